import {isLayer} from "../../domain.js";
import {capitalised} from "../../format.js";
import {element} from "./element.js";

/** A layer's colour as a square with its name; a grey one for a layer nobody stated. */
export function layerMark(layer: string | null): HTMLElement {
  return element(
    "span",
    {class: `layer-mark layer-${isLayer(layer) ? layer : "unknown"}`},
    capitalised(layer ?? "no layer")
  );
}
