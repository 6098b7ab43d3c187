/** Atlassian Document Format (REST v3) → plain text: blocks on lines of their own, links with their address. */
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";

const BLOCKS = new Set([
  "paragraph",
  "heading",
  "codeBlock",
  "blockquote",
  "panel",
  "rule",
  "mediaSingle",
  "tableRow",
  "expand",
  "taskItem",
  "decisionItem",
  "blockCard",
  "embedCard",
  "listItem"
]);
const ITEMS = new Set(["listItem", "taskItem", "decisionItem"]);

/** The text of a v2 string or a v3 document, null if there is none. Mentioned people become [person]. */
export function plainText(value: Json | undefined): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (!isObject(value)) return null;
  const text = nodeText(value)
    .replace(/(?<! ) +\n/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
  return text === "" ? null : text;
}

function nodeText(node: JsonObject): string {
  const type = textAt(node, "type") ?? "";
  const inner = leafText(node, type) ?? childrenOf(node).map(nodeText).join("");
  if (type === "tableCell" || type === "tableHeader") return `${inner.trim()} | `;
  const text = ITEMS.has(type) ? `- ${inner.trim()}` : inner;
  return BLOCKS.has(type) ? `${text}\n` : text;
}

function leafText(node: JsonObject, type: string): string | undefined {
  switch (type) {
    case "text":
      return textWithLink(node);
    case "hardBreak":
      return "\n";
    case "mention":
      return "[person]";
    case "emoji":
    case "status":
      return textAt(node, "attrs.text") ?? "";
    case "inlineCard":
    case "blockCard":
    case "embedCard":
      return textAt(node, "attrs.url") ?? "";
    case "date":
      return day(textAt(node, "attrs.timestamp"));
    default:
      return undefined;
  }
}

/** The UTC day of milliseconds as text, "" if they are none. */
function day(milliseconds: string | null): string {
  const date = new Date(Number(milliseconds ?? Number.NaN));
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

function textWithLink(node: JsonObject): string {
  const text = textAt(node, "text") ?? "";
  const marks = Array.isArray(node["marks"]) ? node["marks"] : [];
  const link = marks.find((mark) => textAt(mark, "type") === "link");
  const address = link === undefined ? null : textAt(link, "attrs.href");
  return address === null || address === text ? text : `${text} (${address})`;
}

const childrenOf = (node: JsonObject): JsonObject[] =>
  Array.isArray(node["content"]) ? node["content"].filter(isObject) : [];
