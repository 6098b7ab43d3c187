/** What the Methods page tells in tables: error rates, the decision table, what is never shown. */
import {count, words} from "../format.js";
import {decisionTable, type Decision} from "./decisionTable.js";
import {type NoChange, type Power, noChange, power} from "./errorRates.js";
import {neverShown} from "./neverShown.js";
import {slug, termId} from "./termId.js";
import {type Child, element} from "../shared/ui/element.js";
import {type Block, type Entry, entryBlock, wholeBlock} from "./block.js";
import {type MethodColumn, methodTable, tableLine} from "./table.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

/** As many digits as were published: one decimal below ten. */
const percentText = (value: number): string => `${value < 10 ? value.toFixed(1) : count(value)}%`;

const percentOf = <Row>(label: string, value: (row: Row) => number, ours = false): MethodColumn<Row> => ({
  label,
  cell: (row) => percentText(value(row)),
  share: value,
  ours
});

const NO_CHANGE: readonly MethodColumn<NoChange>[] = [
  {label: "Incidents a quarter", cell: (row) => String(row.perQuarter)},
  percentOf("Lower than before, at some quarter", (row) => row.naive),
  percentOf("At least 10% lower, at some quarter", (row) => row.naiveTenth),
  percentOf("95% probable, at some quarter", (row) => row.bayes),
  percentOf("p < 0.05, at some quarter", (row) => row.repeated),
  percentOf("Our rule: improved", (row) => row.improved, true),
  percentOf("Our rule: improved, strong", (row) => row.strong),
  percentOf("Our rule: worsened", (row) => row.worsened)
];

const week = (value: number | null): string => (value === null ? "over 104" : count(value));

const POWER: readonly MethodColumn<Power>[] = [
  {label: "True cut", cell: (row) => `−${row.cut}%`},
  {label: "Incidents a quarter", cell: (row) => String(row.perQuarter)},
  percentOf("Our rule within 52 weeks", (row) => row.improved52),
  percentOf("Our rule within 104 weeks", (row) => row.improved104, true),
  percentOf("Strong within 104 weeks", (row) => row.strong104),
  percentOf("One planned look at 104 weeks", (row) => row.planned),
  {label: "Week by which half are found", cell: (row) => week(row.medianWeek)},
  {label: "The same, of those found", cell: (row) => week(row.medianIfDetected)}
];

interface Rates<Row> {
  readonly title: string;
  readonly caption: string;
  readonly runs: number;
  readonly error: string;
  readonly reproduce: string;
  readonly rows: readonly Row[];
}

/** What is counted, from how many runs, and how to run it again. */
export function ratesCaption({caption, runs, error, reproduce}: Rates<unknown>): Child[] {
  return [`${caption} ${count(runs)} runs a row, ${error}. Reproduce: `, element("code", {}, reproduce)];
}

function ratesBlock<Row>(rates: Rates<Row>, columns: readonly MethodColumn<Row>[]): Block {
  const lines = rates.rows.map((row) => tableLine(row, columns));
  const text = [rates.caption, ...columns.map(({label}) => label)].join("\n");
  return wholeBlock(rates.title, text, methodTable(rates.title, columns, lines));
}

export const falseAlarmBlock = (): Block => ratesBlock(noChange, NO_CHANGE);
export const powerBlock = (): Block => ratesBlock(power, POWER);

const reasonLinks = ({reasons}: Decision): Child[] =>
  reasons.flatMap((code, index) => [
    index > 0 && " or ",
    element("a", {href: `#${termId(code)}`}, words(code))
  ]);

const DECISIONS: readonly MethodColumn<Decision>[] = [
  {label: "Row", cell: ({row}) => row, text: true},
  {label: "If", cell: ({condition}) => condition, text: true},
  {label: "Then", cell: ({state}) => verdictChip(state), text: true},
  {label: "Reason", cell: reasonLinks, text: true}
];

/** The decision table in reading order; reasons lead to their words. */
export function decisionBlock(): Block {
  const entries = decisionTable.map((row): Entry => {
    const line = tableLine(row, DECISIONS, `row-${row.row}`);
    return {element: line, name: `row ${row.row}`, text: line.textContent};
  });
  const lines = entries.map((entry) => entry.element as HTMLTableRowElement);
  return entryBlock("", "decisions", entries, methodTable("Decision table", DECISIONS, lines));
}

/** What is never shown, and why. */
export function neverBlock(): Block {
  const entries = neverShown.map(({what, why}): Entry => {
    const line = element("div", {id: `never-${slug(what)}`}, element("dt", {}, what), element("dd", {}, why));
    return {element: line, name: what, text: why};
  });
  const list = element(
    "dl",
    {class: "terms"},
    entries.map((entry) => entry.element)
  );
  return entryBlock("", "never", entries, list);
}
