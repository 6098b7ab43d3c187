/** Times of one report that can't be right together: they are kept out of durations, with the line that would settle them. */
import {TIME_COLUMNS, type Times} from "./times.js";
import type {TimeName} from "./labelNames.js";

export interface Doubt {
  /** the column, such as resolved_at */
  readonly field: string;
  readonly value: string;
  /** what contradicts it, as written; null where the value contradicts another of its report */
  readonly stated: string | null;
  readonly reason: string;
  readonly remedy: string;
}

/** A duration that the report states for the whole incident, in wall-clock time. */
export interface StatedSpan {
  readonly seconds: number;
  readonly written: string;
  /** from detection, or from the start, to the end: no measure of the impact */
  readonly isToRecovery: boolean;
}

export interface Claims {
  readonly id: string;
  readonly times: Times;
  /** those that only the timeline's words gave */
  readonly derived: ReadonlySet<TimeName>;
  readonly spans: readonly StatedSpan[];
  /** UTC midnight of the day in the report's title or date field */
  readonly day?: string;
  /** local midnights among the times: they may stand for their day */
  readonly midnights: ReadonlySet<TimeName>;
}

const DAY = 86_400_000;
const FACTOR = 3;
/** Less than this is no contradiction, whatever the factor. */
const SLACK = 20 * 60_000;
/** Further from the report's own day, or longer than this, a date is taken for typed wrong. */
const FAR = 31 * DAY;
const LONG = 300 * DAY;
const SIX_HOURS = DAY / 4;

/** The times that stay, and those that are doubted. */
export function doubtful(claims: Claims): {readonly times: Times; readonly doubts: readonly Doubt[]} {
  const times: Partial<Record<TimeName, string>> = {...claims.times};
  const doubts: Doubt[] = [];
  const drop = (name: TimeName, reason: string, stated: string | null, proposal?: string): void => {
    const value = times[name];
    if (value === undefined) return;
    delete times[name];
    doubts.push({field: TIME_COLUMNS[name], value, stated, reason, remedy: remedyOf(claims.id, name, proposal ?? value, reason)});
  };
  const at = (name: TimeName): number | undefined => (times[name] === undefined ? undefined : Date.parse(times[name]));
  for (const name of Object.keys(times) as TimeName[]) {
    const far = claims.day === undefined ? 0 : Math.abs(at(name)! - Date.parse(claims.day));
    if (far > FAR && othersAreNear(name)) drop(name, `${Math.round(far / DAY)} days from the report's own day`, claims.day!.slice(0, 10));
  }
  function othersAreNear(name: TimeName): boolean {
    return (
      claims.derived.has(name) ||
      (Object.keys(claims.times) as TimeName[]).some(
        (other) => other !== name && Math.abs(Date.parse(claims.times[other]!) - Date.parse(claims.day!)) <= FAR
      )
    );
  }
  const begun = (): TimeName | undefined => (["startedAt", "detectedAt"] as const).find((name) => times[name] !== undefined);
  const first = begun();
  const later: readonly TimeName[] = ["mitigatedAt", "resolvedAt"];
  for (const name of later) {
    const [from, to] = [first && at(first), at(name)];
    if (first === undefined || from === undefined || to === undefined) continue;
    const weaker = claims.derived.has(first) && !claims.derived.has(name) ? first : name;
    if (to < from) drop(weaker, "it ends before it begins", times[weaker === name ? first : name]!);
    else if (to - from > LONG) drop(weaker, `a span of ${Math.round((to - from) / DAY)} days`, times[weaker === name ? first : name]!);
  }
  const start = begun();
  if (start !== undefined && claims.midnights.has(start)) {
    const next = (["detectedAt", "mitigatedAt", "resolvedAt"] as const).flatMap((name) => (name === start ? [] : (at(name) ?? [])));
    const isContradicted = claims.spans.some(({seconds}) => next.some((to) => contradicts(to - at(start)!, seconds * 1000)));
    if (isContradicted && next.every((to) => to - at(start)! > SIX_HOURS))
      drop(start, "midnight stands for its day", claims.spans[0]!.written);
  }
  for (const name of later) settleSpan(name);
  function settleSpan(name: TimeName): void {
    const to = at(name);
    const froms = (["startedAt", "detectedAt"] as const).flatMap((one) => at(one) ?? []);
    if (to === undefined || froms.length === 0 || claims.spans.length === 0) return;
    if (claims.spans.some(({seconds}) => froms.some((from) => !contradicts(to - from, seconds * 1000)))) return;
    const {seconds, written} = claims.spans[0]!;
    const from = begun()!;
    const weaker = claims.derived.has(from) && !claims.derived.has(name) ? from : name;
    const proposal = weaker === name ? Math.min(...froms) + seconds * 1000 : to - seconds * 1000;
    drop(weaker, `the times make ${Math.round((to - froms[0]!) / 60_000)} minutes`, written, new Date(proposal).toISOString());
  }
  const [started, detected] = [at("startedAt"), at("detectedAt")];
  if (started !== undefined && detected !== undefined && detected < started) {
    const weaker = claims.derived.has("startedAt") && !claims.derived.has("detectedAt") ? "startedAt" : "detectedAt";
    drop(weaker, "it is detected before it starts", times[weaker === "startedAt" ? "detectedAt" : "startedAt"]!);
  }
  return {times, doubts};
}

/** More than a factor of three or a day apart. */
function contradicts(computed: number, stated: number): boolean {
  const apart = Math.abs(computed - stated);
  if (apart <= SLACK) return false;
  return apart > DAY || computed > FACTOR * stated || stated > FACTOR * computed;
}

function remedyOf(id: string, name: TimeName, value: string, reason: string): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `Correct the report, or add to corrections.csv: ${[id, TIME_COLUMNS[name], value, reason].map(cell).join(",")}`;
}
