/** The actions of a table, whatever its columns are called and in whatever order: they are known by name and by what they hold. */
import type {RootContent, Table} from "mdast";
import {type Action, complete} from "./action.js";
import {type Column, columnOf, labelOf, namesActions} from "./actionColumns.js";
import {NOBODYS} from "./actionOwner.js";
import {cellSaid, partOf, type Said} from "./actionParts.js";
import {type Known, mayBeOwner} from "./ownerParts.js";
import {isMark, statusOf} from "./actionStatus.js";
import {actionText} from "./actionText.js";
import {lineOf, linksIn, oneLine, textOf, textWithLinks} from "./markdown.js";
import {isPlaceholder} from "./placeholders.js";

type Cell = RootContent;
interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}
interface Grid {
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

const textIn = (cell: Cell | undefined): string => (cell ? oneLine([cell]) : "");

/** Rows below names of columns; of a table that names them down its first column, turned; names are empty where there are none. */
function gridOf(table: Table): Grid {
  const rows = table.children.map((row): Row => ({line: lineOf(row), cells: row.children}));
  const [first, ...rest] = rows as [Row, ...Row[]];
  const heads = first.cells.map((cell) => textOf(cell));
  const down = rows.map(({cells}) => labelOf(textIn(cells[0])));
  const named = new Set(down.filter((name) => name !== undefined));
  const isTurned =
    first.cells.length >= 2 &&
    down.slice(1).every((name) => name !== undefined) &&
    named.has("title") &&
    named.size >= 3 &&
    heads.slice(1).every((head) => labelOf(head) === undefined || /\d$/.test(head));
  if (isTurned) {
    const used = down[0] === undefined ? rest : rows;
    return {
      heads: used.map(({cells}) => textIn(cells[0])),
      rows: first.cells
        .slice(1)
        .map((_, index) => ({line: used[0]!.line, cells: used.map(({cells}) => cells[index + 1]!)}))
    };
  }
  const isHead =
    heads.every((head) => head.trim() === "") ||
    heads.some((head) => columnOf(head) !== undefined) ||
    !heads.some((head) => /^\d{1,3}$/.test(head) || kindOf(head) === "due" || kindOf(head) === "ticket");
  return isHead ? {heads, rows: rest} : {heads: heads.map(() => ""), rows};
}

const KEY = /^[[(]?[A-Z][A-Z0-9]{1,9}-\d{1,7}[\])]?$/;

/** What one cell holds by its looks. */
function kindOf(cell: string): Column | undefined {
  if (KEY.test(cell) || /^https?:\S+$/.test(cell)) return "ticket";
  if (/^(?:[A-Z]{1,3}-?)?\d{1,3}[.)]?$/.test(cell)) return "number";
  if (isMark(cell) || /^\d{1,3} ?%$/.test(cell)) return "status";
  if (/^(?:P[0-4]|high|medium|low|critical|urgent)$/i.test(cell)) return "priority";
  if (NOBODYS.test(cell)) return "owner";
  const said = partOf(cell, "tail");
  if (said?.due !== undefined) return "due";
  if (said?.owner !== undefined || mayBeOwner(cell) || cell.startsWith("@")) return "owner";
  return undefined;
}

/** What most of a column's cells are. */
function kindIn(rows: readonly Row[], index: number): Column | undefined {
  const cells = rows.map(({cells: own}) => textIn(own[index])).filter((cell) => !isPlaceholder(cell));
  const kinds = cells.map(kindOf);
  return kinds.find(
    (kind) => kind !== undefined && kinds.filter((one) => one === kind).length * 3 >= cells.length * 2
  );
}

/** By its name; by what it holds where the name says nothing or fits no such cell. */
function columnsOf({heads, rows}: Grid): readonly (Column | undefined)[] {
  const isNamed = heads.some((head) => head.trim() !== "");
  const names = heads.map((head, index) => {
    const name = columnOf(head);
    const kind = name === undefined || name === "owner" || name === "when" ? kindIn(rows, index) : undefined;
    if (name === "owner" && (kind === "due" || holdsDays(rows, index))) return "due";
    if (name === "when") return "due";
    return name ?? (isNamed && (kind === "number" || kind === "priority") ? "other" : kind);
  });
  if (names.includes("title")) return names;
  const words = names.map((name, index) =>
    name === undefined || name === "ticket" || (name === "other" && isNamed)
      ? rows.reduce((sum, {cells}) => sum + textIn(cells[index]).split(/\s+/).length, 0) -
        (name === undefined ? 0 : rows.length * 3)
      : -1
  );
  const longest = words.indexOf(Math.max(...words));
  return names.map((name, index) => (index === longest ? "title" : name));
}

