/** Days as a report names them: with the year that is known, the nearer of two readings, the weekday that comes next. */
import type {Day, Moment} from "../../time/moments.js";

export const isFull = (day: Day | undefined): day is Required<Day> => day?.year !== undefined;

/** The day a moment names: with the known year, of two readings the nearer, of a weekday the next. */
export function statedDay(moment: Moment, known: Day | undefined): Day | undefined {
  if (moment.weekday !== undefined)
    return known && isFull(known) ? nextWeekday(known, moment.weekday) : undefined;
  if (!moment.day) return undefined;
  const day = withYear(moment.day, known);
  if (!moment.other) return day;
  const other = withYear(moment.other, known);
  return isFull(known) && distance(other, known) < distance(day, known) ? other : day;
}

const dayNumber = (day: Day): number => Date.UTC(day.year ?? 0, day.month - 1, day.day) / 86_400_000;
export const distance = (a: Day, b: Day): number => Math.abs(dayNumber(a) - dayNumber(b));

/** The known year, or its neighbour where the turn of the year lies between. */
function withYear(day: Day, known: Day | undefined): Day {
  if (day.year !== undefined || known?.year === undefined) return day;
  const turn = known.month - day.month >= 10 ? 1 : day.month - known.month >= 10 ? -1 : 0;
  return {...day, year: known.year + turn};
}

function nextWeekday(day: Required<Day>, weekday: number): Day {
  const today = (new Date(dayNumber(day) * 86_400_000).getUTCDay() + 6) % 7;
  return plusDays(day, (weekday - 1 - today + 7) % 7);
}

export const nextDay = (day: Day): Day => (isFull(day) ? plusDays(day, 1) : day);

export function plusDays(day: Required<Day>, days: number): Day {
  const date = new Date((dayNumber(day) + days) * 86_400_000);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}
