import {sum} from "d3-array";
import type {BlameRows} from "../../schema.js";
import {quarterShares} from "../../shared/charts/quarterShares.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {shareByQuarter} from "../facts.js";
import {blameFinding} from "../findings.js";
import {listLink} from "../lists.js";
import type {RetroScope} from "../scope.js";

/** Retros whose words blame, by quarter, and the phrases. */
export function blameCard(
  phrases: readonly BlameRows[],
  {rows, course, quarters, chosen, resize}: RetroScope
): HTMLElement {
  const points = shareByQuarter(course, quarters, ({blame_phrases}) => blame_phrases > 0);
  const total = sum(phrases, ({times}) => times);
  const title = blameFinding(total, rows.length);
  return chartCard({
    title,
    counted:
      "Retros with wording such as “human error” or “should have”, where a person is meant; nobody is named.",
    chart: resize((width) =>
      quarterShares(points, {
        ...{width, chosen, description: title},
        name: "Retros with blame wording by quarter",
        noun: "retros put an incident on a person",
        href: ({quarter}) => listLink("blame", quarter)
      })
    ),
    table: dataTable(phrases, {
      noun: "phrase",
      file: "blame-wording.csv",
      pageSize: 20,
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "phrase", label: "Phrase", value: (row) => row.phrase},
        {name: "times", label: "Times", value: (row) => row.times, numeric: true}
      ]
    })
  });
}
