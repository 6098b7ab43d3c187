/** Actions that stand under no heading for them: in tables with a column for them, behind checkboxes and signs, as promises. */
import type {List, ListItem, RootContent} from "mdast";
import {momentAt, type Reading} from "../../time/moments.js";
import type {Action} from "./action.js";
import {written} from "./actionItem.js";
import {fromItem, lineAsParagraph} from "./actionLists.js";
import {isPromise, promisesIn} from "./actionProse.js";
import {beginsWithMark} from "./actionStatus.js";
import {fromTable, isActionTable} from "./actionTable.js";
import {actionText} from "./actionText.js";
import {isChecklist} from "./checklist.js";
import type {Role} from "./headings.js";
import {isImperative} from "./imperatives.js";
import {labelName} from "./labelNames.js";
import {itemsIn, lineOf, oneLine, textOf} from "./markdown.js";
import type {Section} from "./outline.js";

/** Roles whose lists tell what was, with what will be in between. */
const TELLS_PLANS: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  "lessons",
  "resolution",
  "summary",
  "wrong",
  undefined
]);
const WILL =
  /^\W*(?:we|i|the team)(?:'ll| will| are going to| plan to|'re going to)\s+(?!not\b|never\b|always\b|be able\b)|^\W*(?:action(?: item)?|to[- ]?do|follow[- ]?up|done|next step|prevention|remedy)\s{0,3}(?:#?\d+\s{0,3})?:/i;
/** “fix: …” is an action only with something behind it that actions have */
const LABELLED =
  /^\W*(fix|action(?: item)?|to[- ]?do|follow[- ]?up|prevention|remedy|next)\s{0,3}(?:#?\d+\s{0,3})?:\s+(?=\S)/i;
/** Headings that look ahead without naming actions */
const AHEAD =
  /\b(?:again|avoid\w*|prevent\w*|chang\w+|differently|better|improv\w+|agreed|agreements?|decid\w+|decisions?|forward|homework|fix(?:es|ing)?|plan(?:s|ned)?|will|remed\w+|next|promis\w+|commit\w*|from now on|future|consequences?|conclusions?)\b/i;

const AIM =
  /^\W*(?:in order )?to (?:avoid|prevent|reduce|keep|make sure|ensure|stop|guard against)\b[^,.]{0,60}\b(?:similar|such|this|these|recurrence|again|future|happening|repeat)\b[^,.]{0,40},/i;

export function actionsElsewhere(section: Section, reading: Reading): Action[] {
  if (section.role === "attendees" || section.role === "authors" || section.role === "stats") return [];
  if (section.path.some((title) => /\bcheck-? ?lists?\b/i.test(title))) return [];
  return section.body.flatMap((block) => {
    if (block.type === "table")
      return isActionTable(block) && !isTimed(block, reading) ? fromTable(block) : [];
    if (block.type === "paragraph")
      return (
        fromSigns(block, reading) ??
        fromAim(block, section) ??
        (section.role === undefined ? fromLines(block) : [])
      );
    if (section.role === "timeline" || section.role === "keyEvents")
      return block.type === "list" && listsActions(block, section, reading) ? itemsOf(block) : [];
    return block.type === "list" ? fromList(block, section, reading) : [];
  });
}

/** Its items, but for those that say that nothing is to be done. */
const itemsOf = (list: List): Action[] =>
  list.children
    .filter((item) => !/^\W{0,3}(?:no|none|nothing)\b/i.test(ownWords(item)))
    .flatMap((item) => fromItem(item, {}));

function fromList(block: List, section: Section, reading: Reading): Action[] {
  const boxes = block.children.filter(({checked}) => typeof checked === "boolean");
  if (boxes.length > 0) return isChecklist(block) ? [] : boxes.flatMap((item) => fromItem(item, {}));
  if (listsActions(block, section, reading)) return itemsOf(block);
  if (!TELLS_PLANS.has(section.role)) return [];
  return itemsIn([block])
    .filter((item) => WILL.test(ownWords(item)))
    .flatMap((item) => fromItem(item, {}));
}

/**
 * Whether most items have what only actions have, or say what to do below a heading that looks ahead; where a heading
 * says something else, nearly all must have it.
 */
function listsActions({children}: List, {title, role}: Section, reading: Reading): boolean {
  const items = children.map(ownWords).filter((text) => text !== "");
  const isOther = (text: string): boolean =>
    labelName(/^\W*([^:|]{2,50}):/.exec(text)?.[1] ?? "") !== undefined ||
    momentAt(text, reading)?.clock !== undefined;
  if (items.length === 0 || items.some(isOther)) return false;
  const told = items.filter((text) => isTold(text)).length;
  const asked = items.filter((text) => isImperative(text)).length;
  if (role !== undefined) return items.length >= 2 && told >= 0.6 * items.length;
  const promised = items.filter((text) => isPromise(text)).length;
  if (AHEAD.test(title)) return told + asked + promised >= items.length / 2;
  return items.length >= 2 && told >= items.length / 2 && told + asked >= 0.6 * items.length;
}

/** Whether a line has an owner, a day or a mark, as only actions have; that something has been done is told of events too. */
function isTold(text: string): boolean {
  const {owner, due, statusRaw} = actionText(text, []);
  const isMarked = statusRaw !== undefined && !/\b(?:ha[sd]|have|is|are|was|were)\b/i.test(text);
  return (owner ?? due) !== undefined || isMarked;
}

const isFact = (text: string): boolean => labelName(/^\W*([^:|]{2,50}):/.exec(text)?.[1] ?? "") !== undefined;

type Lines = Extract<RootContent, {type: "paragraph"}>;

const linesOf = (block: Lines): {readonly text: string; readonly line: number}[] =>
  textOf(block)
    .split("\n")
    .map((text, index) => ({text, line: lineOf(block) + index}));

/** “To avoid similar incidents, we are adding … We will also …”: all that such a paragraph promises. */
function fromAim(block: Lines, {role}: Section): Action[] | undefined {
  const text = oneLine([block]);
  if (!TELLS_PLANS.has(role) || !AIM.test(text)) return undefined;
  const promises = promisesIn(text, false);
  return promises.length === 0
    ? undefined
    : promises.flatMap((one) => written([lineAsParagraph(one)], lineOf(block), {}));
}

/** Two lines or more that begin with a sign for how far something is; events with signs are none. */
function fromSigns(block: Lines, reading: Reading): Action[] | undefined {
  const signed = linesOf(block).filter(({text}) => beginsWithMark(text));
  const isEvent = ({text}: {readonly text: string}): boolean =>
    momentAt(text.replace(/^[^\p{L}\d]+/u, ""), reading)?.clock !== undefined;
  return signed.length >= 2 && !signed.some(isEvent)
    ? signed.flatMap(({text, line}) => written([lineAsParagraph(text)], line, {}))
    : undefined;
}

/** Lines that begin with a label for what is to be done. */
function fromLines(block: Lines): Action[] {
  const lines = linesOf(block);
  const isEach = lines.length >= 2 && lines.every(({text}) => isTold(text) && !isFact(text));
  if (isEach) return lines.flatMap(({text, line}) => written([lineAsParagraph(text)], line, {}));
  return lines.flatMap(({text, line}) => {
    const label = LABELLED.exec(text);
    if (!label) return [];
    const words = text.slice(label[0].length);
    const isMeant = isTold(words) || /\b[A-Z][A-Z0-9]+-\d+\b|#\d+/.test(words);
    return isMeant || !/^fix$/i.test(label[1]!) ? written([lineAsParagraph(words)], line, {}) : [];
  });
}

const ownWords = (item: ListItem): string => oneLine(item.children.filter((child) => child.type !== "list"));

const isTimed = (table: Extract<RootContent, {type: "table"}>, reading: Reading): boolean =>
  table.children
    .slice(1)
    .filter((row) => row.children[0] && momentAt(oneLine([row.children[0]]), reading)?.clock).length *
    2 >
  table.children.length - 1;
