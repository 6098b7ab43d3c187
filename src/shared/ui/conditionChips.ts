import {count} from "../../format.js";
import type {ConditionIncidents} from "../../schema.js";
import {element} from "./element.js";
import {layerClass} from "./layerMark.js";
import {pageLink} from "./pageUrl.js";

export type NamedCondition = Pick<ConditionIncidents, "condition_id" | "label" | "layer">;

/** Conditions as links in their layer's colour, the first few of them. */
export function conditionChips(conditions: readonly NamedCondition[], most = 2): HTMLElement {
  const more = conditions.slice(most).map(({label}) => label);
  return element(
    "span",
    {class: "condition-chips"},
    conditions
      .slice(0, most)
      .map(({condition_id, label, layer}) =>
        element(
          "a",
          {class: layerClass(layer), href: pageLink("conditions", {condition: condition_id})},
          label
        )
      ),
    more.length > 0 && element("span", {class: "sub", title: more.join(", ")}, `+${count(more.length)}`)
  );
}
