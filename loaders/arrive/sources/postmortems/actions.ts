/** The actions a report lists: bullets, numbers, checkboxes, tables, lines and front matter. */
import type {ListItem, Paragraph, RootContent} from "mdast";
import {momentAt, type Reading} from "../../time/moments.js";
import type {Action} from "./action.js";
import {type Above, withAbove, written} from "./actionItem.js";
import {actionsInFrontMatter, scalarTexts} from "./actionFields.js";
import {ownerInHeading} from "./actionOwner.js";
import {beginsWithSign, statusInHeading} from "./actionStatus.js";
import {fromTable, isActionTable} from "./actionTable.js";
import {ISSUE_URL} from "./actionText.js";
import {isChecklist} from "./checklist.js";
import type {Role} from "./headings.js";
import {type FrontMatter, itemsIn, lineOf, linksIn, oneLine, textOf} from "./markdown.js";
import type {Section} from "./outline.js";

/** Every action, in reading order; those of the front matter last, if the body doesn't list them. */
export function actionsOf(front: FrontMatter, sections: readonly Section[], reading: Reading): Action[] {
  const listed = sections.flatMap((section, index) => {
    if (section.role !== "actions") return fromOther(section, reading);
    return isActionHeading(section, sections[index + 1]) ? fromHeading(section) : fromSection(section);
  });
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

/** Org's word for how far a heading is */
const KEYWORD = /\((?:TODO|NEXT|STARTED|DOING|WAITING|DONE|CANCELL?ED)\)$/;

/** A heading below “Action items” that is an action itself: explained in prose or not at all, not by a list. */
function isActionHeading({named, isLabel, title, path, body}: Section, next: Section | undefined): boolean {
  const isLeaf = !next || next.path.length <= path.length;
  const isTold = body.every(({type}) => type === "paragraph" || type === "blockquote" || type === "code");
  const says = title.replace(KEYWORD, "").trim().split(/\s+/).length >= 3 || KEYWORD.test(title);
  const isHead = statusInHeading(title) !== undefined || ownerInHeading(title) !== undefined;
  return (
    !named &&
    isLabel !== true &&
    path.length >= 2 &&
    isLeaf &&
    isTold &&
    says &&
    (!isHead || KEYWORD.test(title))
  );
}

function fromHeading({title, line, body, path}: Section): Action[] {
  const heading = path
    .slice(0, -1)
    .map(statusInHeading)
    .findLast((status) => status !== undefined);
  const own = lineAsParagraph(title.replace(/^\d{1,2}[.)]\s+/, ""));
  return written([own], line, heading === undefined ? {} : {status: heading}, undefined, body);
}

function fromSection(section: Section): Action[] {
  const isList = (block: RootContent): boolean => block.type === "list" || block.type === "table";
  const hasList = section.body.some(isList);
  const heading = section.path.map(statusInHeading).findLast((status) => status !== undefined);
  let above: Above = {...(heading === undefined ? {} : {status: heading}), ...ownerAbove(section.title)};
  return section.body.flatMap((block, index) => {
    if (block.type === "list")
      return isChecklist(block) ? [] : block.children.flatMap((item) => fromItem(item, above));
    if (block.type === "table") return fromTable(block).map((action) => withAbove(action, above));
    if (block.type !== "paragraph") return [];
    const text = oneLine([block]);
    const next = section.body[index + 1];
    if (next && isList(next) && text.length < 80) {
      const status = statusInHeading(text) ?? heading;
      above = {...(status === undefined ? {} : {status}), ...ownerAbove(text)};
      if (
        ownerInHeading(text) !== undefined ||
        statusInHeading(text) !== undefined ||
        !linksIn([block]).some(({url}) => ISSUE_URL.test(url))
      )
        return [];
    }
    return hasList && !isBoldLed(block) ? [] : fromParagraph(block, section, above, hasList);
  });
}

const ownerAbove = (title: string): Pick<Above, "owner"> => {
  const owner = ownerInHeading(title);
  return owner === undefined ? {} : {owner};
};

