import {date} from "../../format.js";
import {quarterShares} from "../../shared/charts/quarterShares.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {incidentLink} from "../../shared/ui/pageUrl.js";
import {section} from "../../shared/ui/section.js";
import {isShallow, SHALLOW, shareByQuarter} from "../facts.js";
import {deepenFinding, shallowFinding, shallowKinds} from "../findings.js";
import type {RetroScope} from "../scope.js";

/** Shallow retros by quarter, and the kinds of shallow. */
export function shallowCard({rows, quarters, resize}: RetroScope): HTMLElement {
  const points = shareByQuarter(rows, quarters, isShallow);
  const told = rows.filter(({conditions}) => conditions > 0);
  const shallow = told.filter((row) => isShallow(row) === true);
  const kinds = SHALLOW.map(({name, test}) => ({name, n: told.filter((row) => test(row) === true).length}));
  const title = shallowFinding(shallow.length, told.length);
  return chartCard({
    title,
    counted: `${shallowKinds(kinds)} A retro can be shallow in more than one way. Bars: 95% interval.`,
    chart: resize((width) =>
      quarterShares(points, {width, name: "Shallow retros by quarter", description: title})
    ),
    table: dataTable(points, {
      noun: "quarter",
      file: "shallow-retros.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "shallow", label: "Shallow", value: (row) => row.n, numeric: true},
        {name: "of", label: "of", value: (row) => row.of, numeric: true}
      ]
    })
  });
}

/** Shallow retros, newest first: where a second look may pay. */
export function deepenTable({rows, zone}: RetroScope): HTMLElement {
  const shallow = rows
    .filter((row) => isShallow(row) === true)
    .toSorted((a, b) => (b.occurred_at?.getTime() ?? 0) - (a.occurred_at?.getTime() ?? 0));
  return section(
    deepenFinding(shallow.length),
    null,
    shallow.length > 0 &&
      dataTable(shallow, {
        noun: "retro",
        pageSize: 10,
        file: "shallow-retros-list.csv",
        href: (row) => incidentLink(row.incident_id ?? ""),
        columns: [
          {name: "incident", label: "Incident", value: (row) => row.title ?? row.incident_id},
          {
            name: "occurred_at",
            label: "Started",
            value: (row) => row.occurred_at,
            cell: (row) => date(row.occurred_at, zone),
            numeric: true
          },
          {
            name: "why",
            label: "Why",
            value: (row) =>
              SHALLOW.filter(({test}) => test(row) === true)
                .map(({name}) => name)
                .join("; ")
          },
          {name: "actions", label: "Actions", value: (row) => row.actions, numeric: true}
        ]
      })
  );
}
