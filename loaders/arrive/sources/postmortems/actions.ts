/** The actions a report lists: bullets, numbers, checkboxes, tables and front matter. */
import type {ListItem, RootContent} from "mdast";
import {type Action, complete} from "./action.js";
import {actionsInFrontMatter, scalarTexts} from "./actionFields.js";
import {fromTable} from "./actionTable.js";
import {actionText, ISSUE_URL} from "./actionText.js";
import {type FrontMatter, lineOf, linksIn, oneLine, textWithLinks} from "./markdown.js";
import type {Section} from "./outline.js";
import {isPlaceholder} from "./placeholders.js";

/** Every action, in reading order; those of the front matter last, if the body doesn't list them. */
export function actionsOf(front: FrontMatter, sections: readonly Section[]): Action[] {
  const listed = sections.filter((section) => section.role === "actions").flatMap(fromSection);
  const known = new Set(listed.map((action) => action.title.toLowerCase()));
  const declared = actionsInFrontMatter(front).filter((action) => !known.has(action.title.toLowerCase()));
  const forAll = scalarTexts(front.values["target"] ?? front.values["targets"]).map(
    (target) => `target: ${target}`
  );
  return [...listed, ...declared].map((action) =>
    action.labels.some((label) => label.startsWith("target:"))
      ? action
      : {...action, labels: [...forAll, ...action.labels]}
  );
}

function fromSection(section: Section): Action[] {
  const hasList = section.body.some((block) => block.type === "list" || block.type === "table");
  return section.body.flatMap((block) => {
    if (block.type === "list") return block.children.flatMap(fromItem);
    if (block.type === "table") return fromTable(block);
    const hasTicket = linksIn([block]).some((link) => ISSUE_URL.test(link.url));
    return block.type === "paragraph" && !hasList && hasTicket ? written([block], lineOf(block)) : [];
  });
}

/** Bullets below a bullet are its details, unless it only introduces them or has checkboxes below it. */
function fromItem(item: ListItem): Action[] {
  const own = item.children.filter((child) => child.type !== "list");
  const inner = item.children.flatMap((child) => (child.type === "list" ? child.children : []));
  const isHeading = /:$/.test(oneLine(own)) || (oneLine(own) === "" && inner.length > 0);
  const hasBoxes = inner.some((child) => typeof child.checked === "boolean");
  if (inner.length > 0 && isHeading) return inner.flatMap(fromItem);
  const details = hasBoxes ? [] : item.children.filter((child) => child.type === "list");
  return [...written(own, lineOf(item), item.checked, details), ...(hasBoxes ? inner.flatMap(fromItem) : [])];
}

function written(
  own: readonly RootContent[],
  line: number,
  checked?: boolean | null,
  details: readonly RootContent[] = []
): Action[] {
  const links = linksIn([...own, ...details]);
  const text = oneLine(own);
  if (isPlaceholder(text.replace(/^\[.?\]\s*/, ""))) return [];
  const read = actionText(text, links);
  const more = details.length > 0 ? actionText(oneLine(details), []).statusRaw : undefined;
  const statusRaw =
    read.statusRaw ?? (typeof checked === "boolean" ? (checked ? "checked" : "unchecked") : more);
  return [
    complete(
      {...read, ...(statusRaw ? {statusRaw} : {})},
      line,
      textWithLinks([...own, ...details]),
      links,
      checked
    )
  ];
}
