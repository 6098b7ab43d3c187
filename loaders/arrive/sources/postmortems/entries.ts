/** What a report's timeline says happened, as written: table rows, bullets, lines and timed headings. */
import type {RootContent} from "mdast";
import {beginWithDigits} from "../../time/clocks.js";
import {dayIn} from "../../time/find.js";
import {isTimed, type Moment, momentAt, type Reading} from "../../time/moments.js";
import {dayAbove, withZone} from "./entryDays.js";
import {fencedEntries, joined, lineGroups, linesIn} from "./entryLines.js";
import {keyEventsOf} from "./keyEvents.js";
import {entriesBehind} from "./entriesBehind.js";
import {statusUpdates} from "./entriesUpdates.js";
import {isTimeTable, tableEntries} from "./entryTables.js";
import {clockShare, entry, timedBullets} from "./entryLists.js";
import type {Role} from "./headings.js";
import {oneLine, shortened} from "./markdown.js";
import type {Section} from "./outline.js";

export interface Written {
  readonly line: number;
  readonly moment?: Moment;
  /** what a key event is called: “First detected” */
  readonly label?: string;
  /** absent where the time stands for itself: it only dates what follows */
  readonly text?: string;
}

const LONGEST = 1000;
/** Words of people, not of a program's log. */
const isSaid = (text: string): boolean =>
  text.split(/\s+/).length >= 3 &&
  !/\w=\S|\b(?:GET|POST|PUT) \/|\[[\w.:-]+\]|\b(?:exception|stack ?trace|at \w+\.\w+\()/i.test(text);
/** Sections whose lists are never events. */
const NO_EVENTS: ReadonlySet<Role | undefined> = new Set<Role>(["actions", "attendees", "authors", "stats"]);

/** Key events and timeline entries, each list in reading order. */
export function writtenEntries(
  sections: readonly Section[],
  reading: Reading
): {readonly keyEvents: Written[]; readonly timeline: Written[]} {
  const keyEvents: Written[] = [];
  const timeline: Written[] = [];
  const timed = new Set(timedHeadings(sections));
  for (const section of sections) {
    if (section.role === "keyEvents")
      keyEvents.push(...section.body.flatMap((block) => keyEventsOf(block, reading)));
    else if (!NO_EVENTS.has(section.role)) {
      const isTimeline = section.role === "timeline" || timed.has(section);
      const own = isTimeline ? timelineOf(section, reading) : timedBlocks(section, reading);
      if (own.length > 0) timeline.push(...dayAbove(section, reading), ...own);
    }
  }
  return {keyEvents, timeline};
}

/** Headings that are clocks, without a heading above them that says timeline: two make one. */
function timedHeadings(sections: readonly Section[]): readonly Section[] {
  const timed = sections.filter(
    ({role, named, title}) => role === undefined && !named && momentAt(title)?.clock
  );
  return timed.length >= 2 ? timed : [];
}

function timelineOf(section: Section, reading: Reading): Written[] {
  const loose = {...reading, loose: true, relative: true, digits: beginWithDigits(linesIn(section.body))};
  const inTitle = section.named ? undefined : momentAt(section.title, loose);
  const moment = inTitle && withZone(inTitle);
  if (!moment) {
    const day = dayIn(section.title, reading);
    const from = day ? [{line: section.line, moment: {day, written: section.title, rest: ""}}] : [];
    const updates = statusUpdates(section.body, reading);
    const behind = updates.length > 0 ? updates : entriesBehind(section.body, loose);
    return [...from, ...(behind.length > 0 ? behind : entriesIn(section.body, loose))];
  }
  const inner = entriesIn(section.body, reading);
  const own = {line: section.line, moment};
  if (!moment.clock) {
    const {text} = told(section, moment);
    return inner.length === 0 && text !== "" ? [{...own, text}] : [own, ...inner];
  }
  if (inner.filter((entry) => entry.moment?.clock).length >= 2)
    return [moment.rest === "" ? own : entry(section.line, moment, moment.rest), ...inner];
  return [{...own, ...told(section, moment)}];
}

const told = (section: Section, moment: Moment): {readonly text: string} => ({
  text: shortened(
    [moment.rest, section.body.map((block) => oneLine([block])).reduce(joined, "")]
      .filter((part) => part !== "")
      .join(": "),
    LONGEST
  )
});

/** The entries of blocks in a timeline; a time on its own takes the words below it. */
function entriesIn(blocks: readonly RootContent[], reading: Reading): Written[] {
  const entries: Written[] = [];
  let waiting: {readonly line: number; readonly moment: Moment} | undefined;
  const close = (text: string): void => {
    if (waiting) entries.push(text === "" ? waiting : entry(waiting.line, waiting.moment, text));
    waiting = undefined;
  };
  for (const block of blocks) {
    if (block.type === "paragraph") {
      for (const part of lineGroups(block, reading)) {
        if (!part.moment) close(part.text);
        else {
          close("");
          if (isTimed(part.moment) && part.text === "") waiting = {line: part.line, moment: part.moment};
          else
            entries.push(
              part.text === ""
                ? {line: part.line, moment: part.moment}
                : entry(part.line, part.moment, part.text)
            );
        }
      }
      continue;
    }
    const inner = blockEntries(block, reading);
    if (inner.length === 0 && waiting && (block.type === "list" || block.type === "blockquote"))
      close(oneLine([block]));
    else {
      close("");
      entries.push(...inner);
    }
  }
  close("");
  return entries.some(({text}) => text !== undefined)
    ? entries
    : [...entries, ...fencedEntries(blocks, reading)];
}

function blockEntries(block: RootContent, reading: Reading): Written[] {
  if (block.type === "table") return tableEntries(block, reading);
  if (block.type === "list") return timedBullets(block, reading);
  return block.type === "blockquote" ? entriesIn(block.children, reading) : [];
}

/** Outside a timeline: lists, tables and lines that are events all the same, because they begin with clocks. */
function timedBlocks(section: Section, given: Reading): Written[] {
  const digits = section.body
    .filter(({type}) => type === "paragraph")
    .map((block) => beginWithDigits(linesIn([block])))
    .find(Boolean);
  const reading = {...given, relative: true, hours: true, ...(digits ? {digits} : {})};
  const updates = statusUpdates(section.body, given);
  if (updates.length > 0) return updates;
  const lines = section.body
    .filter(({type}) => type === "paragraph")
    .flatMap((block) => lineGroups(block, reading));
  const clocks = lines.filter(({moment}) => isTimed(moment)).length;
  const areLines = clocks >= 2 && clocks * 2 >= lines.length;
  if (areLines) return entriesIn(section.body, reading);
  const fenced = section.role === undefined ? fencedEntries(section.body, reading) : [];
  if (fenced.length >= 3 && fenced.every(({text}) => isSaid(text ?? ""))) return fenced;
  return section.body.flatMap((block): Written[] => {
    if (block.type === "blockquote") return timedBlocks({...section, body: block.children}, given);
    if (block.type === "table") return isTimeTable(block, reading) ? tableEntries(block, reading) : [];
    if (block.type !== "list") return [];
    const isMeant = section.role === "context" || clockShare(block, reading) >= 0.6;
    return isMeant ? timedBullets(block, reading) : [];
  });
}
