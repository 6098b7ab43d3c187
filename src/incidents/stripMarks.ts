/** What the strip of incidents draws: a mark each, or where there are more than pixels one for those of a week. */
import type {IncidentRows, QuarterRows} from "../schema.js";

/** More incidents than this are drawn by the week. */
const MANY = 1000;
const WEEK = 7 * 86_400_000;

/** A week's bounds are moments near midnight: half a day within they are its first and last day on every clock. */
export const HALF_DAY = 43_200_000;

export interface StripMark {
  readonly severity: number | null;
  readonly from: Date;
  /** the end of its week; null for a single incident at its start */
  readonly to: Date | null;
  readonly incidents: number;
  /** of a single incident: its id and title; empty for a week */
  readonly incident_id: string;
  readonly title: string | null;
}

/** Incidents without a start are left out; weeks are counted from the first quarter's first day, in the order of the rows. */
export function stripMarks(
  rows: readonly IncidentRows[],
  quarters: readonly Pick<QuarterRows, "from_at">[]
): StripMark[] {
  const dated = rows.filter((row): row is IncidentRows & {occurred_at: Date} => row.occurred_at !== null);
  const [first] = quarters;
  if (dated.length <= MANY || first === undefined)
    return dated.map(({severity, occurred_at, incident_id, title}) => ({
      ...{severity, from: occurred_at, to: null, incidents: 1, incident_id, title}
    }));
  const start = first.from_at.getTime();
  const counts = new Map<number | null, Map<number, number>>();
  for (const {severity, occurred_at} of dated) {
    const week = Math.floor((occurred_at.getTime() - start) / WEEK);
    const weeks = counts.get(severity) ?? new Map<number, number>();
    counts.set(severity, weeks.set(week, (weeks.get(week) ?? 0) + 1));
  }
  return [...counts].flatMap(([severity, weeks]) =>
    [...weeks].map(([week, incidents]) => ({
      severity,
      from: new Date(start + week * WEEK),
      to: new Date(start + (week + 1) * WEEK),
      ...{incidents, incident_id: "", title: null}
    }))
  );
}
