import {capitalised, percent, UNKNOWN, words} from "../../format.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import type {Resize} from "../../shared/ui/resize.js";
import {section} from "../../shared/ui/section.js";
import {closingCurve} from "../charts/closingCurve.js";
import {type ClosingGroup, closingGroups} from "../facts/closing.js";
import {closingFinding} from "../findings.js";
import type {FollowScope} from "../scope.js";

/** Where a curve ends: after two years, or with the last action that is followed. */
const untilDay = ({followed}: Pick<ClosingGroup, "followed">): number =>
  Math.max(1, Math.min(730, Math.ceil(followed)));

/** The headline drawn: all actions by days since filing; nothing where none of them is closed. */
export function closingCard(all: ClosingGroup | undefined, resize: Resize): HTMLElement | null {
  if (all === undefined || all.steps.length === 0) return null;
  const title = closingFinding(all);
  return chartCard({
    title,
    counted:
      "Share done (blue, with its 95% band) and given up (grey, from above) by days since filing; what is left between them is open. Under the days: how many were still open and followed by then.",
    rows: all.steps.map(({time, done, wontDo}) => ({days: time, done: done.value, given_up: wontDo.value})),
    chart: resize((width) =>
      closingCurve(all.steps, {
        width,
        until: untilDay(all),
        n: all.n,
        atRisk: all.atRisk,
        atYear: all.atYear,
        title: "All actions",
        height: 220
      })
    )
  });
}

/** How closing goes by group; won't do competes. */
export function closingCards({actions, until, resize}: FollowScope): HTMLElement {
  const groups = closingGroups(actions, until);
  const year = ({atYear}: (typeof groups)[number]): string =>
    atYear === undefined
      ? "not followed for a year"
      : `${percent(atYear.done.value)} (${percent(atYear.done.low)}–${percent(atYear.done.high)})`;
  return section(
    "How long it takes to close, by group",
    "Share done (blue, with its 95% band) and given up (grey, from above) by days since filing; what is left between them is open. Open actions are censored at the data’s day; won’t do competes with done (Aalen–Johansen). Under the axis: how many were still open and followed by then. Groups of five and more; they differ in more than their name.",
    element(
      "div",
      {class: "small-multiples"},
      groups.slice(1, 10).map((group) =>
        element(
          "div",
          {},
          resize((width) =>
            closingCurve(group.steps, {
              width,
              until: untilDay(group),
              n: group.n,
              atRisk: group.atRisk,
              title:
                group.kind === "all" ? "All actions" : `${capitalised(group.kind)}: ${words(group.group)}`
            })
          )
        )
      )
    ),
    dataTable(groups, {
      noun: "group",
      file: "closing-by-group.csv",
      pageSize: 12,
      columns: [
        {name: "kind", label: "By", value: (row) => row.kind},
        {name: "group", label: "Group", value: (row) => row.group, cell: (row) => words(row.group)},
        {name: "n", label: "Actions", value: (row) => row.n, numeric: true},
        {
          name: "year",
          label: "Done within a year",
          value: (row) => row.atYear?.done.value ?? null,
          cell: year,
          numeric: true
        },
        {
          name: "dropped",
          label: "Given up within a year",
          value: (row) => row.atYear?.wontDo.value ?? null,
          cell: (row) => (row.atYear === undefined ? UNKNOWN : percent(row.atYear.wontDo.value)),
          numeric: true
        }
      ]
    })
  );
}