/** Whether a table lists actions wherever it stands: it has a column for them, and one for owner, state or ticket. */
export function isActionTable(table: Table): boolean {
  const {heads} = gridOf(table);
  const names = heads.map(columnOf);
  const has = (...columns: readonly Column[]): boolean =>
    names.some((name) => name !== undefined && columns.includes(name));
  const told = has("owner", "team", "due", "status", "priority", "ticket", "closed");
  const isTold = has("owner", "team") && has("title") && has("due", "status", "closed");
  return ((heads.some(namesActions) && told) || isTold) && names[0] !== "when";
}

export function fromTable(table: Table, known?: Known): Action[] {
  const grid = gridOf(table);
  const names = columnsOf(grid);
  const numbering = names.indexOf("number");
  const isCounted = grid.rows.every((row, index) => isOrdinal(textIn(row.cells[numbering]), index + 1));
  return grid.rows.flatMap(({line, cells}) => {
    const written = (name: Column): string =>
      names.includes(name) ? textIn(cells[names.indexOf(name)]) : "";
    const at = (name: Column): string | undefined =>
      isPlaceholder(written(name)) ? undefined : written(name);
    const title = cells[names.indexOf("title")];
    if (!title || isPlaceholder(oneLine([title]))) return [];
    const read = actionText(oneLine([title]), linksIn([title]), known);
    const said = names.flatMap((name, index) => {
      const text = name === undefined ? "" : textIn(cells[index]);
      return text === "" || isPlaceholder(text) ? [] : (cellSaid(name!, text) ?? []);
    });
    const first = (of: (one: Said) => string | undefined): string | undefined =>
      said.map(of).find((value) => value !== undefined);
    const team = at("team");
    const ticket = written("ticket");
    const owner = [at("owner"), team].find((one) => one !== undefined && !NOBODYS.test(one));
    const due = first((one) => one.due) ?? at("due");
    const closed = at("closed") ?? first((one) => one.closed);
    const statusRaw =
      statusIn(written("status")) ??
      answerIn(written("status")) ??
      answerIn(written("closed")) ??
      read.statusRaw ??
      first((one) => one.mark) ??
      statusInTicket(ticket) ??
      (/\d/.test(closed ?? "") ? "done" : undefined);
    const told = Object.entries({owner, team, due, statusRaw, priority: at("priority"), closed}).filter(
      ([, text]) => text !== undefined
    );
    const own = cells.filter((_, index) => !(isCounted && index === numbering));
    const action = complete(
      {...read, ...Object.fromEntries(told)},
      line,
      textWithLinks(own),
      linksIn([...cells])
    );
    return [/\d/.test(ticket) ? {...action, hasTicketNumber: true} : action];
  });
}

/** “By” heads people or days: half of its cells or more are days. */
function holdsDays(rows: readonly Row[], index: number): boolean {
  const cells = rows.map(({cells: own}) => textIn(own[index])).filter((cell) => cell !== "");
  const days = cells.filter(
    (cell) => /^\W*(?:\d|Q[1-4]\b|(?:end|eo)\b)/i.test(cell) && cellSaid("due", cell)?.due !== undefined
  );
  return cells.length > 0 && days.length * 2 >= cells.length;
}

/** “todo” says how far, and is no placeholder here. */
const statusIn = (cell: string): string | undefined =>
  isPlaceholder(cell) && !isMark(cell) ? undefined : cell;

/** Yes and no, below a name that asks. */
const answerIn = (cell: string): string | undefined =>
  /^\W*no\W*$/i.test(cell)
    ? "no"
    : /^\W*(?:yes|y|x)\W*$/i.test(cell) || statusOf(cell) === "done"
      ? "done"
      : undefined;

/** “#12 (closed)”, “DONE” */
const statusInTicket = (ticket: string): string | undefined =>
  /\b(DONE|TODO|OPEN|CLOSED)\b/.exec(ticket)?.[1] ??
  [/[([]([^)\]]{2,20})[)\]]/.exec(ticket)?.[1], ticket].find((one) => one !== undefined && statusOf(one));

/** “CA-2” of the second row counts the rows, and is no ticket; nor is an empty cell. */
const isOrdinal = (cell: string, place: number): boolean =>
  Number(/(\d{1,7})\W*$/.exec(cell)?.[1] ?? place) === place;