/** Lines that are actions without being a list: with a ticket, behind a label, numbered, in bold and explained. */
function fromParagraph(block: Paragraph, section: Section, above: Above, hasList: boolean): Action[] {
  const lines = textOf(block).split("\n");
  const numbered = lines.filter((line) => /^\s*(?:\d{1,2}[.)]|[•‣▪–—*-])\s+\S/.test(line));
  if (numbered.length > 0 && numbered.length * 2 >= lines.length)
    return numbered.flatMap((line, index) =>
      written(
        [lineAsParagraph(line.replace(/^\s*(?:\d{1,2}[.)]|[•‣▪–—*-])\s+/, ""))],
        lineOf(block) + index,
        above
      )
    );
  const signed = lines.filter(beginsWithSign);
  if (signed.length > 0 && signed.length === lines.length)
    return signed.flatMap((line, index) => written([lineAsParagraph(line)], lineOf(block) + index, above));
  const text = oneLine([block]);
  const hasTicket = linksIn([block]).some((link) => ISSUE_URL.test(link.url));
  const isMeant =
    (hasTicket && !hasList) ||
    (section.isLabel === true && section.body[0] === block && text.length <= 300) ||
    (isBoldLed(block) && text.length >= 20 && (!hasList || /:/.test(text))) ||
    (!hasList && PROMISE.test(text) && text.length <= 400);
  return isMeant && !/:$/.test(text) ? written([block], lineOf(block), above) : [];
}

const lineAsParagraph = (value: string): Paragraph => ({
  type: "paragraph",
  children: [{type: "text", value}]
});

const PROMISE =
  /^(?:we|the team|\w+ team)(?:'ll| will| are going to| plan to| intend to| need to| should)\b|^(?:add|create|update|improve|implement|document|write|fix|review|ensure|make|move|upgrade|migrate|remove|replace|introduce|set up|investigate|automate|enable|configure|increase|reduce|test|monitor|alert)\b/i;

const isBoldLed = (block: Paragraph): boolean =>
  block.children[0]?.type === "strong" && block.children.length > 1;

/** Roles whose lists tell what was, with what will be in between. */
const TELLS_PLANS: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  "lessons",
  "resolution",
  "summary",
  "wrong",
  undefined
]);
const WILL =
  /^\W*(?:we|i|the team)(?:'ll| will| are going to| plan to|'re going to)\s+(?!not\b|never\b|always\b|be able\b)|^\W*(?:action(?: item)?|to-?do|follow[- ]?up)\s*(?:#?\d+\s*)?:/i;

/** Actions that stand elsewhere: in a table with a column for them, behind checkboxes, as promises among the lessons. */
function fromOther(section: Section, reading: Reading): Action[] {
  if (section.role === "attendees" || section.role === "authors" || section.role === "stats") return [];
  if (section.path.some((title) => /\bcheck-? ?lists?\b/i.test(title))) return [];
  return section.body.flatMap((block) => {
    if (block.type === "table")
      return isActionTable(block) && !isTimed(block, reading) ? fromTable(block) : [];
    if (block.type !== "list" || section.role === "timeline" || section.role === "keyEvents") return [];
    const boxes = block.children.filter(({checked}) => typeof checked === "boolean");
    if (boxes.length > 0) return isChecklist(block) ? [] : boxes.flatMap((item) => fromItem(item, {}));
    if (!TELLS_PLANS.has(section.role)) return [];
    return itemsIn([block])
      .filter((item) => WILL.test(ownWords(item)))
      .flatMap((item) => fromItem(item, {}));
  });
}

const ownWords = (item: ListItem): string => oneLine(item.children.filter((child) => child.type !== "list"));

const isTimed = (table: Extract<RootContent, {type: "table"}>, reading: Reading): boolean =>
  table.children
    .slice(1)
    .filter((row) => row.children[0] && momentAt(oneLine([row.children[0]]), reading)?.clock).length *
    2 >
  table.children.length - 1;

/** Bullets below a bullet are its details, unless it only introduces them or has checkboxes below it. */
function fromItem(item: ListItem, above: Above): Action[] {
  const own = item.children.filter((child) => child.type !== "list");
  const inner = item.children.flatMap((child) => (child.type === "list" ? child.children : []));
  const text = oneLine(own);
  const isHeading =
    /:$/.test(text) || (text === "" && inner.length > 0) || (inner.length > 0 && isOnlyBold(own));
  const hasBoxes = inner.some((child) => typeof child.checked === "boolean");
  if (inner.length > 0 && isHeading) {
    const status = statusInHeading(text) ?? above.status;
    const below = {...above, ...ownerAbove(text), ...(status === undefined ? {} : {status})};
    return inner.flatMap((child) => fromItem(child, below));
  }
  if (inner.length === 0 && /:$/.test(text) && text.length < 60) return [];
  const details = hasBoxes ? [] : item.children.filter((child) => child.type === "list");
  return [
    ...written(own, lineOf(item), above, item.checked, details),
    ...(hasBoxes ? inner.flatMap((child) => fromItem(child, above)) : [])
  ];
}

const isOnlyBold = (own: readonly RootContent[]): boolean =>
  own.length === 1 &&
  own[0]!.type === "paragraph" &&
  own[0].children.length === 1 &&
  own[0].children[0]!.type === "strong";
