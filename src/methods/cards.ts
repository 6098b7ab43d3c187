/** The Methods page's blocks. */
import {count, shorten} from "../format.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {type Child, element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {section} from "../shared/ui/section.js";
import {tellingRug} from "../shared/ui/tellingRug.js";
import {slug} from "../shared/ui/termId.js";
import {verdictChip} from "../shared/ui/verdictChip.js";
import {falseAlarms} from "./charts/falseAlarms.js";
import {patience} from "./charts/patience.js";
import {noChange, power} from "./errorRates.js";
import type {Example} from "./example.js";
import {falseAlarmShares, falseAlarmTitle, powerAdvice, powerTitle} from "./findings.js";
import {neverShown} from "./neverShown.js";
import {falseAlarmTable, percentText, powerTable} from "./rateTables.js";

const TITLE = 80;
const RUG =
  "Foot on the left: counted before. Tall rule: the closing. Foot on the right: counted after. What lies between counts on neither side.";

/** The example as a rug over its steps; without one, what would make one. */
export function exampleSection(example: Example | undefined, zone: string): HTMLElement {
  if (example === undefined)
    return section(
      "No verdict to show yet",
      null,
      element(
        "p",
        {class: "counted"},
        "Once a change is judged by its counts, it is worked through here. ",
        element("a", {href: pageLink("questions")}, "Answer the questions that open one")
      )
    );
  const {row, target, events, span, steps} = example;
  return section(
    "One verdict, step by step",
    null,
    element(
      "p",
      {class: "example-what"},
      verdictChip(row.verdict),
      " ",
      element("a", {href: pageLink("action", {id: row.action_id})}, shorten(row.title, TITLE)),
      element("span", {class: "sub"}, ` target: ${target}`)
    ),
    tellingRug(row, events, {span, zone}),
    element("p", {class: "counted"}, RUG),
    element(
      "ol",
      {class: "steps"},
      steps.map(({name, says}) => element("li", {}, element("h3", {}, name), element("p", {}, says)))
    )
  );
}

/** What is simulated, from how many runs, and how to run it again. */
const ratesNote = ({
  caption,
  runs,
  error,
  reproduce
}: {
  readonly caption: string;
  readonly runs: number;
  readonly error: string;
  readonly reproduce: string;
}): Child =>
  element(
    "p",
    {class: "counted"},
    `${caption} ${count(runs)} runs a row, ${error}. Reproduce: `,
    element("code", {}, reproduce)
  );

export function falseAlarmCard(resize: Resize): HTMLElement {
  const rows = falseAlarmShares();
  const title = falseAlarmTitle();
  return chartCard({
    title,
    counted: `Share of changes without any effect that are called improved at some time in two years; the worst of five rates of incidents. ${count(noChange.runs)} runs each.`,
    chart: resize((width) => falseAlarms(rows, {width, percentText, description: title})),
    table: element("div", {}, ratesNote(noChange), falseAlarmTable()),
    file: "false-alarms"
  });
}

export function patienceCard(resize: Resize): HTMLElement {
  const title = powerTitle();
  return chartCard({
    title,
    counted: `${powerAdvice()} Share of real cuts called improved within two years, ${count(power.runs)} runs each.`,
    chart: resize((width) => patience(power.rows, {width, percentText, description: title})),
    table: element("div", {}, ratesNote(power), powerTable()),
    file: "time-to-a-verdict"
  });
}

/** What looks like an answer and is none. */
export const neverList = (): HTMLElement =>
  element(
    "dl",
    {class: "terms"},
    neverShown.map(({what, why}) =>
      element("div", {id: `never-${slug(what)}`}, element("dt", {}, what), element("dd", {}, why))
    )
  );

const ENTRIES: readonly {readonly name: string; readonly anchor: string; readonly holds: string}[] = [
  {
    name: "How a verdict is reached",
    anchor: "how-a-verdict-is-reached",
    holds: "the decision table, row by row"
  },
  {name: "Words", anchor: "words", holds: "every term, verdict and reason"},
  {name: "Statistics", anchor: "statistics", holds: "every function with its formula, checked against R"},
  {
    name: "Thresholds and settings",
    anchor: "thresholds-and-settings",
    holds: "as they were in force for this site"
  },
  {name: "Tables and columns", anchor: "tables-and-columns", holds: "what each number is made of"}
];

/** Where each definition stands. */
export const referenceSection = (): HTMLElement =>
  section(
    "Look it up in the reference",
    null,
    element(
      "ul",
      {class: "reference-list"},
      ENTRIES.map(({name, anchor, holds}) =>
        element(
          "li",
          {},
          element("a", {href: `${pageLink("reference")}#section-${anchor}`}, name),
          ` – ${holds}`
        )
      )
    )
  );
