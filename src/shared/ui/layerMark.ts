import {isLayer} from "../../domain.js";
import {capitalised} from "../../format.js";
import {element} from "./element.js";

/** The classes that give a mark its layer's colour. */
export const layerClass = (layer: string | null): string =>
  `layer-mark layer-${isLayer(layer) ? layer : "unknown"}`;

/** A layer's colour as a square with its name; a grey one for a layer nobody stated. */
export function layerMark(layer: string | null): HTMLElement {
  return element("span", {class: layerClass(layer)}, capitalised(layer ?? "no layer"));
}
