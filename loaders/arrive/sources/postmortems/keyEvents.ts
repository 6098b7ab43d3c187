/** What a section of key events says: each line's label and its time. */
import type {RootContent} from "mdast";
import {findMoment} from "../../time/find.js";
import type {Reading} from "../../time/moments.js";
import type {Written} from "./entries.js";
import {lineOf, oneLine, textOf} from "./markdown.js";

export function keyEventsOf(block: RootContent, reading: Reading): Written[] {
  const lines =
    block.type === "list"
      ? block.children.map((item) => ({text: oneLine([item]), line: lineOf(item)}))
      : block.type === "paragraph"
        ? textOf(block)
            .split("\n")
            .map((text, index) => ({text, line: lineOf(block) + index}))
        : block.type === "table"
          ? block.children.map((row) => ({text: row.children.map(textOf).join(": "), line: lineOf(row)}))
          : [];
  return lines.flatMap(({text, line}) => {
    const found = findMoment(text, reading);
    const label = (found ? found.before : text)
      .replace(/(?<![\s:])[\s:]+$/, "")
      .replace(/(?<!\s)\s*\b(?:at|on)$/i, "")
      .trim();
    if (label === "") return [];
    const rest = found?.moment.rest ?? "";
    return [
      {line, label, text: rest === "" ? label : `${label}: ${rest}`, ...(found ? {moment: found.moment} : {})}
    ];
  });
}
