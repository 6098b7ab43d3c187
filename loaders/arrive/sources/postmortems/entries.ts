/** What a report's timeline says happened, as written: table rows, bullets, lines and timed headings. */
import type {List, RootContent, Table} from "mdast";
import {lineOf, oneLine, shortened, textOf} from "./markdown.js";
import {dayIn, type DateOrder, findMoment, type Moment, momentAt} from "./moments.js";
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

/** Key events and timeline entries, each list in reading order. */
export function writtenEntries(
  sections: readonly Section[],
  order: DateOrder
): {readonly keyEvents: Written[]; readonly timeline: Written[]} {
  const keyEvents: Written[] = [];
  const timeline: Written[] = [];
  for (const section of sections) {
    if (section.role === "keyEvents")
      keyEvents.push(...section.body.flatMap((block) => keyEventsOf(block, order)));
    else if (section.role === "timeline") timeline.push(...timelineOf(section, order));
    else if (section.role === "context")
      timeline.push(...section.body.flatMap((block) => timedBullets(block, order)));
  }
  return {keyEvents, timeline};
}

function keyEventsOf(block: RootContent, order: DateOrder): Written[] {
  const lines =
    block.type === "list"
      ? block.children.map((item) => ({text: oneLine([item]), line: lineOf(item)}))
      : block.type === "paragraph"
        ? textOf(block)
            .split("\n")
            .map((text, index) => ({text, line: lineOf(block) + index}))
        : block.type === "table"
          ? block.children.map((row) => ({text: row.children.map(textOf).join(": "), line: lineOf(row)}))
          : [];
  return lines.flatMap(({text, line}) => {
    const found = findMoment(text, order);
    const label = (found ? found.before : text).replace(/(\s*\b(at|on))?[\s:]*$/i, "").trim();
    if (label === "") return [];
    const rest = found?.moment.rest ?? "";
    return [
      {line, label, text: rest === "" ? label : `${label}: ${rest}`, ...(found ? {moment: found.moment} : {})}
    ];
  });
}

function timelineOf(section: Section, order: DateOrder): Written[] {
  const moment = section.named ? undefined : momentAt(section.title, order);
  if (!moment) {
    const day = dayIn(section.title, order);
    const from = day ? [{line: section.line, moment: {day, written: section.title, rest: ""}}] : [];
    return [...from, ...section.body.flatMap((block) => entriesOf(block, order))];
  }
  const inner = section.body.flatMap((block) => timedBullets(block, order));
  if (!moment.clock && inner.length > 0) return [{line: section.line, moment}, ...inner];
  const text = [moment.rest, oneLine(section.body)].filter((part) => part !== "").join(": ");
  return [{line: section.line, moment, text: shortened(text, LONGEST)}];
}

function entriesOf(block: RootContent, order: DateOrder): Written[] {
  if (block.type === "table") return tableEntries(block, order);
  if (block.type === "list") return timedBullets(block, order);
  if (block.type !== "paragraph") return [];
  return textOf(block)
    .split("\n")
    .flatMap((text, index) => {
      const moment = momentAt(text, order);
      return moment && moment.rest !== "" ? [entry(lineOf(block) + index, moment, moment.rest)] : [];
    });
}

const entry = (line: number, moment: Moment | undefined, text: string): Written => ({
  line,
  text: shortened(text.replace(/\s+/g, " ").trim(), LONGEST),
  ...(moment ? {moment} : {})
});

/** The bullets of a list of which at least one begins with a time; bullets under them belong to them. */
function timedBullets(block: RootContent, order: DateOrder): Written[] {
  if (block.type === "table") return tableEntries(block, order);
  if (block.type !== "list" || !hasTime(block, order)) return [];
  return block.children.flatMap((item) => {
    const own = oneLine(item.children.filter((child) => child.type !== "list"));
    const nested = item.children.filter((child): child is List => child.type === "list");
    const moment = momentAt(own, order);
    const timed = nested.filter((list) => hasTime(list, order));
    if (timed.length > 0) {
      const inner = timed.flatMap((list) => timedBullets(list, order));
      const isDay = moment && !moment.clock && !moment.broken && moment.rest === "";
      return isDay
        ? [{line: lineOf(item), moment}, ...inner]
        : [entry(lineOf(item), moment, moment?.rest ?? own), ...inner];
    }
    const text = [moment ? moment.rest : own, ...nested.map((list) => oneLine([list]))].filter(
      (part) => part !== ""
    );
    return text.length === 0 ? [] : [entry(lineOf(item), moment, text.join("; "))];
  });
}

const hasTime = (list: List, order: DateOrder): boolean =>
  list.children.some((item) =>
    item.children.some((child) =>
      child.type === "list" ? hasTime(child, order) : momentAt(oneLine([child]), order) !== undefined
    )
  );

function tableEntries(table: Table, order: DateOrder): Written[] {
  const [header, ...rows] = table.children;
  const names = header!.children.map((cell) => textOf(cell).toLowerCase());
  const isTime = names.map((name) =>
    /\b(time|timestamp|date|when|hour)\b|^(utc|cet|cest|bst|gmt)$/.test(name)
  );
  const times = isTime.includes(true) ? isTime : names.map((_, index) => index === 0);
  return rows.flatMap((row) => {
    const cells = row.children.map((cell) => oneLine([cell]));
    const time = cells.filter((_, index) => times[index]).join(" ");
    const told = cells
      .filter((_, index) => times[index] !== true)
      .join(" ")
      .trim();
    const moment = momentAt(time, order);
    const text = [moment ? moment.rest : time, told].filter((part) => part !== "").join(" ");
    return text === "" ? [] : [entry(lineOf(row), moment, text)];
  });
}
