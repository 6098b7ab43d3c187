/** One paragraph that holds several things → its parts: `**Date**: …` and `**Root cause**: …` on lines below each other. */
import type {Paragraph, PhrasingContent} from "mdast";

/** A part for each line that begins with a bold label; a paragraph without a second one is returned as it is. */
export function labelledParts(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  const {children} = paragraph;
  children.forEach((node, index) => {
    const before = children[index - 1];
    if (node.type === "strong" && before && endsLine(before) && isLabel(node, children[index + 1]))
      parts.push([]);
    parts.at(-1)!.push(node);
  });
  if (parts.length === 1) return [paragraph];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({...paragraph, children: part, ...placeOf(part)}));
}

const endsLine = (node: PhrasingContent): boolean =>
  node.type === "break" ||
  (node.type === "html" && /^<br/i.test(node.value)) ||
  (node.type === "text" && /\n[^\S\n]*$/.test(node.value));

function isLabel(node: PhrasingContent, next: PhrasingContent | undefined): boolean {
  const isClosed = "children" in node && /:\s*$/.test(lastText(node.children));
  return isClosed || (next?.type === "text" && /^\s*[:–—-]/.test(next.value));
}

function lastText(nodes: readonly PhrasingContent[]): string {
  const last = nodes.at(-1);
  return last && "value" in last ? last.value : last && "children" in last ? lastText(last.children) : "";
}

function placeOf(part: readonly PhrasingContent[]): Pick<Paragraph, "position"> {
  const position = part[0]?.position;
  return position ? {position} : {};
}
