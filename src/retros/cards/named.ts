import type {RetroDepthRows} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {type Bin, binColour, depthBars} from "../charts/depthBars.js";
import {element} from "../../shared/ui/element.js";
import {layersCovered, MANY_ACTIONS} from "../facts.js";
import {learningFinding, namedFinding} from "../findings.js";
import type {RetroScope} from "../scope.js";

const CONDITIONS: readonly Bin[] = [
  {label: "none", least: 0},
  {label: "one", least: 1},
  {label: "two", least: 2},
  {label: "three or more", least: 3}
];
const LAYERS: readonly Bin[] = [...CONDITIONS.slice(0, 3), {label: "three", least: 3}];
const ACTIONS: readonly Bin[] = [
  {label: "none", least: 0},
  {label: "one or two", least: 1},
  {label: `three to ${MANY_ACTIONS}`, least: 3},
  {label: `more than ${MANY_ACTIONS}`, least: MANY_ACTIONS + 1}
];

const binKey = (bins: readonly Bin[]): HTMLElement =>
  element(
    "ul",
    {class: "key"},
    bins.map(({label}, place) =>
      element(
        "li",
        {},
        element("span", {class: "swatch", style: `background: ${binColour(place, bins.length)}`}),
        label
      )
    )
  );

/** How many conditions, or layers, each quarter's retros name. */
export function namedCard(what: "conditions" | "layers", {rows, quarters, resize}: RetroScope): HTMLElement {
  const of = (row: RetroDepthRows): number => (what === "conditions" ? row.conditions : layersCovered(row));
  const several = rows.filter((row) => of(row) > 1).length;
  const title = namedFinding(what, several, rows.length);
  const values = rows.map((row) => ({quarter: row.quarter ?? "", value: of(row)}));
  const bins = what === "conditions" ? CONDITIONS : LAYERS;
  return chartCard({
    title,
    key: binKey(bins),
    rows: values,
    counted:
      what === "conditions"
        ? "Retros by how many contributing conditions they name; none named is unknown, not shallow."
        : "Retros by how many layers (technical, human, process) their conditions cover.",
    chart: resize((width) =>
      depthBars(values, {
        width,
        quarters: quarters.map(({quarter}) => quarter),
        bins,
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
    key: binKey(ACTIONS),
    counted: "Retros by the number of actions filed for their incident.",
    rows: values,
    chart: resize((width) =>
      depthBars(values, {
        width,
        quarters: quarters.map(({quarter}) => quarter),
        bins: ACTIONS,
        name: title,
        description: title
      })
    )
  });
}
