import {LAYERS} from "../domain.js";
import {percent, shorten, words} from "../format.js";
import type {NamedCondition} from "./details.js";
import {element} from "../shared/ui/element.js";
import {layerMark} from "../shared/ui/layerMark.js";
import {pageLink} from "../shared/ui/pageUrl.js";

/** The conditions of one incident by layer, each with the words it was found in and how. */
export function conditionList(conditions: readonly NamedCondition[]): HTMLElement {
  const layers = [...LAYERS, null].map((layer) => ({
    layer,
    rows: conditions.filter((row) => (LAYERS.find((name) => name === row.layer) ?? null) === layer)
  }));
  return element(
    "div",
    {class: "condition-list"},
    layers
      .filter(({rows}) => rows.length > 0)
      .map(({layer, rows}) =>
        element("section", {}, element("h3", {}, layerMark(layer)), element("ul", {}, rows.map(condition)))
      )
  );
}

function condition(row: NamedCondition): HTMLElement {
  const {condition_id, label, phrase} = row;
  return element(
    "li",
    {},
    element("a", {href: pageLink("conditions", {condition: condition_id})}, label),
    phrase !== null && phrase !== "" && element("q", {}, phrase),
    element("small", {}, foundBy(row))
  );
}

/** “named under “What went wrong”, by the rule “no alert”, confidence 60 %”. */
function foundBy({basis, place, rule, confidence, because}: NamedCondition): string {
  return [
    `found by ${words(basis)}${place === null || place === "" ? "" : ` under “${place}”`}`,
    because,
    rule !== null && `rule “${shorten(rule, 60)}”`,
    confidence !== null && `confidence ${percent(confidence)}`
  ]
    .filter((part) => part !== false && part !== null)
    .join(", ");
}
