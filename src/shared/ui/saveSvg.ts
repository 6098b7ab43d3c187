/** A drawn chart as an SVG file that looks the same anywhere: styles resolved, title inside, nothing referenced. */
import {svg} from "../charts/svg.js";

const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "mix-blend-mode"
] as const;
/** What only means something on the page; a file's marks say their tip as their title. */
const OF_THE_PAGE = ["class", "style", "data-tip", "tabindex", "role", "aria-roledescription", "aria-hidden"];
const PADDING = 16;
const LINE = 20;
/** wider than the usual character at 14 px bold */
const CHARACTER = 8.5;

/** The drawings within a place below each other under the title, as a document of its own; undefined where nothing is drawn. */
export function standaloneSvg(place: Element, title: string): string | undefined {
  const drawn = [...place.querySelectorAll("svg")].filter(
    (one) => one.parentElement?.closest("svg") === null && one.getBoundingClientRect().width > 0
  );
  if (drawn.length === 0) return undefined;
  const boxes = drawn.map((one) => one.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const across = Math.max(...boxes.map((box) => box.right)) - left;
  const lines = wrapped(title, Math.floor(across / CHARACTER));
  const head = PADDING + LINE * lines.length;
  const width = Math.ceil(across) + 2 * PADDING;
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - top) + head + PADDING;
  const {color, fontFamily} = getComputedStyle(place);
  const whole = svg(
    "svg",
    {xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`},
    svg("title", {}, title),
    svg("rect", {width, height, fill: background()}),
    ...lines.map((line, i) =>
      svg(
        "text",
        {
          ...{x: PADDING, y: PADDING + LINE * (i + 0.6), fill: color},
          ...{"font-family": fontFamily, "font-size": 14, "font-weight": 600}
        },
        line
      )
    )
  );
  for (const [i, one] of drawn.entries()) {
    const copy = resolved(one);
    copy.setAttribute("x", String(boxes[i]!.left - left + PADDING));
    copy.setAttribute("y", String(boxes[i]!.top - top + head));
    copy.setAttribute("width", String(boxes[i]!.width));
    copy.setAttribute("height", String(boxes[i]!.height));
    copy.setAttribute("overflow", "visible");
    whole.append(copy);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

/** Lines of at most so many characters, broken between words. */
function wrapped(text: string, most: number): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

/** The page's own ground, so that light text stays readable in the file. */
function background(): string {
  const grounds = [document.body, document.documentElement].map(
    (node) => getComputedStyle(node).backgroundColor
  );
  return grounds.find((ground) => ground !== "transparent" && !/^rgba\(.*, 0\)$/.test(ground)) ?? "#fff";
}

/** A copy whose looks no longer depend on the page's style sheet. */
function resolved(one: SVGElement): SVGElement {
  const copy = one.cloneNode(true) as SVGElement;
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [i, original] of [one, ...one.querySelectorAll("*")].entries()) {
    const look = getComputedStyle(original);
    for (const name of STYLES) {
      const value = look.getPropertyValue(name);
      if (value !== "") copies[i]!.setAttribute(name, value);
    }
    const tip = copies[i]!.getAttribute("data-tip");
    if (tip !== null) copies[i]!.append(svg("title", {}, tip));
    for (const name of OF_THE_PAGE) copies[i]!.removeAttribute(name);
  }
  for (const style of copy.querySelectorAll("style, script, foreignObject")) style.remove();
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return copy;
}
