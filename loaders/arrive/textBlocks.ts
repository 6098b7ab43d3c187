/** Markdown → headings, paragraphs and items as plain text, so that it is never HTML. */
import type {Nodes} from "mdast";
import {toString} from "mdast-util-to-string";
import {parseMarkdown} from "./sources/postmortems/markdown.js";

export interface TextBlock {
  readonly kind: "heading" | "paragraph" | "item";
  readonly text: string;
}

/** The text's blocks in order; links keep their words, what holds no text is left out. */
export function textBlocks(markdown: string): TextBlock[] {
  return parseMarkdown(markdown).tree.children.flatMap(blocksOf);
}

function blocksOf(node: Nodes): TextBlock[] {
  if (node.type === "list")
    return node.children.flatMap((item) =>
      item.children.flatMap((child) =>
        child.type === "list" ? blocksOf(child) : block("item", toString(child))
      )
    );
  if (node.type === "blockquote") return node.children.flatMap(blocksOf);
  return block(node.type === "heading" ? "heading" : "paragraph", toString(node));
}

const block = (kind: TextBlock["kind"], text: string): TextBlock[] => {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? [] : [{kind, text: line}];
};
