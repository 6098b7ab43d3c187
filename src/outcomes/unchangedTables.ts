/** Changes that did not do what was hoped for: those without a detectable change, and those after which things got worse. */
import {percent, UNKNOWN} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {type ActionsOf, changeTitle} from "../shared/rows/changes.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {eventsWords, ratioWords, reasonText, targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {time} from "../shared/ui/time.js";
import {unchangedFinding, worsenedFinding} from "./findings.js";

const under = (title: string, table: HTMLElement): HTMLElement =>
  element("section", {class: "not-changing"}, element("h3", {}, title), table);

const shared = (actionsOf: ActionsOf<VerdictRows>): readonly Column<VerdictRows>[] => [
  {
    name: "title",
    label: "Change",
    value: (row) => changeTitle(actionsOf(row)),
    cell: (row) => element("a", {href: pageLink("action", {id: row.action_id})}, changeTitle(actionsOf(row)))
  },
  {name: "target", label: "Should change", value: targetText},
  {name: "events", label: "Before → after", value: (row) => row.events_after, cell: eventsWords},
  {name: "ratio", label: "After ÷ before", value: (row) => row.ratio, cell: ratioWords, numeric: true}
];

/** Verdicts "no detectable change" only, the best measured first, with the smallest fall that would have shown. */
export function unchangedTable(
  rows: readonly VerdictRows[],
  actionsOf: ActionsOf<VerdictRows>,
  zone: string
): HTMLElement {
  const same = rows
    .filter(({verdict}) => verdict === "no_detectable_change")
    .toSorted(
      (a, b) => (b.mde_ratio ?? 0) - (a.mde_ratio ?? 0) || a.action_id.localeCompare(b.action_id, "en")
    );
  const table = dataTable(same, {
    noun: "change",
    file: "not-changing.csv",
    pageSize: 10,
    caption: "Changes without a detectable change",
    empty: "No change was watched to its end without a detectable change.",
    columns: [
      ...shared(actionsOf),
      {
        name: "smallest_fall",
        label: "Would have shown from",
        value: smallestFall,
        cell: fallWords,
        numeric: true
      },
      {name: "reason", label: "Why", value: (row) => reasonText(row.verdict_reason), wideOnly: true},
      toldOn(zone)
    ]
  });
  return under(unchangedFinding(same.length), table);
}

/** Verdicts "worsened", the largest rise first. */
export function worsenedTable(
  rows: readonly VerdictRows[],
  actionsOf: ActionsOf<VerdictRows>,
  zone: string
): HTMLElement {
  const worse = rows
    .filter(({verdict}) => verdict === "worsened")
    .toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0) || a.action_id.localeCompare(b.action_id, "en"));
  const table = dataTable(worse, {
    noun: "change",
    file: "worsened.csv",
    pageSize: 10,
    caption: "Changes after which things got worse",
    empty: "After no change did things measurably get worse.",
    columns: [...shared(actionsOf), toldOn(zone)]
  });
  return under(worsenedFinding(worse.length), table);
}

/** What would have shown is worked out for a fall of a rate, and for nothing else. */
const isFallHoped = ({target_kind, direction}: VerdictRows): boolean =>
  target_kind !== "response_time" && direction !== "up";

const smallestFall = (row: VerdictRows): number | null =>
  isFallHoped(row) && row.mde_ratio !== null ? 1 - row.mde_ratio : null;

function fallWords(row: VerdictRows): string {
  const fall = smallestFall(row);
  return fall === null ? (isFallHoped(row) ? "no fall at all" : UNKNOWN) : `−${percent(fall)}`;
}

const toldOn = (zone: string): Column<VerdictRows> => ({
  name: "verdict_at",
  label: "Told on",
  value: (row) => row.verdict_at,
  cell: (row) => (row.verdict_at === null ? "at its end" : time(row.verdict_at, zone)),
  wideOnly: true
});
