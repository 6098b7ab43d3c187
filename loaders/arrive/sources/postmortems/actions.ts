/** The actions a report lists: bullets, numbers, checkboxes, tables, lines and front matter. */
import type {Paragraph, RootContent} from "mdast";
import type {Reading} from "../../time/moments.js";
import type {Action} from "./action.js";
import {actionsInFrontMatter, scalarTexts} from "./actionFields.js";
import {fromBlock} from "./actionBlocks.js";
import {type Above, withAbove, written} from "./actionItem.js";
import {fromItem, lineAsParagraph, ownerAbove} from "./actionLists.js";
import {ownerInHeading} from "./actionOwner.js";
import {ownersInHeadings, ownersOf} from "./actionOwners.js";
import {partOf} from "./actionParts.js";
import type {Known} from "./ownerParts.js";
import {mayOwn} from "./personWords.js";
import {isPromise, promisesIn} from "./actionProse.js";
import {actionsElsewhere} from "./actionsElsewhere.js";
import {beginsWithMark, statusInHeading} from "./actionStatus.js";
import {fromTable} from "./actionTable.js";
import {ISSUE_URL} from "./actionText.js";
import {isChecklist} from "./checklist.js";
import {isImperative} from "./imperatives.js";
import {type FrontMatter, lineOf, linksIn, oneLine, textOf} from "./markdown.js";
import type {Section} from "./outline.js";

