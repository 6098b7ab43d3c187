/** The actions of a table: `| Action Item | Type | Owner | Bug | Priority | Due Date |`, in any order. */
import type {Table, TableCell, TableRow} from "mdast";
import {type Action, complete} from "./action.js";
import {NOBODYS} from "./actionOwner.js";
import {partOf} from "./actionParts.js";
import {isMark, statusOf} from "./actionStatus.js";
import {actionText} from "./actionText.js";
import {lineOf, linksIn, oneLine, textOf, textWithLinks} from "./markdown.js";
import {isPlaceholder} from "./placeholders.js";

type Column =
  "title" | "owner" | "team" | "due" | "status" | "priority" | "ticket" | "closed" | "when" | "number";

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ["number", /^(#|no\.?|nr\.?|id|number|item #|action #|ref\.?|ref no|s\.?no|sl no)$/],
  ["team", /^((owning|responsible|assigned|owner) )?(team|squad|group)( responsible)?$/],
  [
    "owner",
    /^(owners?|action owner|who|by|by whom|assignees?|assigned( to)?|responsible( person| party)?|dri|person|lead|driver|in charge|on it|handled by|poc|point of contact|contact|pic|accountable)$/
  ],
  [
    "due",
    /^(due|due date|due by|deadline|eta|target|target date|target completion( date)?|by when|expected( by| date)?|timeline|timeframe|due on|complete by|planned( for| date)?|deadline date|milestone|completion date|estimated completion)$/
  ],
  [
    "closed",
    /^(closed|completed|done|closed (at|on)|completed (at|on)|date (closed|completed)|actual completion)$/
  ],
  [
    "status",
    /^(status|state|done\?|complete\?|completed\?|progress|current status|st|where (?:it|this|that) (?:is|stands)|where is it)$/
  ],
  ["priority", /^(priority|prio|p)$/],
  [
    "ticket",
    /^(bug|bug #|bug ticket|tickets?|trackers?|issues?|jira|jira (ticket|issue|link|key)|link|links?|tracking( issue| ticket| link)?|ticket #|ticket (link|id|number)|pr|issue link|reference|github( issue)?)$/
  ],
  [
    "title",
    /^((corrective |preventive |preventative |remediation |follow[- ]?up |remedial |next |agreed |recommended |proposed )*actions?( items?| points?| required| to (be )?take?n?| description)?|remediations?|recommendations?|improvements?|measures?|follow[- ]?ups?|to ?do|tasks?|next steps?|action item description|ais?|what (?:to do|will change|needs to happen)|commitments?|changes?|deliverables?|remed(?:y|ies)|solutions?|counter ?measures?|prevention)$/
  ],
  ["title", /^(items?|description|what|title|details?|summary|work|mitigation|activity)$/],
  ["when", /^(when|time|timestamp|date|time \(.*\)|utc)$/]
];

/** What a column's name holds where it is none of these to the letter, in this order. */
const STEMS: readonly (readonly [Column, RegExp])[] = [
  ["ticket", /\b(?:ticket|jira|bug|issue|ref|reference|tracker|tracking)s?\b/],
  [
    "owner",
    /\b(?:owner|assignee|assigned|responsib\w*|resp|dri|accountable|actionee|by whom|verantwortlich\w*|zuständig\w*|responsable|responsabile|responsável|wer|eigenaar)\b/
  ],
  ["closed", /\b(?:closed|completed|done|finished|erledigt am|clôturé\w*)\b/],
  [
    "due",
    /\b(?:due|target|deadline|eta|by when|frist|termin|bis|échéance|date limite|plazo|fecha|scadenza|prazo)\b/
  ],
  ["status", /\b(?:status|state|progress|rag|estado|état|statut|stato|stand)\b/],
  [
    "title",
    /\b(?:actions?|measures?|tasks?|follow[- ]?ups?|remediations?|improvements?|ma(?:ß|ss)nahmen?|mesures?|acciones|acción|azion[ei]|maatregel(?:en)?)\b/
  ]
];

/** Names of columns that only a table of actions has. */
const IS_ACTION = COLUMNS.find(([name]) => name === "title")![1];

/** What a column of this name holds, undefined of one that is none of an action's. */
export function columnOf(heading: string): Column | undefined {
  const name = heading
    .toLowerCase()
    .replace(/\(.{0,500}\)|[*_:.]/g, "")
    .trim();
  return [...COLUMNS, ...STEMS].find(([, pattern]) => pattern.test(name))?.[0];
}

const columnNames = (table: Table): (Column | undefined)[] =>
  table.children[0]!.children.map((cell) => columnOf(textOf(cell)));

/** Whether a table lists actions wherever it stands: it has a column for them, and one for owner, state or ticket. */
export function isActionTable(table: Table): boolean {
  const heads = table.children[0]!.children.map((cell) =>
    textOf(cell)
      .toLowerCase()
      .replace(/\(.{0,500}\)|[*_:.]/g, "")
      .trim()
  );
  const names = columnNames(table);
  const has = (...columns: readonly Column[]): boolean =>
    names.some((name) => name !== undefined && columns.includes(name));
  const isNamed = heads.some((head) => IS_ACTION.test(head) || STEMS.at(-1)![1].test(head));
  const told = has("owner", "team", "due", "status", "priority", "ticket", "closed");
  const isTold = has("owner", "team") && has("title") && has("due", "status", "closed");
  return ((isNamed && told) || isTold) && names[0] !== "when";
}

export function fromTable(table: Table): Action[] {
  const [, ...rows] = table.children;
  const names = columnNames(table).map((name, index) =>
    name === "when" || (name === "owner" && holdsDays(rows, index)) ? "due" : name
  );
  const titleColumn = titleColumnOf(table, names);
  const numbering = names.indexOf("number");
  const isCounted = rows.every((row, index) => isOrdinal(row.children[numbering], index + 1));
  return rows.flatMap((row) => {
    const at = (name: (typeof names)[number]): string | undefined => {
      const cell = names.includes(name) ? row.children[names.indexOf(name)] : undefined;
      const text = cell ? oneLine([cell]) : "";
      return isPlaceholder(text) ? undefined : text;
    };
    const cellOf = (name: (typeof names)[number]): string =>
      names.includes(name) ? oneLine(row.children.slice(names.indexOf(name), names.indexOf(name) + 1)) : "";
    const rawStatus = cellOf("status");
    const title = row.children[titleColumn];
    if (!title || isPlaceholder(oneLine([title]))) return [];
    const read = actionText(oneLine([title]), linksIn([title]));
    const ticket = names.includes("ticket")
      ? oneLine(row.children.slice(names.indexOf("ticket"), names.indexOf("ticket") + 1))
      : undefined;
    const inTicket =
      /\b(DONE|TODO|OPEN|CLOSED)\b/.exec(ticket ?? "")?.[1] ??
      [/[([]([^)\]]{2,20})[)\]]/.exec(ticket ?? "")?.[1], ticket].find(
        (one) => one !== undefined && statusOf(one)
      );
    const [team, when, priority, closed] = [at("team"), at("due"), at("priority"), at("closed")];
    const owner = [at("owner"), team].find((one) => one !== undefined && !NOBODYS.test(one));
    const {text: due, mark} = when === undefined ? {} : dueOf(when);
    const isClosedDate = /\d/.test(closed ?? "");
    const isNo = /^\W*no\W*$/i.test(rawStatus) || /^\W*no\W*$/i.test(cellOf("closed"));
    const isYes = /^\W*(?:yes|y|x)\W*$/i.test(cellOf("closed")) || statusOf(cellOf("closed")) === "done";
    const statusRaw =
      at("status") ??
      (isNo ? "no" : isYes ? "done" : undefined) ??
      read.statusRaw ??
      mark ??
      inTicket ??
      (isClosedDate ? "done" : undefined);
    const cells = Object.entries({owner, team, due, statusRaw, priority, closed}).filter(
      ([, text]) => text !== undefined
    );
    const linked = textWithLinks(row.children.filter((_, index) => !(isCounted && index === numbering)));
    const action = complete({...read, ...Object.fromEntries(cells)}, lineOf(row), linked, linksIn([row]));
    return [/\d/.test(ticket ?? "") ? {...action, hasTicketNumber: true} : action];
  });
}

