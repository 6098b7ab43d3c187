/** Days that date the entries below them: of the heading above a timeline, and alone with a zone. */
import {dayIn} from "../../time/find.js";
import {isTimed, type Moment, type Reading} from "../../time/moments.js";
import type {Written} from "./entries.js";
import type {Section} from "./outline.js";
import {zoneIn} from "./zones.js";

/** The day of the nearest heading that has one and lies between this section and the report's title. */
export function dayAbove({path, line}: Section, reading: Reading): Written[] {
  const day = path
    .slice(1, -1)
    .flatMap((title) => dayIn(title, reading) ?? [])
    .at(-1);
  return day ? [{line, moment: {day, written: "", rest: ""}}] : [];
}

/** “2024-03-10 (Pacific)”: a day with the zone of what follows; nothing is told of it. */
export function withZone(moment: Moment): Moment {
  const isRemark = !isTimed(moment) && /^[\s*_]{0,20}\(?[^()]{2,40}\)?[\s*_:]*$/.test(moment.rest);
  const named = isRemark ? zoneIn(moment.rest) : undefined;
  return named ? {...moment, zone: named.zone, rest: ""} : moment;
}
