import {count, FEW, percent} from "../format.js";
import type {CoverageMatrix} from "./sourceFields.js";
import {element} from "../shared/ui/element.js";

/** For how many records of each source each field is known; shaded by share, with the counts. */
export function coverageTable({recordKind, sources, fields}: CoverageMatrix): HTMLElement {
  return element(
    "div",
    {class: "table-scroll", tabindex: 0, role: "region", "aria-label": `Fields of ${recordKind} records`},
    element(
      "table",
      {class: "coverage"},
      element("caption", {}, `${recordKind} records`),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", {scope: "col"}, "Field"),
          sources.map(({source, records}) =>
            element(
              "th",
              {scope: "col", class: "numeric"},
              source,
              element("small", {}, `n = ${count(records)}`)
            )
          )
        )
      ),
      element(
        "tbody",
        {},
        fields.map(({field, cells}) =>
          element(
            "tr",
            {},
            element("th", {scope: "row"}, field),
            cells.map((cell) =>
              cell === undefined ? element("td", {}, "–") : shaded(cell.known, cell.records)
            )
          )
        )
      )
    )
  );
}

function shaded(known: number, records: number): HTMLTableCellElement {
  const text = records < FEW ? `${count(known)} of ${count(records)}` : percent(known / records);
  const cell = element(
    "td",
    {class: "numeric", title: `${count(known)} of ${count(records)} records`},
    text,
    known === 0 && element("span", {class: "visually-hidden"}, " none")
  );
  cell.style.setProperty("--strength", String(records > 0 ? known / records : 0));
  return cell;
}
