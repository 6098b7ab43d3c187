/** Times of one report that can't be right together: they are kept out of durations, with the line that would settle them. */
import {TIME_COLUMNS, type Times} from "./times.js";
import type {TimeName} from "./labelNames.js";
import {isoTime} from "../../time.js";

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
  /** the most whole days without an entry before the end that words gave */
  readonly lullDays?: number;
  /** UTC midnight of the day in the report's title or date field */
  readonly day?: string;
  /** local midnights among the times: they may stand for their day */
  readonly midnights: ReadonlySet<TimeName>;
}

const DAY = 86_400_000;
const FACTOR = 3;
/** a clock without seconds beside one with them is no contradiction */
const MINUTE = 60_000;
/** Less than this is no contradiction, whatever the factor. */
const SLACK = 20 * 60_000;
/** Further from the report's own day, or longer than this, a date is taken for typed wrong. */
const FAR = 31 * DAY;
const LONG = 300 * DAY;
const LULL_DAYS = 3;
const SIX_HOURS = DAY / 4;

/** The times that stay, and those that are doubted; each rule sees what the ones before it left. */
export function doubtful(claims: Claims): {readonly times: Times; readonly doubts: readonly Doubt[]} {
  let times = claims.times;
  const doubts: Doubt[] = [];
  for (const rule of RULES)
    for (const {name, reason, stated, proposal} of rule({...claims, times})) {
      const {[name]: value, ...kept} = times;
      if (value === undefined) continue;
      times = kept;
      const remedy = remedyOf(claims.id, name, proposal ?? value, reason);
      doubts.push({field: TIME_COLUMNS[name], value, stated, reason, remedy});
    }
  return {times, doubts};
}

interface Finding {
  readonly name: TimeName;
  readonly reason: string;
  readonly stated: string | null;
  /** what it probably was meant to be, ISO 8601 */
  readonly proposal?: string;
}

type Rule = (claims: Claims) => readonly Finding[];

const LATER: readonly TimeName[] = ["mitigatedAt", "resolvedAt"];
const at = ({times}: Claims, name: TimeName): number | undefined =>
  times[name] === undefined ? undefined : Date.parse(times[name]);
const begun = ({times}: Claims): TimeName | undefined =>
  (["startedAt", "detectedAt"] as const).find((name) => times[name] !== undefined);
const beginnings = (claims: Claims): number[] =>
  (["startedAt", "detectedAt"] as const).flatMap((name) => at(claims, name) ?? []);
/** Of two that contradict each other, the one that only words gave; else the later. */
const weaker = ({derived}: Claims, first: TimeName, later: TimeName): TimeName =>
  derived.has(first) && !derived.has(later) ? first : later;

/** A start at 00:00 that the other times and the stated duration leave alone stands for its day. */
const midnight: Rule = (claims) => {
  const start = begun(claims);
  const [span] = claims.spans;
  if (start === undefined || span === undefined || !claims.midnights.has(start)) return [];
  const from = at(claims, start)!;
  const next = [...LATER, "detectedAt" as const].flatMap((name) =>
    name === start ? [] : (at(claims, name) ?? [])
  );
  const isAlone =
    next.every((to) => to - from > SIX_HOURS) &&
    next.some((to) => contradicts(to - from, span.seconds * 1000));
  return isAlone ? [{name: start, reason: "midnight stands for its day", stated: span.written}] : [];
};

/** A stated duration that neither mitigation nor end agrees with, from neither start nor detection. */
const contradictedSpan: Rule = (claims) => {
  const froms = beginnings(claims);
  const [span] = claims.spans;
  const computed = LATER.flatMap((name) => froms.map((from) => (at(claims, name) ?? Number.NaN) - from));
  const agrees = claims.spans.some(({seconds}) =>
    computed.some((apart) => !Number.isNaN(apart) && !contradicts(apart, seconds * 1000))
  );
  if (agrees || froms.length === 0 || span === undefined) return [];
  return LATER.flatMap((name): Finding[] => {
    const to = at(claims, name);
    if (to === undefined) return [];
    const dropped = weaker(claims, begun(claims)!, name);
    const meant = dropped === name ? Math.min(...froms) + span.seconds * 1000 : to - span.seconds * 1000;
    const reason = `the times make ${Math.round((to - froms[0]!) / 60_000)} minutes`;
    const proposal = isoTime(meant);
    return proposal === undefined ? [] : [{name: dropped, reason, stated: span.written, proposal}];
  });
};

/** A time a month and more from the report's own day, where others lie near it or words alone gave it. */
const farFromDay: Rule = (claims) => {
  const {day, times, derived} = claims;
  if (day === undefined) return [];
  const far = (name: TimeName): number => Math.abs(at(claims, name)! - Date.parse(day));
  const names = Object.keys(times) as TimeName[];
  const areOthersNear = names.some((name) => far(name) <= FAR);
  return names
    .filter((name) => far(name) > FAR && (areOthersNear || derived.has(name)))
    .map((name) => ({
      name,
      reason: `${Math.round(far(name) / DAY)} days from the report's own day`,
      stated: day.slice(0, 10)
    }));
};

const backwards: Rule = (claims) => {
  const first = begun(claims) ?? (claims.derived.has("createdAt") ? "createdAt" : undefined);
  const from = first && at(claims, first);
  if (first === undefined || from === undefined) return [];
  return LATER.flatMap((name): Finding[] => {
    const span = (at(claims, name) ?? from) - from;
    if (first === "detectedAt" && claims.derived.has(first) && span < 0 && span > -DAY) return [];
    const dropped = weaker(claims, first, name);
    const stated = claims.times[dropped === name ? first : name]!;
    if (span < 0) return [{name: dropped, reason: "it ends before it begins", stated}];
    return span > LONG ? [{name: dropped, reason: `a span of ${Math.round(span / DAY)} days`, stated}] : [];
  });
};

/** An end that words gave after days of which nothing is told may be of another incident. */
const lull: Rule = ({lullDays = 0, times}) =>
  lullDays < LULL_DAYS || times.resolvedAt === undefined
    ? []
    : [{name: "resolvedAt", reason: `nothing is told of ${lullDays} days before it`, stated: null}];

const detectedFirst: Rule = (claims) => {
  const [started, detected] = [at(claims, "startedAt"), at(claims, "detectedAt")];
  if (started === undefined || detected === undefined || detected > started - MINUTE) return [];
  const name = weaker(claims, "startedAt", "detectedAt");
  const stated = claims.times[name === "startedAt" ? "detectedAt" : "startedAt"]!;
  return [{name, reason: "it is detected before it starts", stated}];
};

const RULES: readonly Rule[] = [midnight, contradictedSpan, farFromDay, backwards, detectedFirst, lull];

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
