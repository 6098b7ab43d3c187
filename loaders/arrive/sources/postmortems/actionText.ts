/** What is written inside an action's line: owner, due date, status, labels and its ticket; the rest is its title. */
import type {FoundLink} from "./markdown.js";
import {TERM_WORDS} from "../../time/terms.js";
import {withoutOwner} from "./actionOwner.js";
import {statusTold} from "./actionProse.js";
import {withoutMarks} from "./actionStatus.js";
import type {Said} from "./actionParts.js";
import type {Known} from "./ownerParts.js";
import {type Tail, withoutTail} from "./actionTail.js";
import {isImperative} from "./imperatives.js";
import {shortened} from "./markdown.js";

export interface ActionText {
  readonly title: string;
  readonly owner?: string;
  /** where a column of its own says it */
  readonly team?: string;
  /** as written */
  readonly due?: string;
  readonly statusRaw?: string;
  /** the day it was closed, as written */
  readonly closed?: string;
  readonly labels: readonly string[];
  readonly priority?: string;
  /** what its title ends with, and may be an owner */
  readonly candidate?: string;
}

const DATE = String.raw`(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?|\d{4}[/.]\d{1,2}[/.]\d{1,2}(?!\d)|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,? \d{4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?!24\/7)\d{1,2}\/\d{1,2}(?![\d/.%]|\s?(?:ms|s|GB|MB|x|nodes?|pods?|replicas?)\b))`;
const OPEN = String.raw`[\[(\s,;–—*-]{0,6}`;
const CLOSE = String.raw`\**\s*[\])]?`;
const DUE = new RegExp(
  String.raw`(?:${OPEN}\b(?:due|deadline|eta|target date|by|before)(?:\s+(?:date|by|on))?\**\s*:?\**|\s*📅)\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:(${TERM_WORDS})|${DATE})${CLOSE}`,
  "iu"
);
/** a full date that a text ends with, where no word says what it dates */
const ENDING =
  /(?<!\b(?:from|since|of|on|at|until|in|to|released?|dated|version|and|the)) (\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{4})$/i;
const CLOSED = new RegExp(
  String.raw`${OPEN}\b(done|closed|completed|fixed|resolved)(?:\s+(?:at|on))?\s*(?::\s*)?${DATE}${CLOSE}`,
  "i"
);
const STATUS = new RegExp(
  String.raw`${OPEN}\b(?:status|estado|état|statut|stato)\**\s*:\**\s*([^\])(,;|]+)${CLOSE}`,
  "i"
);
const PRIORITY = new RegExp(String.raw`${OPEN}\bpriority\**\s*:\**\s*([^\])(,;|]+)${CLOSE}`, "i");
const LABEL = /[\[(`\s,;]{0,6}\b(target|strength)\s*:\s*([a-z_]+(?::\s*[\w./-]+)*)[\])`]{0,6}/gi;
const GENERIC =
  /^((?:github )?issues?|prs?|pull requests?|tickets?|links?|link to (github )?issue|see here for an issue|(see )?issue( here| for .*)?|#?\d+|[\w./-]*#\d+|(PR|issue|ticket) #?\d+|here)$/i;
const LONGEST = 400;

export const ISSUE_URL =
  /\/(issues|pull|pulls|merge_requests|browse|tickets?|work_?items|workitems\/edit|incidents)\/[\w-]+|linear\.app\/.+\/issue\/|zenhub\.com\/.*\/issues\/|[?&]modal=detail/i;

/** Takes the markers out of an action's text. */
export function actionText(text: string, links: readonly FoundLink[], known?: Known): ActionText {
  let rest = text.replace(/\s+/g, " ").trim();
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(rest);
    if (!match) return undefined;
    rest = rest.slice(0, match.index) + " " + rest.slice(match.index + match[0].length);
    return match;
  };
  const labels: string[] = [];
  rest = rest.replace(LABEL, (whole: string, name: string, value: string) => {
    if (name.toLowerCase() === "strength" && !/^(stronger|intermediate|weaker)$/i.test(value)) return whole;
    labels.push(`${name.toLowerCase()}: ${value.replace(/\s/g, "")}`);
    return " ";
  });
  const tail = withoutTail(rest, known);
  rest = tail.text;
  const closed = take(CLOSED);
  const found = take(DUE);
  const due = found?.[1] ?? found?.[2];
  const status = take(STATUS)?.[1]?.trim();
  const stated = take(PRIORITY)?.[1]?.trim();
  const behind = {...withoutTail(rest, known), ...told(tail)};
  const marked = withoutMarks(behind.text);
  const ended = due === undefined && behind.due === undefined ? ENDING.exec(marked.text) : null;
  const owned = withoutOwner(ended ? marked.text.slice(0, ended.index) : marked.text);
  const again = marked.mark === undefined ? withoutMarks(owned.text) : {text: owned.text, mark: marked.mark};
  const dated = due ?? behind.due ?? owned.due ?? ended?.[1];
  const closedOn = closed?.[2] ?? behind.closed;
  const done =
    closed?.[1] ??
    status ??
    behind.mark ??
    again.mark ??
    (isImperative(again.text) ? undefined : statusTold(again.text));
  const owner = behind.owner ?? owned.owner;
  const priority = stated ?? behind.priority;
  return {
    title: titleOf(again.text, links),
    labels,
    ...(owner ? {owner} : {}),
    ...(dated ? {due: dated} : {}),
    ...(done ? {statusRaw: done} : {}),
    ...(closedOn ? {closed: closedOn} : {}),
    ...(priority ? {priority} : {}),
    ...(behind.candidate !== undefined && owner === undefined ? {candidate: behind.candidate} : {})
  };
}

const told = ({text: _, candidate: __, ...said}: Tail): Said => said;

/** Without the ticket named at its end: “Ticket #2972”, “(issue)”, a bare URL. */
function titleOf(text: string, links: readonly FoundLink[]): string {
  let title = text.replace(/\s+/g, " ").trim();
  for (const {text: name, url} of links.toReversed()) {
    const isGeneric = (GENERIC.test(name) && ISSUE_URL.test(url)) || name === url;
    const bare = title.replace(/[\s().;,:[\]]{1,20}$/, "");
    if (!isGeneric || !bare.endsWith(name)) continue;
    title = bare
      .slice(0, bare.length - name.length)
      .replace(/[\s([:,;–—-]{1,20}$/, "")
      .replace(/(?<=[\s.,;(]|^)\(?\b(ticket|ticker|ticket raised|related to|see|issue|link)\s*$/i, "")
      .replace(/[\s([:,;–—-]{1,20}$/, "");
  }
  title = title
    .replace(/^[\s:;,–—-]{1,20}(?=\S)|(?<=\S)[\s:;,–—-]{1,20}$/g, "")
    .replace(/(?<![\s|])[\s|]+$/, "")
    .replace(/\(\s*\)|(?:(?<!\s)\s+)?\([^()]{0,60}$/g, "")
    .replace(/(?<!\s)\s+([.,;])/g, "$1")
    .trim();
  if (title === "") title = text.trim();
  if (title.length <= LONGEST) return title;
  const sentence = /^.{20,300}?[.!?](?=\s)/.exec(title)?.[0];
  return sentence ?? shortened(title, 300);
}
