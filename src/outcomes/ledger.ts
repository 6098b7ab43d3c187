import {verdictOf} from "../domain.js";
import {UNKNOWN} from "../format.js";
import type {TargetEventRows, VerdictRows} from "../schema.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {revisionWords} from "../shared/findings/revision.js";
import {type ActionsOf, besideTheirChange} from "../shared/rows/changes.js";
import {type Child, element} from "../shared/ui/element.js";
import {externalLink, linkName} from "../shared/ui/externalLink.js";
import {outcomeRug, type TimeSpan} from "./charts/rug.js";
import {
  BASES,
  eventsWords,
  outcomeWhen,
  ratioWords,
  reasonWords,
  targetKey,
  targetText,
  togetherWords
} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {ratioInterval} from "./charts/ratioInterval.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

export interface LedgerContext {
  /** of all rows, also those that no filter lets through */
  readonly actionsOf: ActionsOf<VerdictRows>;
  readonly events: ReadonlyMap<string, readonly TargetEventRows[]>;
  readonly span: TimeSpan;
  readonly zone: string;
}

const sub = (text: string, more = ""): HTMLElement | null =>
  text === "" ? null : element("div", {class: `sub ${more}`.trim()}, text);

/**
 * One row an action and target: what it aimed at, when things happened, the ratio, the verdict and when it came or can come.
 * Rows of one change stand together; its numbers are drawn once, at its first action.
 */
export function outcomeLedger(
  given: readonly VerdictRows[],
  {actionsOf, events, span, zone}: LedgerContext
): HTMLElement {
  const rows = besideTheirChange(given);
  const firsts = new Map(rows.toReversed().map((row) => [row.set_id, row]));
  const once = (row: VerdictRows, cell: () => Child): Child => {
    const first = row.set_id === null ? row : firsts.get(row.set_id)!;
    return first === row ? cell() : sub(`see “${first.title}”`);
  };
  const columns: Column<VerdictRows>[] = [
    {
      name: "title",
      label: "Action",
      value: (row) => row.title,
      cell: (row) =>
        element(
          "div",
          {class: "ledger-action"},
          element("a", {href: pageLink("action", {id: row.action_id})}, row.title),
          element("div", {class: "sub"}, row.team ?? "no team", tracker(row)),
          sub(togetherWords(row, actionsOf(row)))
        )
    },
    {
      name: "verdict",
      label: "Verdict",
      value: (row) => `${row.verdict} ${row.verdict_reason}`,
      cell: (row) =>
        element(
          "div",
          {class: "ledger-verdict"},
          verdictChip(verdictOf(row.verdict), {detail: row.verdict_strength, members: row.members}),
          revised(row),
          sub(reasonWords(row), "reason")
        )
    },
    {
      name: "target",
      label: "Target",
      value: targetText,
      cell: (row) =>
        element(
          "div",
          {},
          targetText(row),
          sub(
            row.basis === null ? "" : (BASES[row.basis] ?? row.basis),
            row.basis === "inferred" ? "inferred" : ""
          )
        )
    },
    {
      name: "events_before_after",
      label: "When it happened",
      value: (row) => row.events_after,
      cell: (row) =>
        row.target_kind === ""
          ? UNKNOWN
          : once(row, () =>
              element(
                "div",
                {},
                outcomeRug(row, events.get(targetKey(row)) ?? [], span),
                sub(eventsWords(row))
              )
            )
    },
    {
      name: "ratio",
      label: "After ÷ before",
      value: (row) => row.shrunken_ratio ?? row.ratio,
      cell: (row) => once(row, () => element("div", {}, ratioInterval(row), sub(ratioWords(row))))
    },
    {
      name: "days_to_outcome",
      label: "Outcome",
      value: (row) => row.days_to_outcome,
      cell: (row) => once(row, () => outcomeWhen(row, zone))
    },
    ...hiddenColumns()
  ];
  const table = dataTable(rows, {
    columns,
    noun: "verdict",
    pageSize: window.matchMedia("(max-width: 639px)").matches ? 10 : 25,
    searchable: true,
    inUrl: true,
    file: "outcomes.csv",
    caption: "The ledger of actions and their verdicts",
    empty: "No verdict in this selection: take a filter away, or count inferred targets too."
  });
  return element("div", {class: "outcome-ledger"}, table);
}

const tracker = ({url, title}: VerdictRows): (Node | string)[] => {
  if (url === null) return [" · no tracker link"];
  const name = linkName(url);
  return [" · ", externalLink(url, title.includes(name) ? "tracker" : name)];
};

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
