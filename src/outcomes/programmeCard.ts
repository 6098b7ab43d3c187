/** All changes together: what acting did beyond the background, by group, and as it was known at the end of each quarter. */
import {count, ratioText, words} from "../format.js";
import type {Programme} from "../schema.js";
import {helpedFinding} from "../shared/findings/outcomesFinding.js";
import {latestProgramme, latestTogether} from "../shared/rows/programmeRows.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {programmeIntervals} from "./charts/programme.js";
import {groupName, nextFinding, programmeClaim, programmeSure, sequenceFinding} from "./findings.js";

export function programmeCard(rows: readonly Programme[], resize: Resize): HTMLElement {
  const groups = latestProgramme(rows);
  const all = latestTogether(rows);
  const title = programmeClaim(all);
  const drawn = groups.filter(({group_kind}) => DRAWN.includes(group_kind));
  const sequence = rows.filter(({group_kind}) => group_kind === "all");
  return chartCard({
    title,
    counted: programmeSure(all, groups.find(isPages)?.events),
    chart: element(
      "div",
      {},
      resize((width) => programmeIntervals(drawn, {width, description: title, href: changesOf}))
    ),
    table: element(
      "div",
      {},
      dataTable(groups, {
        noun: "group",
        file: "programme.csv",
        pageSize: 12,
        caption: "All changes together, by group",
        empty: "No change can be pooled yet.",
        columns
      }),
      element(
        "p",
        {class: "counted"},
        [helpedFinding(all), nextFinding(all), sequenceFinding(sequence), EVERY]
          .filter((sentence) => sentence !== "")
          .join(" ")
      )
    )
  });
}

const isPages = ({group_kind, group}: Programme): boolean => group_kind === "kind" && group === "alert_rule";

/** The group's changes in the ledger, where its filters know the group. */
const changesOf = ({group_kind, group}: Programme): string =>
  pageLink("outcomes", group_kind === "strength" ? {strength: group} : {});

/** What the picture has; the table has teams, services and layers too. */
const DRAWN = ["all", "kind", "strength"];
const EVERY =
  "Every change that was watched long enough before and after counts once, whether it has a verdict of its own or not. Changes that share events are one group for the interval; fewer than five groups or 20 events give no figure. Groups differ in more than their name, so a difference is an association.";

const ratioCell = ({ratio, ratio_low, ratio_high, too_few_reason}: Programme): string =>
  ratio === null
    ? words(too_few_reason ?? "too_few_sets").replace("sets", "changes")
    : `${ratioText(ratio)} (${ratioText(ratio_low ?? 0)}–${ratioText(ratio_high ?? Infinity)})`;

const columns: readonly Column<Programme>[] = [
  {name: "group", label: "Group", value: groupName},
  {name: "sets", label: "Changes", value: (row) => row.sets, numeric: true},
  {name: "events", label: "Events", value: (row) => row.events, numeric: true},
  {name: "ratio", label: "Together", value: (row) => row.ratio, cell: ratioCell, numeric: true},
  {
    name: "helped",
    label: "Helped clearly",
    value: (row) => row.helped,
    cell: (row) =>
      row.helped === null ? "–" : `${count(row.helped)} (${count(row.helped_low)}–${count(row.helped_high)})`,
    numeric: true,
    wideOnly: true
  },
  ...(
    [
      "group_kind",
      "ratio_low",
      "ratio_high",
      "e_improved",
      "tau",
      "next_low",
      "next_high",
      "events_avoided",
      "events_low",
      "events_high"
    ] as const
  ).map((name) => ({name, label: name, value: (row: Programme) => row[name], hidden: true}))
];
