import {sum} from "d3-array";
import {share} from "../../format.js";
import type {NightRows} from "../../schema.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {section} from "../../shared/ui/section.js";
import {FEWEST_PAGES} from "../facts/foldTeams.js";
import {teamNights} from "../facts/nights.js";
import {nightsFinding} from "../findings.js";

/** Nights that were disturbed, by team. */
export function nightsTable(rows: readonly NightRows[]): HTMLElement {
  const teams = teamNights(rows);
  const title = nightsFinding(
    sum(teams, ({nights}) => nights),
    sum(teams, ({disturbed}) => disturbed)
  );
  return section(
    title,
    `A night belongs to the day on which it began, on the team’s clock. A week on call is seven of them. Teams with fewer than ${FEWEST_PAGES} such pages are shown together.`,
    dataTable(teams, {
      noun: "team",
      file: "nights.csv",
      empty: "No team was paged.",
      columns: [
        {name: "team", label: "Team", value: (row) => row.team},
        {
          name: "disturbed",
          label: "Disturbed nights",
          value: (row) => row.disturbed,
          cell: (row) => share(row.disturbed, row.nights),
          numeric: true
        },
        {
          name: "week",
          label: "A week",
          value: (row) => (7 * row.disturbed) / row.nights,
          cell: (row) => ((7 * row.disturbed) / row.nights).toFixed(1),
          numeric: true
        },
        {name: "pages", label: "Pages in sleep hours", value: (row) => row.pages, numeric: true}
      ]
    })
  );
}
