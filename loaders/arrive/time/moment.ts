/** What a written time says, and how the times of one text are to be read. */
import type {Clock} from "./clocks.js";
import type {DateOrder, Day} from "./days.js";
import type {Offset} from "./relative.js";
import type {OwnZones} from "./zones.js";

export type {Clock} from "./clocks.js";
export type {DateOrder, Day} from "./days.js";

export interface Moment {
  readonly day?: Day;
  /** the day's digits in the other order, where nothing tells which is meant */
  readonly other?: Day;
  /** 1 Monday … 7 Sunday, where only a weekday is written */
  readonly weekday?: number;
  /** “(+1)”, “next day” */
  readonly isNextDay?: boolean;
  readonly clock?: Clock;
  /** instead of a clock: how long after another time it is */
  readonly offset?: Offset;
  /** IANA zone or fixed offset that stands beside the clock */
  readonly zone?: string;
  /** whether the zone's name is that of its summer or of its winter time: it tells the two hours apart that one clock has */
  readonly isSummer?: boolean;
  /** what looks like a zone beside the clock and isn't known */
  readonly unknownZone?: string;
  /** the end of a range: “10:05–10:20” */
  readonly end?: Moment;
  readonly written: string;
  readonly rest: string;
  /** it looks like a time and can't be one */
  readonly broken?: "unreadable" | "template";
}

/** How the times of one text are to be read. */
export interface Reading {
  readonly order?: DateOrder;
  /** the text's own words for zones */
  readonly zones?: OwnZones;
  /** lines are expected to begin with clocks: `10.05` is one */
  readonly loose?: boolean;
  /** times that count from another are expected: `T+15`, “5 min later” */
  readonly relative?: boolean;
  /** `10h05` is a clock, no duration */
  readonly hours?: boolean;
  /** four digits alone are clocks */
  readonly digits?: boolean | "words";
  /** seconds or milliseconds since 1970 are times */
  readonly epoch?: boolean;
}

/** Whether it says more than a day. */
export const isTimed = (moment: Moment | undefined): boolean =>
  moment?.clock !== undefined || moment?.offset !== undefined;
