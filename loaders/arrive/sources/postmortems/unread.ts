/** What a report holds and nobody understood: counted by kind, so that nothing is called absent that wasn't read. */
import type {RootContent} from "mdast";
import {momentAt, type Reading} from "../../time/moments.js";
import type {Action} from "./action.js";
import type {Placed} from "./chronology.js";
import {isChecklist} from "./checklist.js";
import {linesIn} from "./entryLines.js";
import type {Role} from "./headings.js";
import {labelName} from "./labelNames.js";
import {lineOf, linksIn, oneLine, textOf} from "./markdown.js";
import type {Section} from "./outline.js";
import {isPlaceholder} from "./placeholders.js";

export interface NotUnderstood {
  readonly kind: "heading" | "list" | "table" | "clock_lines" | "value";
  /** the heading it stands under; never a value */
  readonly text: string;
  readonly rows: number;
}

export interface Unread {
  readonly items: readonly NotUnderstood[];
  /** whether what the report says of each was read to its end: only then is nothing none */
  readonly wholeTimeline: boolean;
  readonly wholeActions: boolean;
}

/** `T+5`, `+00:12`, `Minute 12`: events without a clock */
const RELATIVE = /^\W*(?:T\s?[+-]\s?\d|\+\d{1,3}(?::\d\d|\s?(?:m|min|h|s)\b)|minute \d|day \d)/i;
const KNOWN: ReadonlySet<Role | undefined> = new Set<Role>(["timeline", "keyEvents"]);

export function unreadOf(
  sections: readonly Section[],
  timeline: readonly Placed[],
  actions: readonly Action[],
  reading: Reading,
  unknownZone: string | undefined
): Unread {
  const items: NotUnderstood[] = [];
  const add = (kind: NotUnderstood["kind"], text: string, rows: number): void => {
    if (rows > 0) items.push({kind, text: text === "" ? "(before the first heading)" : text, rows});
  };
  const timedLines = new Set(timeline.map(({line}) => line));
  const actionLines = new Set(actions.map(({line}) => line));
  for (const section of sections) {
    const until = lastLine(section.body);
    const has = (lines: ReadonlySet<number>): boolean =>
      some(lines, section.line, Math.max(until, section.line));
    const words = section.body.filter((block) => block.type !== "html" && !isPlaceholder(textOf(block)));
    const isEmpty = words.length === 0 || isNone(words) || isOnlyLink(words);
    if (
      section.role === "timeline" &&
      section.named &&
      !isEmpty &&
      !has(timedLines) &&
      !followed(sections, section, timedLines)
    )
      add("heading", section.title, 1);
    if (
      section.role === "actions" &&
      section.named &&
      !isEmpty &&
      !has(actionLines) &&
      !onlyChecklist(words) &&
      !followed(sections, section, actionLines)
    )
      add("heading", section.title, 1);
    const clocks = linesIn(section.body).filter(
      (line) =>
        RELATIVE.test(line) || (KNOWN.has(section.role) && momentAt(line, reading)?.clock !== undefined)
    ).length;
    const read = timeline.filter(({line}) => line >= section.line && line <= until).length;
    if (!has(timedLines) || RELATIVE.test(linesIn(section.body)[0] ?? ""))
      add("clock_lines", section.title, Math.max(clocks - read, 0));
    if (section.role === undefined && !has(timedLines) && !has(actionLines)) {
      add(
        "list",
        section.title,
        sum(
          section.body
            .filter((block) => block.type === "list" && !isFacts(block))
            .map((block) => itemCount(block))
        )
      );
      add(
        "table",
        section.title,
        sum(
          section.body
            .filter((block) => block.type === "table" && !isFacts(block))
            .map((block) => itemCount(block))
        )
      );
    }
  }
  const zones = new Set(timeline.flatMap((entry) => entry.unknownZone ?? []));
  if (unknownZone !== undefined) zones.add(unknownZone);
  for (const zone of zones)
    add(
      "value",
      `time zone ${zone}`,
      Math.max(1, timeline.filter((entry) => entry.unknownZone === zone).length)
    );
  const inRole = (role: Role): boolean =>
    items.some(
      ({kind, text}) =>
        kind === "heading" && sections.some((section) => section.role === role && section.title === text)
    );
  const loose = items.some(({kind}) => kind === "list" || kind === "table");
  return {
    items,
    wholeTimeline:
      !inRole("timeline") &&
      !items.some(({kind}) => kind === "clock_lines") &&
      !timeline.some(({unreadable}) => unreadable !== undefined) &&
      (timeline.length > 0 || !loose),
    wholeActions: !inRole("actions") && (actions.length > 0 || !loose)
  };
}

const some = (lines: ReadonlySet<number>, from: number, to: number): boolean =>
  [...lines].some((line) => line >= from && line <= to);

/** Whether the headings below a section hold what it announces. */
function followed(sections: readonly Section[], section: Section, lines: ReadonlySet<number>): boolean {
  const next = sections
    .slice(sections.indexOf(section) + 1)
    .find(({named, role, isLabel}) => named && isLabel !== true && role !== section.role);
  return some(lines, section.line, (next?.line ?? Number.POSITIVE_INFINITY) - 1);
}

function lastLine(blocks: readonly RootContent[]): number {
  const last = blocks.at(-1);
  return last?.position?.end.line ?? (last ? lineOf(last) : 0);
}

/** “None.”, “No actions were agreed”, “See the board”: nothing is claimed here. */
const isNone = (blocks: readonly RootContent[]): boolean =>
  blocks.length === 1 &&
  oneLine(blocks).length < 200 &&
  /^\W*(?:none|n\/?a|nothing|no (?:further |follow-?up |corrective )?(?:actions?|action items|steps|changes|timeline)\b[^.]{0,60})(?:\W*$|[.;:–—])/i.test(
    oneLine(blocks)
  );

/** Kept elsewhere: the section is a link. */
const isOnlyLink = (blocks: readonly RootContent[]): boolean =>
  linksIn(blocks).length > 0 &&
  linksIn(blocks)
    .reduce((rest, {text}) => rest.replace(text, ""), oneLine(blocks))
    .replace(/(?<!\S)\S+:\/\/\S+/g, "").length < 20;

const onlyChecklist = (blocks: readonly RootContent[]): boolean =>
  blocks.every((block) => block.type === "paragraph" || (block.type === "list" && isChecklist(block))) &&
  blocks.some((block) => block.type === "list");

/** Lists and tables whose items are labelled facts, and lists of links and facts under any label. */
function isFacts(block: RootContent): boolean {
  const labels = linesIn([block]).map((line) => /^\W*([^:|]{2,50})(?::|$)/.exec(line)?.[1] ?? "");
  if (labels.filter((label) => labelName(label) !== undefined).length * 2 >= labels.length) return true;
  return (
    block.type === "list" &&
    block.children.every(
      ({children}) => /^\W*[\p{L} ]{2,30}: /u.test(oneLine(children)) || isOnlyLink(children)
    )
  );
}

const itemCount = (block: RootContent): number =>
  block.type === "list" ? block.children.length : block.type === "table" ? block.children.length - 1 : 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
