import type {Questions} from "../schema.js";
import {element, listen} from "../shared/ui/element.js";
import {KINDS} from "./findings.js";

/** Which kind is asked; "" is all. */
export function kindChoice(
  kinds: readonly (readonly [kind: string, n: number])[],
  choose: (kind: string) => void
): HTMLElement {
  const all = kinds.reduce((sum, [, n]) => sum + n, 0);
  const select = element(
    "select",
    {},
    element("option", {value: ""}, `All kinds (${all})`),
    kinds.map(([kind, n]) => element("option", {value: kind}, `${KINDS[kind as Questions["kind"]]} (${n})`))
  );
  listen(select, {change: () => choose(select.value)});
  return element("p", {class: "question-filter"}, element("label", {}, "Ask about ", select));
}
