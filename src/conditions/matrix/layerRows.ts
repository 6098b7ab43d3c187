import {count} from "../../format.js";
import {element, listen} from "../../shared/ui/element.js";
import {layerMark} from "../../shared/ui/layerMark.js";

/** More rows without a layer than this are folded: single phrases that no taxonomy knows. */
const UNFOLDED = 5;

/** The rows of one layer under its name; folded unless the chosen condition is among them. */
export function layerRows(
  layer: string | null,
  rows: readonly HTMLTableRowElement[],
  columns: number,
  chosen: string | null
): HTMLTableSectionElement {
  const isFolded = layer === null && rows.length > UNFOLDED;
  const fold = element(
    "button",
    {type: "button", class: "fold", "aria-expanded": "false"},
    `show ${count(rows.length)} conditions`
  );
  const show = (isOpen: boolean): void => {
    for (const row of rows) row.hidden = !isOpen;
    fold.setAttribute("aria-expanded", String(isOpen));
    fold.textContent = `${isOpen ? "hide" : "show"} ${count(rows.length)} conditions`;
  };
  if (isFolded) {
    show(rows.some((row) => row.querySelector(`[data-condition="${CSS.escape(chosen ?? "")}"]`) !== null));
    listen(fold, {click: () => show(fold.getAttribute("aria-expanded") !== "true")});
  }
  return element(
    "tbody",
    {class: `layer-rows layer-${layer ?? "unknown"}`},
    element(
      "tr",
      {class: "layer-head"},
      element("th", {scope: "rowgroup", colspan: columns}, layerMark(layer), isFolded && fold)
    ),
    rows
  );
}
