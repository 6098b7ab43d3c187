import {nearMissFinding, nearMissSure} from "../findings/nearMissFinding.js";
import type {NearMissFacts} from "../rows/nearMissFacts.js";
import {block} from "./block.js";
import {dataTable} from "./dataTable.js";
import {layerMark} from "./layerMark.js";
import {pageLink} from "./pageUrl.js";

/** What nearly went wrong, by the conditions that did harm elsewhere; undefined without any. */
export function nearMissBlock(facts: NearMissFacts): HTMLElement | undefined {
  if (facts.nearMisses === 0) return undefined;
  return block({
    claim: nearMissFinding(facts),
    sure: nearMissSure(facts),
    picture:
      facts.conditions.length > 0 &&
      dataTable(facts.conditions, {
        noun: "condition",
        pageSize: 5,
        file: "near-misses.csv",
        href: (row) => pageLink("conditions", {condition: row.condition_id}),
        columns: [
          {name: "condition", label: "Condition", value: (row) => row.label},
          {name: "layer", label: "Layer", value: (row) => row.layer, cell: (row) => layerMark(row.layer)},
          {name: "near_misses", label: "Near misses", value: (row) => row.nearMisses, numeric: true},
          {name: "incidents", label: "Incidents that hit", value: (row) => row.incidents, numeric: true}
        ]
      })
  });
}
