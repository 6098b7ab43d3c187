/** The Questions page: a queue that is answered here, and the file that carries the answers into the data folder. */
import * as load from "../rows.js";
import type {Questions} from "../schema.js";
import {type Head, headOf} from "../shared/rows/head.js";
import {once} from "../shared/rows/once.js";
import {copyButton} from "../shared/ui/copyButton.js";
import {csv, download} from "../shared/ui/csv.js";
import {element, listen} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {travelled} from "../shared/ui/travelled.js";
import {givenTable, refusedTable} from "./answerTables.js";
import {ANSWER_COLUMNS, answerRows, openQuestions, stateOf, worthOf} from "./facts.js";
import {questionsFinding, questionsSupport} from "./findings.js";
import {kindChoice} from "./kindChoice.js";
import {questionCard} from "./queue.js";
import {keepAnswers, ownStorage, readAnswers} from "./store.js";

export async function questionsPage() {
  const first = await load.questionsFirst();
  const {here, targets, refused} = first;
  const rows = once(allQuestions);
  const storage = ownStorage();
  const kept = readAnswers(storage);
  /** undefined until the reader does something */
  let all: All | undefined = kept.size > 0 ? await rows() : undefined;
  const skipped = new Set<string>();
  const history: string[] = [...kept.keys()].filter((id) => all?.ids.has(id) === true);
  const answer = element("div");
  const card = element("div");
  const given = element("div");
  const save = element("div");
  let kind = "";
  let place = 0;

  /** Does it once all questions are here. */
  const withAll = (act: () => void): void => {
    if (all !== undefined) {
      act();
      return;
    }
    rows().then(
      (got) => {
        all = got;
        act();
      },
      () => card.prepend(element("p", {class: "support"}, "The questions could not be loaded. Try again."))
    );
  };
  const keep = (): void => {
    const held = keepAnswers(storage, kept);
    place = Math.min(place, Math.max(0, open().n - 1));
    draw();
    if (!held)
      save.prepend(
        element("p", {class: "support"}, "This browser keeps nothing: save the file before you leave.")
      );
  };
  const open = (): Head<Questions> => {
    if (all === undefined) return first.open;
    const own = openQuestions(all.questions, kept, skipped, kind);
    return headOf(own, own.length);
  };
  const give = (question: Questions, value: string): void => {
    const {question_id: id, record_id, subject, asks} = question;
    if (kept.has(id)) return;
    kept.set(id, {
      kind: question.kind,
      record_id,
      subject,
      answer: value,
      asks,
      at: new Date().toISOString()
    });
    history.push(id);
    keep();
  };
  const remove = (id: string): void => {
    kept.delete(id);
    keep();
  };
  const undo = (): void => {
    const last = history.pop();
    if (last !== undefined) remove(last);
  };
  const skip = ({question_id}: Questions): void => {
    skipped.add(question_id);
    keep();
  };
  const show = (to: number): void => {
    place = Math.max(0, Math.min(open().n - 1, to));
    draw();
  };

  function draw(): void {
    const worth = all === undefined ? first.worth : worthOf(openQuestions(all.questions, kept, skipped));
    answer.replaceChildren(finding(questionsFinding(worth), questionsSupport(worth)));
    const answered = history.filter((id) => kept.has(id)).length;
    card.replaceChildren(
      questionCard(
        {
          ...{open: open(), answered, targets, undo},
          answer: (question, value) => withAll(() => give(question, value)),
          skip: (question) => withAll(() => skip(question))
        },
        place,
        (to) => withAll(() => show(to))
      )
    );
    given.replaceChildren(
      ...(kept.size === 0
        ? []
        : [
            givenTable(
              [...kept].map(([id, one]) => ({id, ...one, state: stateOf(id, one, all!.ids, all!.answers)})),
              remove
            )
          ])
    );
    const text = csv(ANSWER_COLUMNS, answerRows(kept));
    save.replaceChildren(
      element(
        "p",
        {class: "question-tools"},
        listen(element("button", {type: "button", disabled: kept.size === 0}, "Save answers.csv"), {
          click: () => download("answers.csv", text)
        }),
        copyButton("Copy the lines", text)
      )
    );
  }

  const press = (event: KeyboardEvent): void => {
    const {key, target} = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLElement && target.closest("input, select, textarea, dialog") !== null) return;
    const question = open().rows[place];
    if (key === "u") undo();
    else if (question === undefined) return;
    else if (key === "?") withAll(() => skip(question));
    else if (key === "ArrowDown") withAll(() => show(place + 1));
    else if (key === "ArrowUp") withAll(() => show(place - 1));
    else {
      const chosen = [...card.querySelectorAll<HTMLElement>("[data-key]")].find(
        ({dataset}) => dataset["key"] === key
      );
      if (chosen === undefined) return;
      chosen.click();
    }
    event.preventDefault();
  };
  document.addEventListener("keydown", press);
  draw();
  return {
    banner: siteBanner(here),
    answer,
    parts: listen(
      element(
        "div",
        {},
        notNarrowed(travelled(), "The questions are of the whole organisation", [
          "services",
          "teams",
          "severities",
          "layers"
        ]),
        kindChoice(first.kinds, (chosen) =>
          withAll(() => {
            kind = chosen;
            place = 0;
            draw();
          })
        ),
        card,
        section(
          "Take the answers along",
          "Answers stay in this browser until you save them. Put answers.csv into the data folder (at its top or in labels/) and build again: targets, names, statuses, conditions and labels of pages are then read from it. A newer file holds all earlier answers of this browser.",
          save,
          given
        ),
        refused.length > 0 &&
          section(
            "Answers that were not carried out",
            "Lines of answers and labels in the data folder that name nothing known any more, can’t be read, or are overruled.",
            refusedTable(refused)
          )
      ),
      {focusin: () => void rows(), pointerdown: () => void rows()}
    )
  };
}

type All = Awaited<ReturnType<typeof allQuestions>>;

async function allQuestions() {
  const [questions, answers] = await Promise.all([load.questions(), load.answers()]);
  return {questions, answers, ids: new Set(questions.map(({question_id}) => question_id))};
}
