/** The entries of a list: bullets that begin with times, with the bullets below them. */
import type {List, ListItem} from "mdast";
import {isTimed, type Moment, momentAt, type Reading} from "../../time/moments.js";
import type {Written} from "./entries.js";
import {entryMoment} from "./entryLead.js";
import {lineOf, oneLine, shortened} from "./markdown.js";

const LONGEST = 1000;
/** “Morning”, “In the afternoon”: more words than these are told, and no label over entries */
const LABEL_WORDS = 3;

export const entry = (line: number, moment: Moment | undefined, text: string): Written => ({
  line,
  text: shortened(text.replace(/\s+/g, " ").trim(), LONGEST),
  ...(moment ? {moment} : {})
});

/** The share of a list's items that begin with a clock; 0 where fewer than two do. */
export function clockShare(list: List, reading: Reading): number {
  if (list.children.length < 2 && !hasTime(list, reading)) return 0;
  const timed = list.children.filter((item) =>
    isTimed(entryMoment(oneLine(item.children.slice(0, 1)), reading))
  ).length;
  return timed < 2 ? 0 : timed / list.children.length;
}

/** The bullets of a list of which at least one begins with a time; bullets under them belong to them. */
export function timedBullets(list: List, reading: Reading): Written[] {
  if (!hasTime(list, reading)) return [];
  return list.children.flatMap((item) => {
    const {item: bare, day} = withoutDayBelow(item, reading);
    return [...bulletEntries(bare, reading), ...(day ? [{line: lineOf(item), moment: day}] : [])];
  });
}

/** A day on a line of its own right below an item dates the items behind it. */
function withoutDayBelow(item: ListItem, reading: Reading): {readonly item: ListItem; readonly day?: Moment} {
  const last = item.children.at(-1);
  const end = last?.type === "paragraph" ? last.children.at(-1) : undefined;
  const [, words, below] = end?.type === "text" ? (/^([^]*)\n([^\n]{3,40})$/.exec(end.value) ?? []) : [];
  const moment = below === undefined ? undefined : momentAt(below, reading);
  if (!moment?.day || moment.clock || moment.rest !== "" || last?.type !== "paragraph") return {item};
  const children = [...last.children.slice(0, -1), {type: "text" as const, value: words!}];
  return {item: {...item, children: [...item.children.slice(0, -1), {...last, children}]}, day: moment};
}

function bulletEntries(item: ListItem, reading: Reading): Written[] {
  const own = oneLine(item.children.filter((child) => child.type !== "list"));
  const nested = item.children.filter((child): child is List => child.type === "list");
  const moment = entryMoment(own, reading);
  const timed = nested.filter((inner) => hasTime(inner, reading));
  if (timed.length > 0) {
    const inner = timed.flatMap((one) => timedBullets(one, reading));
    const isDay = moment && !isTimed(moment) && !moment.broken && moment.rest === "";
    if (!moment && own.split(/\s+/).length <= LABEL_WORDS) return inner;
    return isDay
      ? [{line: lineOf(item), moment}, ...inner]
      : [entry(lineOf(item), moment, moment?.rest ?? own), ...inner];
  }
  const text = [moment ? moment.rest : own, ...nested.map((inner) => oneLine([inner]))].filter(
    (part) => part !== ""
  );
  return text.length === 0
    ? moment?.day && !moment.clock
      ? [{line: lineOf(item), moment}]
      : []
    : [entry(lineOf(item), moment, text.join("; "))];
}

const hasTime = (list: List, reading: Reading): boolean =>
  list.children.some((item) =>
    item.children.some((child) =>
      child.type === "list" ? hasTime(child, reading) : entryMoment(oneLine([child]), reading) !== undefined
    )
  );
