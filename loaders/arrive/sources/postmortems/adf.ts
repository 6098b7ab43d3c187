/** Atlassian Document Format → the Markdown tree it stands for: Jira and Confluence bodies with their headings, lists and tables. */
import type {BlockContent, ListItem, PhrasingContent, Root, RootContent, TableCell, TableRow} from "mdast";
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";

/** The tree of a document; empty where it is none. People mentioned become “@name”, as they would be written. */
export const adfTree = (document: Json): Root => ({
  type: "root",
  children: isObject(document) ? blocksIn(document) : []
});

const contentOf = (node: JsonObject): JsonObject[] =>
  Array.isArray(node["content"]) ? node["content"].filter(isObject) : [];

const blocksIn = (node: JsonObject): RootContent[] => contentOf(node).flatMap(block);

function block(node: JsonObject): RootContent[] {
  const type = textAt(node, "type") ?? "";
  switch (type) {
    case "heading": {
      const depth = Math.min(Math.max(Number(textAt(node, "attrs.level") ?? 2), 1), 6);
      return [
        {type: "heading", depth: depth as 1 | 2 | 3 | 4 | 5 | 6, children: contentOf(node).flatMap(words)}
      ];
    }
    case "bulletList":
    case "orderedList":
    case "taskList":
    case "decisionList":
      return [
        {type: "list", ordered: type === "orderedList", spread: false, children: contentOf(node).map(item)}
      ];
    case "codeBlock":
      return [
        {
          type: "code",
          value: contentOf(node)
            .map((child) => textAt(child, "text") ?? "")
            .join("")
        }
      ];
    case "table":
      return [{type: "table", children: contentOf(node).map(row)}];
    case "rule":
      return [{type: "thematicBreak"}];
    case "blockquote":
      return [{type: "blockquote", children: blocksIn(node) as BlockContent[]}];
    case "panel":
    case "expand":
    case "nestedExpand":
    case "layoutSection":
    case "layoutColumn":
      return blocksIn(node);
    case "blockCard":
    case "embedCard":
      return [{type: "paragraph", children: words(node)}];
    default:
      return contentOf(node).length > 0
        ? [{type: "paragraph", children: contentOf(node).flatMap(words)}]
        : [];
  }
}

function item(node: JsonObject): ListItem {
  const state = textAt(node, "attrs.state");
  const isTask = textAt(node, "type") === "taskItem";
  const isList = textAt(node, "type")?.endsWith("List") === true;
  const children = isList
    ? block(node)
    : isTask || textAt(node, "type") === "decisionItem"
      ? [{type: "paragraph" as const, children: contentOf(node).flatMap(words)}]
      : blocksIn(node);
  return {
    type: "listItem",
    spread: false,
    ...(isTask ? {checked: state === "DONE"} : {}),
    children: children as BlockContent[]
  };
}

const row = (node: JsonObject): TableRow => ({
  type: "tableRow",
  children: contentOf(node).map((cell): TableCell => ({
    type: "tableCell",
    children: contentOf(cell).flatMap((inner, index) => [
      ...(index > 0 ? [{type: "text" as const, value: " "}] : []),
      ...contentOf(inner).flatMap(words)
    ])
  }))
});

function words(node: JsonObject): PhrasingContent[] {
  const text = (value: string): PhrasingContent[] => (value === "" ? [] : [{type: "text", value}]);
  const url = textAt(node, "attrs.url");
  switch (textAt(node, "type")) {
    case "text":
      return [marked(node)];
    case "hardBreak":
      return [{type: "break"}];
    case "mention":
      return text(`@${(textAt(node, "attrs.text") ?? "person").replace(/^@/, "")}`);
    case "emoji":
    case "status":
      return text(textAt(node, "attrs.text") ?? "");
    case "date": {
      const date = new Date(Number(textAt(node, "attrs.timestamp") ?? Number.NaN));
      return text(Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10));
    }
    case "inlineCard":
    case "blockCard":
    case "embedCard":
      return url === null ? [] : [{type: "link", url, children: [{type: "text", value: url}]}];
    default:
      return contentOf(node).flatMap(words);
  }
}

function marked(node: JsonObject): PhrasingContent {
  const marks = Array.isArray(node["marks"]) ? node["marks"].filter(isObject) : [];
  return marks.reduce<PhrasingContent>(
    (inner, mark) => {
      const href = textAt(mark, "attrs.href");
      switch (textAt(mark, "type")) {
        case "strong":
          return {type: "strong", children: [inner]};
        case "strike":
          return {type: "delete", children: [inner]};
        case "link":
          return href === null ? inner : {type: "link", url: href, children: [inner]};
        default:
          return inner;
      }
    },
    {type: "text", value: textAt(node, "text") ?? ""}
  );
}
