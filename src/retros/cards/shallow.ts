import {date} from "../../format.js";
import type {RetroDepthRows} from "../../schema.js";
import {quarterShares} from "../../shared/charts/quarterShares.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {incidentLink} from "../../shared/ui/pageUrl.js";
import {section} from "../../shared/ui/section.js";
import {isShallow, type RetrosFacts, SHALLOW} from "../facts.js";
import {deepenFinding, shallowFinding, shallowSure} from "../findings.js";
import {listLink, type RetroList} from "../lists.js";
import type {RetroScope} from "../scope.js";
import type {ShallowView} from "../view.js";

/** Retros that stay shallow, by quarter. */
export function shallowCard(
  facts: RetrosFacts,
  {points, ways, parts}: ShallowView,
  {chosen, resize}: Pick<RetroScope, "chosen" | "resize">
): HTMLElement {
  const title = shallowFinding(facts, ways);
  return chartCard({
    title,
    counted: shallowSure(facts, parts),
    chart: resize((width) =>
      quarterShares(points, {
        ...{width, chosen, description: title},
        name: "Retros that stay shallow, by quarter",
        noun: "retros stay shallow",
        href: ({quarter}) => listLink("shallow", quarter)
      })
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

/** The retros behind a mark. */
export const listTable = ({title, rows}: RetroList, {zone}: RetroScope): HTMLElement =>
  section(title, null, retroTable(rows, zone, "retros-list.csv"));

/** Shallow retros, newest first: where a second look may pay. */
export function deepenTable({rows, zone}: RetroScope): HTMLElement {
  const shallow = rows
    .filter((row) => isShallow(row) === true)
    .toSorted((a, b) => (b.occurred_at?.getTime() ?? 0) - (a.occurred_at?.getTime() ?? 0));
  return section(
    deepenFinding(shallow.length),
    null,
    shallow.length > 0 && retroTable(shallow, zone, "shallow-retros-list.csv")
  );
}

const shallowIn = (row: RetroDepthRows): string =>
  SHALLOW.filter(({test}) => test(row) === true)
    .map(({name}) => name)
    .join("; ");

const retroTable = (rows: readonly RetroDepthRows[], zone: string, file: string): HTMLElement =>
  dataTable(rows, {
    noun: "retro",
    pageSize: 10,
    file,
    href: (row) => incidentLink(row.incident_id ?? ""),
    empty: "None in this selection.",
    columns: [
      {name: "incident", label: "Incident", value: (row) => row.title ?? row.incident_id},
      {
        name: "occurred_at",
        label: "Started",
        value: (row) => row.occurred_at,
        cell: (row) => date(row.occurred_at, zone),
        numeric: true
      },
      {name: "why", label: "Shallow: it names", value: shallowIn},
      {
        name: "conditions",
        label: "Conditions",
        value: (row) => row.conditions,
        numeric: true,
        wideOnly: true
      },
      {name: "actions", label: "Actions", value: (row) => row.actions, numeric: true}
    ]
  });