/** Every action, in reading order; those of the front matter last, if the body doesn't list them. */
export function actionsOf(front: FrontMatter, sections: readonly Section[], reading: Reading): Action[] {
  const first = listedIn(sections, reading, new Set());
  const owners = ownersOf(first);
  const listed = owners.size === 0 ? first : listedIn(sections, reading, owners);
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

function listedIn(sections: readonly Section[], reading: Reading, known: Known): Action[] {
  const owners = ownersInHeadings(sections);
  return sections.flatMap((section, index) => {
    if (section.role !== "actions") return actionsElsewhere(section, reading);
    const owner = owners.get(section);
    const above = {known, ...(owner === undefined ? {} : {owner})};
    return isActionHeading(section, sections[index + 1]) && owner === undefined
      ? fromHeading(section, above)
      : fromSection(section, above);
  });
}

/** Org's word for how far a heading is */
const KEYWORD = /\((?:TODO|NEXT|STARTED|DOING|WAITING|DONE|CANCELL?ED)\)$/;

/** A heading below “Action items” that is an action itself: explained in prose or not at all, not by a list. */
function isActionHeading({named, isLabel, title, path, body}: Section, next: Section | undefined): boolean {
  const isLeaf = !next || next.path.length <= path.length;
  const isTold =
    body.every(({type}) => type === "paragraph" || type === "blockquote" || type === "code") ||
    body.every(isFacts);
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

/** Labels with their values: what is said of the one action that the heading is. */
const isFacts = (block: RootContent): boolean =>
  block.type === "list" &&
  block.children.every((item) => partOf(oneLine([item]), "prose") !== undefined) &&
  block.children.some((item) => /^.{2,30}:/.test(oneLine([item])));

function fromHeading({title, line, body, path}: Section, above: Above): Action[] {
  const heading = path
    .slice(0, -1)
    .map(statusInHeading)
    .findLast((status) => status !== undefined);
  const own = lineAsParagraph(title.replace(/^\d{1,2}[.)]\s+/, ""));
  return written(
    [own],
    line,
    {...above, ...(heading === undefined ? {} : {status: heading})},
    undefined,
    body
  );
}

function fromSection(section: Section, over: Above): Action[] {
  const isList = (block: RootContent): boolean => block.type === "list" || block.type === "table";
  const hasList = section.body.some(isList);
  const heading = section.path.map(statusInHeading).findLast((status) => status !== undefined);
  let above: Above = {
    ...over,
    ...(heading === undefined ? {} : {status: heading}),
    ...ownerAbove(section.title)
  };
  const owners = ownersOver(section.body, isList);
  return section.body.flatMap((block, index) => {
    if (block.type === "list")
      return isChecklist(block) ? [] : block.children.flatMap((item) => fromItem(item, above));
    if (block.type === "table") return fromTable(block, over.known).map((action) => withAbove(action, above));
    if (block.type !== "paragraph") return [];
    const told = fromBlock(block);
    if (told) return told.map((action) => withAbove(action, above));
    const text = oneLine([block]);
    const next = section.body[index + 1];
    if (next && isList(next) && text.length < 80) {
      const status = statusInHeading(text) ?? heading;
      const owner = owners.get(block);
      above = {
        ...over,
        ...(status === undefined ? {} : {status}),
        ...ownerAbove(text),
        ...(owner === undefined ? {} : {owner})
      };
      if (
        owner !== undefined ||
        ownerInHeading(text) !== undefined ||
        statusInHeading(text) !== undefined ||
        !linksIn([block]).some(({url}) => ISSUE_URL.test(url))
      )
        return [];
    }
    return hasList && !isBoldLed(block) ? [] : fromParagraph(block, section, above, hasList);
  });
}

/** Who the lists are on, where two or more stand below names and none below anything else. */
function ownersOver(
  body: readonly RootContent[],
  isList: (block: RootContent) => boolean
): ReadonlyMap<RootContent, string> {
  const over = body.filter(
    (block, index) => block.type === "paragraph" && body[index + 1] && isList(body[index + 1]!)
  );
  const names = over.map((block) => [block, oneLine([block]).replace(/(?<![:*_])[:*_]+$/, "")] as const);
  return names.length >= 2 && names.every(([, name]) => mayOwn(name)) ? new Map(names) : new Map();
}

/** Lines that are actions without being a list: with a ticket, behind a label, numbered, in bold and explained. */
function fromParagraph(block: Paragraph, section: Section, above: Above, hasList: boolean): Action[] {
  const lines = textOf(block).split("\n");
  const numbered = lines.filter((line) => /^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[•‣▪–—*-])\s+\S/.test(line));
  if (numbered.length > 0 && numbered.length * 2 >= lines.length)
    return numbered.flatMap((line, index) =>
      written(
        [lineAsParagraph(line.replace(/^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[•‣▪–—*-])\s+/, ""))],
        lineOf(block) + index,
        above
      )
    );
  const signed = lines.filter(beginsWithMark);
  if (signed.length > 0 && signed.length === lines.length)
    return signed.flatMap((line, index) => written([lineAsParagraph(line)], lineOf(block) + index, above));
  const keyed = lines.filter((line) => KEYED.test(line));
  if (keyed.length > 0 && keyed.length === lines.length)
    return keyed.flatMap((line, index) => written([lineAsParagraph(line)], lineOf(block) + index, above));
  const owned = lines.filter((line) => OWNED.test(line));
  if (owned.length > 0 && owned.length === lines.length)
    return owned.flatMap((line, index) => written([lineAsParagraph(line)], lineOf(block) + index, above));
  const text = oneLine([block]);
  const promises = hasList ? [] : promisesIn(text, TOLD_AS_DONE.test(section.title));
  if (promises.length >= 2)
    return promises.flatMap((sentence) => written([lineAsParagraph(sentence)], lineOf(block), above));
  const hasTicket = linksIn([block]).some((link) => ISSUE_URL.test(link.url));
  const isMeant =
    (hasTicket && !hasList) ||
    (section.isLabel === true && section.body[0] === block && text.length <= 300) ||
    (isBoldLed(block) && text.length >= 20 && (!hasList || /:/.test(text))) ||
    (!hasList && (isImperative(text) || isPromise(text)) && text.length <= 400);
  return isMeant && !/:$/.test(text) ? written([block], lineOf(block), above) : [];
}

const TOLD_AS_DONE = /^what we(?:['’]ve| have)? (?:chang|did|done|fix|improv)/i;

/** “AN: add a test”, “Ana: add a test” */
const OWNED = /^\s*(?:[A-Z]{2,3}|\p{Lu}\p{Ll}+(?: \p{Lu}\.?\p{Ll}*)?|\[person\])\s*:\s+\S/u;

/** “PAY-12 Cap retries”, “[PAY-12]: cap retries” */
const KEYED = /^\W{0,3}[A-Z][A-Z0-9]{1,9}-\d{1,7}\b\W+\S/;

const isBoldLed = (block: Paragraph): boolean =>
  block.children[0]?.type === "strong" && block.children.length > 1;
