/** Changes that did not do what was hoped for: those after which things got worse, and those without a detectable change. */
import {verdictOf} from "../domain.js";
import {percent, UNKNOWN} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {type ActionsOf, changeTitle, type Member} from "../shared/rows/changes.js";
import {type Column, dataTable, type DataTableOptions} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {eventsWords, reasonText, targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {time} from "../shared/ui/time.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

/** The changes given, with the smallest fall that would have shown. */
export function didNotTable(
  rows: readonly VerdictRows[],
  actionsOf: ActionsOf<Member>,
  {zone, ...options}: {readonly zone: string} & Pick<Partial<DataTableOptions<VerdictRows>>, "whole">
): HTMLElement {
  return dataTable(rows, {
    ...options,
    noun: "change",
    file: "did-not-work.csv",
    pageSize: 5,
    empty: "No change was watched to its end without an improvement.",
    columns: [
      {
        name: "title",
        label: "Change",
        value: (row) => changeTitle(actionsOf(row)),
        cell: (row) =>
          element(
            "div",
            {},
            element("a", {href: pageLink("action", {id: row.action_id})}, changeTitle(actionsOf(row))),
            element("div", {class: "sub"}, `→ ${targetText(row)}`)
          )
      },
      {
        name: "verdict",
        label: "Verdict",
        value: (row) => row.verdict,
        cell: (row) => verdictChip(verdictOf(row.verdict))
      },
      {
        name: "events",
        label: "Before → after",
        value: (row) => row.events_after,
        cell: eventsWords,
        wideOnly: true
      },
      {
        name: "smallest_fall",
        label: "Smallest fall to show",
        value: smallestFall,
        cell: fallWords,
        numeric: true
      },
      {name: "reason", label: "Why", value: (row) => reasonText(row.verdict_reason), hidden: true},
      toldOn(zone)
    ]
  });
}

/** What would have shown is worked out for a fall of a rate, and for nothing else. */
const isFallHoped = ({target_kind, direction, verdict}: VerdictRows): boolean =>
  target_kind !== "response_time" && direction !== "up" && verdict !== "worsened";

const smallestFall = (row: VerdictRows): number | null =>
  isFallHoped(row) && row.mde_ratio !== null ? 1 - row.mde_ratio : null;

function fallWords(row: VerdictRows): string {
  const fall = smallestFall(row);
  return fall === null ? (isFallHoped(row) ? "no fall at all" : UNKNOWN) : percent(fall);
}

const toldOn = (zone: string): Column<VerdictRows> => ({
  name: "verdict_at",
  label: "Told on",
  value: (row) => row.verdict_at,
  cell: (row) => (row.verdict_at === null ? "at its end" : time(row.verdict_at, zone)),
  hidden: true
});
