/** Seconds or milliseconds since 1970 at the beginning of a text, as logs and alerts write them. */
import type {Moment} from "./moment.js";

const EPOCH = /^[\s*_[(`]*(\d{10})(?:(\d{3})|\.\d+)?(?![\d.]|[-/]\d)[\s\])*_`]*(?:[-–—:|,]+\s*)?/;
/** 2005 to 2040: other numbers of ten digits are telephones and ids */
const FIRST = 1_104_537_600;
const LAST = 2_208_988_800;

export function epochAt(text: string): Moment | undefined {
  const [written, seconds] = EPOCH.exec(text) ?? [];
  if (written === undefined || Number(seconds) < FIRST || Number(seconds) > LAST) return undefined;
  const at = new Date(1000 * Number(seconds));
  return {
    day: {year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate()},
    clock: {hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds()},
    zone: "UTC",
    written: written.trim(),
    rest: text.slice(written.length)
  };
}
