import {max} from "d3-array";
import {LAYERS} from "../../domain.js";
import {count, counted} from "../../format.js";
import type {QuarterRows} from "../../schema.js";
import type {ConditionCount} from "../facts/counts.js";
import {element, listen} from "../../shared/ui/element.js";
import {moveByArrow} from "./arrowKeys.js";
import {layerRows} from "./layerRows.js";
import {pageParameters, replaceParameters} from "../../shared/ui/pageUrl.js";

export interface Cell {
  readonly condition: string;
  /** null: all quarters */
  readonly quarter: string | null;
}

export interface ConditionMatrix extends HTMLElement {
  readonly value: Cell | null;
}

/** Opens what stands behind the chosen cell right below its row; nothing where none is chosen. */
export function openBelow(matrix: HTMLElement, inside: HTMLElement | null): void {
  matrix.querySelector("tr.behind-row")?.remove();
  const row = matrix.querySelector("button.chosen")?.closest("tr");
  if (!row || inside === null) return;
  row.hidden = false;
  row.after(element("tr", {class: "behind-row"}, element("td", {colspan: row.cells.length}, inside)));
}

/**
 * Condition × quarter, grouped by layer, shaded by count within the whole matrix. A cell, or a row's name or total,
 * chooses the incidents behind it; the choice is in the address. Arrow keys move between cells. Emits `input`.
 */
export function conditionMatrix(
  counts: readonly ConditionCount[],
  quarters: readonly QuarterRows[]
): ConditionMatrix {
  const most = max(counts, ({byQuarter}) => max(byQuarter.values())) ?? 1;
  const cell = (row: ConditionCount, quarter: string | null, text: string, said: string): HTMLButtonElement =>
    element(
      "button",
      {
        type: "button",
        "data-condition": row.condition_id,
        "data-quarter": quarter,
        tabindex: -1,
        "aria-label": said
      },
      text
    );
  const line = (row: ConditionCount): HTMLTableRowElement =>
    element(
      "tr",
      {},
      element(
        "th",
        {scope: "row"},
        cell(row, null, row.label, `${row.label}: all ${counted(row.incidents, "incident")}`)
      ),
      quarters.map(({quarter, is_partial}) => {
        const n = row.byQuarter.get(quarter) ?? 0;
        const box = element(
          "td",
          {class: is_partial ? "partial" : null},
          n > 0 && cell(row, quarter, count(n), `${row.label}, ${quarter}: ${counted(n, "incident")}`)
        );
        box.style.setProperty("--strength", String(n / most));
        return box;
      }),
      element(
        "td",
        {class: "total"},
        cell(row, null, count(row.incidents), `${row.label}: all ${counted(row.incidents, "incident")}`)
      )
    );
  const layers = [...LAYERS, null].map((layer) => ({
    layer,
    rows: counts.filter((row) => layerOf(row) === layer)
  }));
  const table = element(
    "table",
    {class: "condition-matrix"},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", {scope: "col"}, "Condition"),
        quarters.map(({quarter, is_partial}) =>
          element(
            "th",
            {scope: "col"},
            element("span", {}, quarter.slice(0, 4)),
            `${quarter.slice(5)}${is_partial ? "*" : ""}`
          )
        ),
        element("th", {scope: "col", class: "total"}, "All")
      )
    ),
    layers
      .filter(({rows}) => rows.length > 0)
      .map(({layer, rows}) =>
        layerRows(layer, rows.map(line), quarters.length + 2, cellInUrl()?.condition ?? null)
      )
  );
  const matrix = element("div", {class: "matrix-scroll"}, table);
  mark(table);
  listen(table, {
    click: (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>("button[data-condition]");
      if (button === null) return;
      const same = button.classList.contains("chosen");
      replaceParameters({
        condition: same ? [] : [button.dataset["condition"]!],
        quarter: same || button.dataset["quarter"] === undefined ? [] : [button.dataset["quarter"]]
      });
      mark(table);
      button.focus();
      matrix.dispatchEvent(new Event("input", {bubbles: true}));
    },
    keydown: (event) => moveByArrow(table, event as KeyboardEvent)
  });
  requestAnimationFrame(() => (matrix.scrollLeft = matrix.scrollWidth));
  return Object.defineProperty(matrix, "value", {get: cellInUrl}) as unknown as ConditionMatrix;
}

/** The cell the address holds. */
export function cellInUrl(): Cell | null {
  const parameters = pageParameters();
  const condition = parameters.get("condition");
  return condition === null ? null : {condition, quarter: parameters.get("quarter")};
}

const layerOf = ({layer}: ConditionCount) => LAYERS.find((name) => name === layer) ?? null;

/** Marks the chosen cell and leaves one button in the tab order. */
function mark(table: HTMLTableElement): void {
  const cell = cellInUrl();
  const buttons = [...table.querySelectorAll<HTMLButtonElement>("button[data-condition]")];
  for (const button of buttons) {
    const isChosen =
      cell !== null &&
      button.dataset["condition"] === cell.condition &&
      (button.dataset["quarter"] ?? null) === cell.quarter;
    button.classList.toggle("chosen", isChosen);
    button.setAttribute("aria-pressed", String(isChosen));
    button.tabIndex = -1;
  }
  const entry = buttons.find((button) => button.classList.contains("chosen")) ?? buttons[0];
  if (entry) entry.tabIndex = 0;
}
