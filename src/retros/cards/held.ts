import {counted, share, UNKNOWN, words} from "../../format.js";
import {survivalCurve} from "../../shared/charts/survivalCurve.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import type {Resize} from "../../shared/ui/resize.js";
import {section} from "../../shared/ui/section.js";
import {functionCounts, heldFields} from "../facts.js";
import {soonFinding, soonSure} from "../findings.js";
import {listLink} from "../lists.js";
import type {RetroScope} from "../scope.js";
import type {SoonView} from "../view.js";

/** How soon a retro is held; incidents without one so far are censored at the data's day. */
export function soonCard({curve, steps, undated}: SoonView, resize: Resize): HTMLElement {
  const title = soonFinding(curve);
  return chartCard({
    title,
    counted: `${soonSure(curve)}${undated === 0 ? "" : ` ${counted(undated, "retro")} without a date ${undated === 1 ? "is" : "are"} left out.`}`,
    rows: steps,
    chart: resize((width) =>
      survivalCurve(steps, {
        width,
        height: 210,
        until: 42,
        name: "Share of incidents with a retro, by days since the incident",
        half: {day: curve.median, text: title, href: listLink("all")},
        description: title
      })
    )
  });
}

/** How retros were held, with what the exports don't say. */
export function heldTable({rows}: RetroScope): HTMLElement {
  const fields = heldFields(rows);
  const functions = functionCounts(rows);
  return section(
    "How the retros were held",
    `Counts of the retros that say it; what is not stated is missing, not no. ${functions.length === 0 ? "" : `Functions that took part: ${functions.map(({name, n, of}) => `${words(name)} ${n} of ${of}`).join(", ")}.`}`,
    dataTable(fields, {
      noun: "field",
      file: "retros-held.csv",
      columns: [
        {name: "field", label: "What", value: (row) => row.field},
        {
          name: "finding",
          label: "Retros that say so",
          value: (row) => (row.known === 0 ? UNKNOWN : row.finding)
        },
        {
          name: "missing",
          label: "Not stated",
          value: (row) => row.of - row.known,
          cell: (row) => share(row.of - row.known, row.of),
          numeric: true
        }
      ]
    })
  );
}
