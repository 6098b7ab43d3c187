import type {KatexOptions} from "katex";
import {element} from "../shared/ui/element.js";

export type Render = (tex: string, into: HTMLElement, options: KatexOptions) => void;

/** KaTeX, loaded only where formulas are. */
export async function mathRenderer(): Promise<Render> {
  const {default: katex} = await import("katex");
  return (tex, into, options) => katex.render(tex, into, options);
}

/** Lines of TeX as MathML, which the browser sets in its own fonts; one too wide for the page scrolls by itself. */
export function methodMath(lines: readonly string[], render: Render): HTMLElement {
  const box = element("div", {class: "formula", role: "group", "aria-label": "Formula"});
  for (const tex of lines) {
    const line = element("div");
    render(tex, line, {output: "mathml", displayMode: true, throwOnError: true, strict: "error"});
    box.append(line);
  }
  new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }).observe(box);
  return box;
}
