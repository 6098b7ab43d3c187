import {counted} from "../../format.js";
import {element, listen} from "../../shared/ui/element.js";
import {layerMark} from "../../shared/ui/layerMark.js";

/** Rows of a layer that are shown at once, the most frequent; of phrases that no taxonomy knows none is. */
const SHOWN = 4;

/** The rows of one layer under its name, the rest behind a button; the row of the chosen condition is always shown. */
export function layerRows(
  layer: string | null,
  rows: readonly HTMLTableRowElement[],
  columns: number,
  chosen: string | null
): HTMLTableSectionElement {
  const rest = rows.slice(layer === null && rows.length > SHOWN ? 0 : SHOWN);
  const button = element("button", {type: "button", class: "fold", "aria-expanded": "false"});
  const show = (isOpen: boolean): void => {
    for (const row of rest) row.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    const what = counted(
      rest.length,
      rest.length < rows.length ? "more" : "condition",
      rest.length < rows.length ? "more" : "conditions"
    );
    button.textContent = `${isOpen ? "hide" : "show"} ${what}`;
  };
  show(rest.some((row) => row.querySelector(`[data-condition="${CSS.escape(chosen ?? "")}"]`) !== null));
  listen(button, {click: () => show(button.getAttribute("aria-expanded") !== "true")});
  return element(
    "tbody",
    {class: `layer-rows layer-${layer ?? "unknown"}`},
    element(
      "tr",
      {class: "layer-head"},
      element("th", {scope: "rowgroup", colspan: columns}, layerMark(layer), rest.length > 0 && button)
    ),
    rows
  );
}
