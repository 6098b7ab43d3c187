/** Times and dates anywhere in a text. */
import {type Day, MONTH} from "./days.js";
import {type Moment, momentAt, type Reading} from "./moments.js";

const STARTS = new RegExp(`(?<![\\w/.:-])(?=~?\\d|\\?\\?|yyyy|hh:mm|${MONTH}\\s+\\d)`, "gi");

/** Where in a text a time may begin: after a label such as “Resolved at”. */
export function findMoment(
  text: string,
  reading: Reading = {}
): {readonly before: string; readonly moment: Moment} | undefined {
  for (const match of text.matchAll(STARTS)) {
    const moment = momentAt(text.slice(match.index), reading);
    if (moment) return {before: text.slice(0, match.index), moment};
  }
  return undefined;
}

/** The first full date in a text; of one whose order nothing tells, none. */
export function dayIn(text: string, reading: Reading = {}): Required<Day> | undefined {
  const moment = findMoment(text, reading)?.moment;
  if (!moment) return undefined;
  const {day, other} = moment;
  return day?.year === undefined || other ? dayIn(moment.rest, reading) : {...day, year: day.year};
}
