import {date, decimal, ratioText, UNKNOWN, words} from "../format.js";
import type {Verdict} from "../charts/palette.js";
import {detectable} from "../findings/outcomesFinding.js";
import {type ReasonCode, reasonTerms} from "../methods/reasonTerms.js";
import type {TargetEventRows, VerdictRows} from "../schema.js";
import {type Column, dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {externalLink, linkName} from "./externalLink.js";
import {outcomeRug, type TimeSpan} from "./outcomeRug.js";
import {pageLink} from "./pageUrl.js";
import {ratioInterval} from "./ratioInterval.js";
import {verdictChip} from "./verdictChip.js";

/** How a target was found, in a word or two. */
export const BASES: Readonly<Record<string, string>> = {
  curated: "named by hand",
  label: "named in the ticket or retro",
  text: "read from the title",
  inferred: "inferred from the incident"
};

/** The plain words of a reason code; the code itself if it has none. */
export const reasonText = (code: string | null): string =>
  code === null ? UNKNOWN : code in reasonTerms ? reasonTerms[code as ReasonCode] : words(code);

/** The reason, and with "no detectable change" what would have been detected: it is no evidence of no effect. */
function reasonWords({verdict, verdict_reason, mde_ratio, target_kind}: VerdictRows): string {
  const reason = reasonText(verdict_reason);
  if (verdict !== "no_detectable_change" || target_kind === "response_time") return reason;
  return `${reason} By now ${detectable(mde_ratio)}.`;
}

export const targetKey = (
  row: Pick<VerdictRows, "target_kind" | "target_id" | "target_service" | "metric">
): string => [row.target_kind, row.target_id, row.target_service, row.metric].join("\n");

/** The target in words: its label, where, and what is counted where that isn't incidents. */
export function targetText({
  target_kind,
  target_label,
  target_id,
  target_service,
  metric
}: VerdictRows): string {
  if (target_kind === "") return "none named";
  const what = target_kind === "response_time" ? words(target_id) : (target_label ?? target_id);
  const where = target_service === "" ? "" : ` on ${target_service}`;
  return `${what}${where}${metric === "incidents" || target_kind === "response_time" ? "" : ` (${words(metric)})`}`;
}

export interface LedgerContext {
  readonly events: ReadonlyMap<string, readonly TargetEventRows[]>;
  readonly span: TimeSpan;
  readonly zone: string;
}

/** One row an action and target: what it aimed at, when things happened, the ratio, the verdict and when it came or can come. */
export function outcomeLedger(
  rows: readonly VerdictRows[],
  {events, span, zone}: LedgerContext
): HTMLElement {
  const columns: Column<VerdictRows>[] = [
    {
      name: "title",
      label: "Action",
      value: (row) => row.title,
      cell: (row) =>
        element(
          "div",
          {},
          element("a", {href: pageLink("action", {id: row.action_id})}, row.title ?? row.action_id),
          element("div", {class: "sub"}, row.team ?? "no team")
        )
    },
    {
      name: "verdict",
      label: "Verdict",
      value: (row) => `${row.verdict ?? ""} ${row.verdict_reason ?? ""}`,
      cell: (row) =>
        element(
          "div",
          {},
          verdictChip((row.verdict ?? "not_measurable") as Verdict, row.verdict_strength ?? undefined),
          revised(row),
          element("div", {class: "sub reason"}, reasonWords(row))
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
          element("div", {class: "sub"}, row.basis === null ? "" : (BASES[row.basis] ?? row.basis))
        )
    },
    {
      name: "events_before_after",
      label: "When it happened",
      value: (row) => row.events_after,
      cell: (row) =>
        row.target_kind === "" ? UNKNOWN : outcomeRug(row, events.get(targetKey(row)) ?? [], span),
      wideOnly: true
    },
    {
      name: "ratio",
      label: "Rate after ÷ before",
      value: (row) => row.shrunken_ratio ?? row.ratio,
      cell: (row) => element("div", {}, ratioInterval(row), element("div", {class: "sub"}, ratioWords(row))),
      wideOnly: true
    },
    {
      name: "days_to_outcome",
      label: "Outcome",
      value: (row) => row.days_to_outcome,
      cell: (row) => outcomeWhen(row, zone),
      numeric: true
    },
    {
      name: "tracker",
      label: "Tracker",
      value: (row) => row.url,
      cell: (row) => (row.url === null ? UNKNOWN : externalLink(row.url, linkName(row.url))),
      wideOnly: true
    },
    ...hiddenColumns()
  ];
  return dataTable(rows, {
    columns,
    noun: "verdict",
    pageSize: 25,
    searchable: true,
    inUrl: true,
    file: "outcomes.csv",
    caption: "The ledger of actions and their verdicts",
    empty: "No verdict in this selection."
  });
}

function ratioWords({
  ratio,
  ratio_low,
  ratio_high,
  events_before,
  events_after,
  window_before_days,
  window_after_days
}: VerdictRows): string {
  if (ratio === null || events_before === null) return "";
  const weeks = (days: number | null): string => `${decimal(Math.round((days ?? 0) / 7))} wk`;
  return `${ratioText(ratio)} (${ratioText(ratio_low ?? 0)}–${ratioText(ratio_high ?? Infinity)}): ${decimal(events_after)} in ${weeks(window_after_days)}, was ${decimal(events_before)} in ${weeks(window_before_days)}`;
}

function outcomeWhen(row: VerdictRows, zone: string): string {
  if (row.days_to_outcome !== null) return `${decimal(Math.round(row.days_to_outcome))} d`;
  if (row.earliest_verdict_at !== null) return `not before ${date(row.earliest_verdict_at, zone)}`;
  return UNKNOWN;
}

function revised({revised_from, revised_period}: VerdictRows): HTMLElement | null {
  return revised_from === null
    ? null
    : element(
        "div",
        {class: "sub revised"},
        `revised: ${words(revised_from)} in ${revised_period ?? "the last report"}`
      );
}

/** What the download has beside what is shown. */
function hiddenColumns(): Column<VerdictRows>[] {
  const names = [
    "action_id",
    "team",
    "target_kind",
    "target_id",
    "target_service",
    "metric",
    "basis",
    "action_strength",
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
    "verdict_at",
    "set_id"
  ] as const;
  return names.map((name) => ({
    name: name === "ratio" ? "ratio_unshrunken" : name,
    label: name,
    value: (row) => row[name],
    hidden: true
  }));
}
