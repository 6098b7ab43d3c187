import {verdictOf} from "../domain.js";
import {duration, UNKNOWN} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {type Column, dataTable, type DataTableOptions} from "../shared/ui/dataTable.js";
import {revisionWords} from "../shared/findings/revision.js";
import {type ActionsOf, changeTitle, type Member} from "../shared/rows/changes.js";
import {type FreshVerdicts, verdictKey} from "../shared/rows/sinceFacts.js";
import type {Seen} from "../shared/rows/seen.js";
import {element} from "../shared/ui/element.js";
import type {TimeSpan} from "../shared/charts/rug.js";
import {
  changeWords,
  eventsWords,
  reasonWords,
  targetText,
  togetherShort,
  togetherWords,
  toldWords
} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {tellingRug} from "../shared/ui/tellingRug.js";
import {ratioInterval} from "./charts/ratioInterval.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

export interface LedgerContext {
  /** of all rows, also those that no filter lets through */
  readonly actionsOf: ActionsOf<Member>;
  readonly seenOf: (row: VerdictRows) => Seen;
  /** verdicts that came since the last frozen quarter */
  readonly fresh?: FreshVerdicts | undefined;
  readonly span: TimeSpan;
  readonly zone: string;
  /** where only the first rows are given: how many there are, and how to get all */
  readonly whole?: NonNullable<DataTableOptions<VerdictRows>["whole"]>;
}

const sub = (text: string, more = "", title?: string): HTMLElement | null =>
  text === "" ? null : element("div", {class: `sub ${more}`.trim(), title}, text);

/** One row for each change: what it aimed at, its verdict and when it was told or can be, when things happened, by how much. */
export function outcomeLedger(
  rows: readonly VerdictRows[],
  {actionsOf, seenOf, fresh, span, zone, whole}: LedgerContext
): HTMLElement {
  const happened = (row: VerdictRows): HTMLElement => {
    const {events, medians} = seenOf(row);
    return element("div", {}, tellingRug(row, events, {span, zone, medians}), sub(beforeAfter(row, medians)));
  };
  const isFresh = new Set(fresh?.keys);
  const columns: Column<VerdictRows>[] = [
    {
      name: "title",
      label: "Change",
      value: (row) => changeTitle(actionsOf(row)),
      cell: (row) =>
        element(
          "div",
          {class: "ledger-action"},
          element("a", {href: pageLink("action", {id: row.action_id})}, row.title),
          sub(`→ ${targetText(row)}`, row.basis === "inferred" ? "inferred" : ""),
          sub(togetherShort(actionsOf(row)), "", togetherWords(row, actionsOf(row)))
        )
    },
    {
      name: "verdict",
      label: "Verdict",
      value: (row) => `${row.verdict} ${row.verdict_reason}`,
      cell: (row) =>
        element(
          "div",
          {class: "ledger-verdict", title: reasonWords(row)},
          verdictChip(verdictOf(row.verdict), {detail: row.verdict_strength, members: row.members}),
          sub(toldWords(row, zone)),
          isFresh.has(verdictKey(row)) && sub(`new since ${fresh!.period}`),
          revised(row)
        )
    },
    {
      name: "events_before_after",
      label: "When it happened",
      value: (row) => row.events_after,
      cell: (row) => (row.target_kind === "" ? UNKNOWN : happened(row))
    },
    {
      name: "ratio",
      label: "By how much",
      value: (row) => (row.verdict === "not_measurable" ? null : (row.shrunken_ratio ?? row.ratio)),
      cell: (row) => element("div", {}, ratioInterval(row), sub(changeWords(row)))
    },
    ...hiddenColumns()
  ];
  const table = dataTable(rows, {
    columns,
    ...(whole && {whole}),
    noun: "change",
    pageSize: window.matchMedia("(max-width: 639px)").matches ? 4 : 6,
    searchable: true,
    inUrl: true,
    file: "outcomes.csv",
    empty: "No change in this selection: take a filter away, or count inferred targets too."
  });
  return element("div", {class: "outcome-ledger"}, table);
}

/** "median 12 min → 5 min" of a response time, else the events of both windows. */
function beforeAfter(row: VerdictRows, {before, after}: Seen["medians"]): string {
  if (row.target_kind !== "response_time") return eventsWords(row);
  return before === null || after === null ? "" : `median ${duration(before)} → ${duration(after)}`;
}

function revised(row: VerdictRows): HTMLElement | null {
  const said = revisionWords(row);
  return said === null ? null : element("div", {class: "sub revised"}, `revised: ${said}`);
}

/** What the download has beside what is shown. */
function hiddenColumns(): Column<VerdictRows>[] {
  const names = [
    "action_id",
    "team",
    "url",
    "target_kind",
    "target_id",
    "target_service",
    "metric",
    "basis",
    "action_strength",
    "action_kind",
    "layer",
    "closed_at",
    "window_before_days",
    "events_before",
    "window_after_days",
    "events_after",
    "ratio",
    "ratio_low",
    "ratio_high",
    "e_improved",
    "e_worsened",
    "phi",
    "mde_ratio",
    "verdict_at",
    "days_to_outcome",
    "earliest_verdict_at",
    "avoided",
    "survives_portfolio",
    "revised_from",
    "revised_because",
    "is_headline",
    "set_id",
    "members"
  ] as const;
  return names.map((name) => ({
    name: name === "ratio" ? "ratio_unshrunken" : name,
    label: name,
    value: (row) => row[name],
    hidden: true
  }));
}