/** “By” heads people or days: half of its cells or more begin with a day. */
function holdsDays(rows: readonly TableRow[], column: number): boolean {
  const cells = rows.flatMap((row) => (row.children[column] ? [oneLine([row.children[column]])] : []));
  const told = cells.filter((cell) => cell !== "");
  const days = told.filter(
    (cell) =>
      /^\W*(?:\d|Q[1-4]\b|(?:end|eo)\b)/i.test(cell) && partOf(dueOf(cell).text, false)?.due !== undefined
  );
  return told.length > 0 && days.length * 2 >= told.length;
}

/** “30/05 – done”, “12 May (moved)”: the day, and a mark beside it. */
function dueOf(cell: string): {readonly text: string; readonly mark?: string} {
  const [text = cell, ...more] = cell.split(/ [–—-] | ?[,;|(] ?(?=\p{L})/u);
  const mark = more.map((one) => one.replace(/\)$/, "").trim()).find(isMark);
  return mark === undefined ? {text: cell} : {text, mark};
}

/** “CA-2” of the second row counts the rows, and is no ticket; nor is an empty cell. */
const isOrdinal = (cell: TableCell | undefined, place: number): boolean =>
  Number(/(\d{1,7})\W*$/.exec(cell ? oneLine([cell]) : "")?.[1] ?? place) === place;

/** The column named for it, else the one with most words. */
function titleColumnOf(table: Table, names: readonly (string | undefined)[]): number {
  if (names.includes("title")) return names.indexOf("title");
  const words = names.map((name, index) =>
    name === undefined
      ? table.children.reduce((sum, row) => sum + oneLine(row.children.slice(index, index + 1)).length, 0)
      : -1
  );
  return Math.max(words.indexOf(Math.max(...words)), 0);
}
