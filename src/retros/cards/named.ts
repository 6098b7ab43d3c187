import type {RetroDepthRows} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {depthStrips} from "../charts/depthStrips.js";
import {layersCovered, MANY_ACTIONS} from "../facts.js";
import {learningFinding, namedFinding} from "../findings.js";
import type {RetroScope} from "../scope.js";

/** How many conditions, or layers, each quarter's retros name. */
export function namedCard(what: "conditions" | "layers", {rows, quarters, resize}: RetroScope): HTMLElement {
  const of = (row: RetroDepthRows): number => (what === "conditions" ? row.conditions : layersCovered(row));
  const several = rows.filter((row) => of(row) > 1).length;
  const title = namedFinding(what, several, rows.length);
  const values = rows.map((row) => ({quarter: row.quarter ?? "", value: of(row)}));
  return chartCard({
    title,
    rows: values,
    counted:
      what === "conditions"
        ? "Retros of each quarter’s incidents by how many contributing conditions they name; none named is not a shallow retro but an unknown one."
        : "Retros of each quarter’s incidents by how many of the layers technical, human and process their conditions cover.",
    chart: resize((width) =>
      depthStrips(values, {
        width,
        quarters: quarters.map(({quarter}) => quarter),
        most: what === "conditions" ? 5 : 3,
        name: title,
        description: title
      })
    )
  });
}

/** How many actions come of a retro. */
export function actionsCard({rows, quarters, resize}: RetroScope): HTMLElement {
  const title = learningFinding(
    rows.length,
    rows.filter(({actions, actions_read}) => actions > 0 || actions_read).length,
    rows.filter(({actions, actions_read}) => actions === 0 && actions_read).length,
    rows.filter(({actions}) => actions > MANY_ACTIONS).length
  );
  const values = rows.map((row) => ({quarter: row.quarter ?? "", value: row.actions}));
  return chartCard({
    title,
    counted: "Retros of each quarter’s incidents by the number of actions filed for the incident.",
    rows: values,
    chart: resize((width) =>
      depthStrips(values, {
        width,
        quarters: quarters.map(({quarter}) => quarter),
        most: MANY_ACTIONS + 1,
        name: title,
        description: title
      })
    )
  });
}
