/** One question at a time: answered by a click, a touch or a key, taken back, skipped. */
import type {Questions, TargetNames} from "../schema.js";
import type {Head} from "../shared/rows/head.js";
import {element, listen} from "../shared/ui/element.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import {choicesOf, LISTED} from "./facts.js";
import {KINDS, progressLine, worthLine} from "./findings.js";

export interface Queue {
  /** from the first on, as far as they are loaded */
  readonly open: Head<Questions>;
  /** answers given so far */
  readonly answered: number;
  readonly targets: readonly TargetNames[];
  readonly answer: (question: Questions, value: string) => void;
  readonly skip: (question: Questions) => void;
  readonly undo: () => void;
}

/** The question at `place`, its answers, and what comes after. */
export function questionCard(queue: Queue, place: number, show: (place: number) => void): HTMLElement {
  const {
    open: {rows: open, n},
    answered
  } = queue;
  const question = open[Math.min(place, open.length - 1)];
  const progress = element("p", {class: "counted", role: "status"}, progressLine(answered, n));
  const undo = button("Undo (u)", queue.undo, {class: "quiet", disabled: answered === 0});
  if (question === undefined)
    return element(
      "section",
      {class: "question", "aria-label": "Question"},
      progress,
      element("h2", {}, "All of these are answered or skipped."),
      element("p", {class: "question-tools"}, undo)
    );
  const worth = worthLine(question);
  const choices = choicesOf(question).map(({value, label}, i) =>
    button(label, () => queue.answer(question, value), {
      class: "choice",
      "data-key": keyOf(value, i),
      "aria-keyshortcuts": keyOf(value, i)
    })
  );
  return element(
    "section",
    {class: "question", "aria-label": "Question"},
    progress,
    element("p", {class: "question-kind"}, KINDS[question.kind]),
    element("h2", {}, question.asks),
    element("p", {}, question.because),
    worth !== "" && element("p", {class: "counted"}, worth),
    question.incident_id !== null &&
      element("p", {}, element("a", {href: incidentLink(question.incident_id)}, "See the incident")),
    element("div", {class: "choices", role: "group", "aria-label": "Answers"}, choices),
    another(question, queue),
    element(
      "p",
      {class: "question-tools"},
      button("Not sure: skip (?)", () => queue.skip(question), {class: "quiet"}),
      button("Previous (↑)", () => show(place - 1), {class: "quiet", disabled: place === 0}),
      button("Next (↓)", () => show(place + 1), {
        class: "quiet",
        disabled: place >= n - 1
      }),
      undo
    ),
    coming(open.slice(place + 1, place + 1 + LISTED))
  );
}

const keyOf = (value: string, place: number): string =>
  value === "yes" ? "y" : value === "no" ? "n" : String(place + 1);

function button(
  text: string,
  act: () => void,
  attributes: Readonly<Record<string, string | boolean>>
): HTMLElement {
  const key = attributes["data-key"];
  return listen(
    element(
      "button",
      {type: "button", ...attributes},
      text,
      typeof key === "string" && element("kbd", {}, key)
    ),
    {click: act}
  );
}

/** Everything else that may be meant, by kind; a question with fixed answers has nothing else. */
function another(question: Questions, {targets, answer}: Queue): HTMLElement | null {
  const kinds =
    question.offers === "target"
      ? ["condition", "alert_rule", "service"]
      : question.offers === "phrase"
        ? ["condition"]
        : [];
  if (kinds.length === 0) return null;
  const select = element(
    "select",
    {"aria-label": "Another answer"},
    element("option", {value: ""}, "Another…"),
    kinds.map((kind) =>
      element(
        "optgroup",
        {label: GROUPS[kind]!},
        targets
          .filter((target) => target.kind === kind)
          .map(({target, label}) =>
            element("option", {value: kinds.length === 1 ? target.replace(/^condition:/, "") : target}, label)
          )
      )
    )
  );
  listen(select, {
    change: () => {
      if (select.value !== "") answer(question, select.value);
    }
  });
  return element("p", {}, select);
}

const GROUPS: Readonly<Record<string, string>> = {
  condition: "Conditions, everywhere",
  alert_rule: "Pages of an alert rule",
  service: "All incidents of a service"
};

const coming = (next: readonly Questions[]): HTMLElement | false =>
  next.length > 0 &&
  element(
    "details",
    {class: "behind"},
    element("summary", {}, "What comes next"),
    element(
      "ol",
      {},
      next.map(({asks}) => element("li", {}, asks))
    )
  );
