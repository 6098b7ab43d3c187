/** The head of a mail that was kept as a page: its subject is the title, its date only says when it was written. */
import type {Heading, Paragraph, Root, RootContent} from "mdast";
import {textOf} from "./markdown.js";

const FIELD = /^\W{0,3}(From|To|Cc|Bcc|Sent|Date|Subject|Importance|Attachments)\s*:\W{0,3}(\S.*)$/i;

/** The tree with such heads turned into a title and a day; any other as it is. */
export function withoutMailHeads(tree: Root): Root {
  const children = tree.children.flatMap((block, index) =>
    block.type === "paragraph" ? (headOf(block, index === 0) ?? [block]) : [block]
  );
  return {...tree, children};
}

function headOf(block: Paragraph, isFirst: boolean): RootContent[] | undefined {
  const lines = textOf(block)
    .trim()
    .split("\n")
    .map((line) => FIELD.exec(line.trim()));
  const value = (...names: readonly string[]): string | undefined =>
    lines.find((line) => names.includes(line?.[1]?.toLowerCase() ?? ""))?.[2];
  const subject = value("subject");
  if (lines.length < 3 || lines.includes(null) || subject === undefined) return undefined;
  const written = value("sent", "date");
  const text = (given: string): Paragraph["children"] => [{type: "text", value: given}];
  const place = block.position ? {position: block.position} : {};
  const title: Heading = {
    ...{type: "heading", depth: 1, ...place},
    children: text(subject.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, ""))
  };
  const day: Paragraph = {type: "paragraph", ...place, children: text(`Date written: ${written ?? ""}`)};
  return [...(isFirst ? [title] : []), ...(written === undefined ? [] : [day])];
}
