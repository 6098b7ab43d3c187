/** The rows of a timeline's table; who did it stands in a column of its own and is left out. */
import type {Table, TableRow} from "mdast";
import {isTimed, type Moment, momentAt, type Reading} from "../../time/moments.js";
import {zoneNamed} from "../../time/zones.js";
import type {Written} from "./entries.js";
import {lineOf, oneLine, shortened, textOf} from "./markdown.js";
import {labelName} from "./labelNames.js";
import {isPlaceholder} from "./placeholders.js";
import {isTimeName} from "./times.js";
import {zoneIn} from "./zones.js";

const TIME = /\b(time|timestamp|date|when|hour|day|clock|utc|gmt)\b/;
const NO_TIME = /\btime (to|taken|spent)\b|\bduration\b|\belapsed\b|\bdowntime\b|\bend(ed)?\b|\buntil\b|^to$/;
const ACTOR =
  /^(who|actors?|owners?|by|by whom|persons?|people|author|name|responders?|users?|engineers?|lead|assigned( to)?|assignees?|reporter|source of info|team member|initials|participants?)$/;
const SILENT = /\bduration\b|\belapsed\b|\bdowntime\b|\bend(ed)? (time|at)?\b|^(end|until|to|#|no\.?|id)$/;
/** a column whose clocks count from the beginning */
const ELAPSED =
  /^(?:elapsed(?: time)?|offset|relative(?: time)?|t ?[+±].*|since (?:the )?(?:start|beginning|t0)|time since .*)$/;
const LONGEST = 1000;

interface Columns {
  readonly times: readonly number[];
  readonly told: readonly number[];
  readonly actors: readonly number[];
  /** whether the times count from the beginning */
  readonly isElapsed: boolean;
  /** that of the column's head */
  readonly zone?: string;
  readonly rows: readonly TableRow[];
}

const isTime = (name: string): boolean =>
  (TIME.test(name) || zoneNamed(name) !== undefined) && !NO_TIME.test(name) && !SILENT.test(name);

/** Which columns hold times, words and people: by their heads, else the first is the time's. */
export function columnsOf(table: Table, reading: Reading): Columns {
  const [header, ...rows] = table.children;
  const heads = header!.children.map(textOf);
  const names = heads.map((name) => name.toLowerCase().replace(/[*_:]/g, "").trim());
  const isData = heads.some(
    (head, index) => index < 2 && isTimed(momentAt(head, {...reading, relative: true}))
  );
  const named = isData ? [] : names.flatMap((name, index) => (isTime(name) ? [index] : []));
  const zones = heads.map((head, index) => (named.includes(index) ? zoneOfHead(head) : undefined));
  const times = named.length > 0 ? oneZone(named, zones) : [0];
  const others = named.filter((index) => !times.includes(index));
  const isElapsed = !isData && times.length === 1 && ELAPSED.test(names[times[0]!]!);
  const actors = isData
    ? []
    : names.flatMap((name, index) =>
        ACTOR.test(name.replace(/\(.{0,500}\)/, "").trim()) && !times.includes(index) ? [index] : []
      );
  const told = names
    .map((_, index) => index)
    .filter(
      (index) =>
        !times.includes(index) &&
        !others.includes(index) &&
        !actors.includes(index) &&
        (isData || !SILENT.test(names[index]!))
    );
  const zone = isData ? undefined : times.map((index) => zones[index]).find((one) => one !== undefined);
  return {
    ...{times, told, actors, isElapsed, rows: isData ? table.children : rows},
    ...(zone === undefined ? {} : {zone})
  };
}

/** “UTC”, “Time (PST)”, “Local time, Berlin” */
const zoneOfHead = (head: string): string | undefined =>
  zoneIn(/[([]([^)\]]{1,30})[)\]]/.exec(head)?.[1])?.zone ?? zoneIn(head)?.zone;

/** Of columns that tell one clock in several zones, that of UTC, else the first; columns without zones stay. */
function oneZone(named: readonly number[], zones: readonly (string | undefined)[]): readonly number[] {
  const zoned = named.filter((index) => zones[index] !== undefined);
  if (zoned.length < 2) return named;
  const kept = zoned.find((index) => zones[index] === "UTC") ?? zoned[0]!;
  return named.filter((index) => index === kept || zones[index] === undefined);
}

/** Whether its rows are events: most begin with a clock, in a column for times or the first. */
export function isTimeTable(table: Table, reading: Reading): boolean {
  if (isFacts(table)) return false;
  const {times, rows, isElapsed} = columnsOf(table, reading);
  const timed = rows.filter((row) => isTimed(momentOf(row, times, reading, isElapsed))).length;
  return timed >= 1 && timed * 2 >= rows.length && table.children[0]!.children.length >= 2;
}

/** One row of facts below their names: “Started | Detected | Fixed”. */
const isFacts = ({children: [header, ...rows]}: Table): boolean =>
  rows.length === 1 && header!.children.filter((cell) => isTimeName(labelName(textOf(cell)))).length >= 2;

export function tableEntries(table: Table, reading: Reading): Written[] {
  const {times, told, rows, isElapsed, zone} = columnsOf(table, reading);
  let last: Moment | undefined;
  return rows.flatMap((row): Written[] => {
    const cells = row.children.map((cell) => oneLine([cell]));
    if (cells.every((cell) => isPlaceholder(cell))) return [];
    const time = times
      .map((index) => cells[index] ?? "")
      .join(" ")
      .trim();
    const words = told
      .map((index) => cells[index] ?? "")
      .join(" ")
      .trim();
    const own = inZone(momentOf(row, times, reading, isElapsed), zone);
    const isBelow = time === "" && last !== undefined;
    const moment = own ?? (isBelow ? last : undefined);
    last = moment;
    const rest = own ? own.rest : time;
    const text = [rest, words].filter((part) => part !== "").join(" ");
    if (text === "") return moment?.day && !moment.clock ? [{line: lineOf(row), moment}] : [];
    return [{line: lineOf(row), text: shortened(text, LONGEST), ...(moment ? {moment} : {})}];
  });
}

const inZone = (moment: Moment | undefined, zone: string | undefined): Moment | undefined =>
  moment?.clock && zone !== undefined && moment.zone === undefined && moment.unknownZone === undefined
    ? {...moment, zone}
    : moment;

/** The time of a row: its date and the first clock beside it. */
function momentOf(
  row: TableRow,
  times: readonly number[],
  reading: Reading,
  isElapsed: boolean
): Moment | undefined {
  const cells = times.map((index) => (row.children[index] ? oneLine([row.children[index]]) : ""));
  let written = "";
  for (const cell of cells) {
    written = `${written} ${isElapsed && /^\d/.test(cell) ? "+" : ""}${cell}`.trim();
    const moment = momentAt(written, {...reading, loose: true, relative: true});
    if (isTimed(moment)) return moment;
  }
  return momentAt(cells.join(" "), {...reading, loose: true});
}

/** What stands in the columns for people. */
export const actorsIn = (table: Table, reading: Reading): string[] => {
  const {actors, rows} = columnsOf(table, reading);
  return rows.flatMap((row) =>
    actors.map((index) => (row.children[index] ? oneLine([row.children[index]]) : ""))
  );
};
