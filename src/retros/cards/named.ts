import type {RetroDepthRows} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {type Bin, binColour, depthBars} from "../charts/depthBars.js";
import {element} from "../../shared/ui/element.js";
import {layersCovered, MANY_ACTIONS} from "../facts.js";
import {learningFinding, namedFinding} from "../findings.js";
import {listLink} from "../lists.js";
import type {RetroScope} from "../scope.js";

const CONDITIONS: readonly Bin[] = [
  {label: "none", least: 0, says: "name no condition", group: "none"},
  {label: "one", least: 1, says: "name one condition", group: "1"},
  {label: "two", least: 2, says: "name two conditions", group: "2"},
  {label: "three or more", least: 3, says: "name three conditions or more", group: "3 and more"}
];
const LAYERS: readonly Bin[] = [
  {label: "none", least: 0, says: "cover no layer", group: "none"},
  {label: "one", least: 1, says: "cover one layer", group: "1"},
  {label: "two", least: 2, says: "cover two layers", group: "2"},
  {label: "three", least: 3, says: "cover all three layers", group: "3"}
];
const ACTIONS: readonly Bin[] = [
  {label: "none", least: 0, says: "led to no action", group: "none"},
  {label: "one or two", least: 1, says: "led to one or two actions", group: "1–2"},
  {
    label: `three to ${MANY_ACTIONS}`,
    least: 3,
    says: `led to three to ${MANY_ACTIONS} actions`,
    group: "3–5"
  },
  {
    label: `more than ${MANY_ACTIONS}`,
    least: MANY_ACTIONS + 1,
    says: `led to more than ${MANY_ACTIONS} actions`,
    group: "more than 5"
  }
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
export function namedCard(
  what: "conditions" | "layers",
  {rows, course, quarters, chosen, resize}: RetroScope
): HTMLElement {
  const of = (row: RetroDepthRows): number => (what === "conditions" ? row.conditions : layersCovered(row));
  const several = rows.filter((row) => of(row) > 1).length;
  const title = namedFinding(what, several, rows.length);
  const values = course.map((row) => ({quarter: row.quarter ?? "", value: of(row)}));
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
        chosen,
        name: title,
        description: title,
        href: ({quarter, group}) => listLink(`${what}_named:${group}`, quarter)
      })
    )
  });
}

/** How many actions come of a retro. */
export function actionsCard({rows, course, quarters, chosen, resize}: RetroScope): HTMLElement {
  const title = learningFinding(
    rows.length,
    rows.filter(({actions, actions_read}) => actions > 0 || actions_read).length,
    rows.filter(({actions, actions_read}) => actions === 0 && actions_read).length,
    rows.filter(({actions}) => actions > MANY_ACTIONS).length
  );
  const values = course.map((row) => ({quarter: row.quarter ?? "", value: row.actions}));
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
        chosen,
        name: title,
        description: title,
        href: ({quarter, group}) => listLink(`actions_in_retro:${group}`, quarter)
      })
    )
  });
}
