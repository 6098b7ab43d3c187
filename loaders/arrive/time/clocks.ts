/** A time of day at the beginning of a text: `10:05`, `7:30am`, `10:45p`, `5 PM`; loosely also `10.05`, `10h05`, `1005 UTC`. */

export interface Clock {
  /** 0–24 */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export interface FoundClock {
  readonly clock: Clock;
  readonly length: number;
  /** whether a half of the day stands beside it */
  readonly half: boolean;
}

const HALF = String.raw`(am\b|pm\b|a\.m\.?|p\.m\.?|(?<=\d)[ap]\b)?`;
const COLON = new RegExp(
  String.raw`^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?!\d|:\d)\s*${HALF}(?:\s?(?:hrs?|hours|uhr|h)\b)?`,
  "i"
);
const HOUR = /^(\d{1,2})()()\s*(am\b|pm\b|a\.m\.?|p\.m\.?)/i;
/** after a day: `2022-03-10 11.50`, `2025-01-14 1600` */
const AFTER_DAY =
  /^(\d{1,2})(?:[.h]|(?=\d\d(?!\d)\s*(?:$|[-–|(),;:]|[A-Z]{3}\b|hrs?\b)))(\d{2})(?![\d:%])()\s*(am\b|pm\b)?/i;
/** where lines begin with clocks: digits with a unit behind them are no clock */
const LOOSE =
  /^(\d{1,2})[.h](\d{2})()(?!\d|\.\d|\s*(?:%|x\b|k\b|[kmgt]i?b\b|ms\b|s\b|secs?\b|seconds?\b|min\w*\b|hours?\b|days?\b|million|billion|thousand|percent|cores?\b|users?\b))\s*(am\b|pm\b)?/i;
const HOURS = /^(\d{1,2})h(\d{2})()()(?=\s*(?:[-–—:|]|$))/;
/** `1005 UTC`, `1005Z`, `1005 hrs` */
const MILITARY =
  /^([01]\d|2[0-3])([0-5]\d)()()(?=\s?(?:Z\b|hrs?\b|h\b|UTC\b|GMT\b|[A-Z]{2,3}T\b))(?:\s?(?:hrs?|h)\b)?/;
const DIGITS = /^([01]\d|2[0-3])([0-5]\d)()()(?=\s*(?:[-–—:|]|$))/;

/** after a day in digits alone: `20240315 2350`, `20240315T004000Z` */
const COMPACT = /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)?()(?=Z\b|[+-]\d|\s|$)/;

export interface ClockForms {
  readonly afterDay?: boolean;
  readonly afterCompactDay?: boolean;
  /** points and `h` between the digits */
  readonly loose?: boolean;
  /** `h` between the digits */
  readonly hours?: boolean;
  /** four digits alone */
  readonly digits?: boolean;
}

/** The clock a text begins with; one of 25:10 is returned as written, the caller says so. */
export function clockAt(text: string, forms: ClockForms): FoundClock | undefined {
  const match =
    COLON.exec(text) ??
    (forms.afterCompactDay ? COMPACT.exec(text) : null) ??
    (forms.afterDay ? AFTER_DAY.exec(text) : null) ??
    HOUR.exec(text) ??
    MILITARY.exec(text) ??
    (forms.loose ? valid(LOOSE.exec(text)) : null) ??
    (forms.hours ? valid(HOURS.exec(text)) : null) ??
    (forms.digits ? DIGITS.exec(text) : null);
  if (!match) return undefined;
  const [whole, hours, minutes = "", seconds = "", half = ""] = match;
  const written = Number(hours);
  const hour =
    /^p/i.test(half) && written < 12 ? written + 12 : /^a/i.test(half) && written === 12 ? 0 : written;
  return {
    clock: {hour, minute: Number(minutes), second: Number(seconds)},
    length: whole.trimEnd().length,
    half: half !== ""
  };
}

const valid = (match: RegExpExecArray | null): RegExpExecArray | null =>
  match && Number(match[1]) < 24 && Number(match[2]) < 60 ? match : null;

/** Whether most of some lines begin with four digits that are clocks and can't all be years. */
export function beginWithDigits(lines: readonly string[]): boolean {
  const found = lines.flatMap(
    (line) =>
      DIGITS.exec(line.replace(/^[\s*_[(~]*/, ""))
        ?.slice(1, 3)
        .join("") ?? []
  );
  return (
    found.length >= 2 &&
    found.length * 2 >= lines.length &&
    found.some((digits) => !/^(19[89]|20[0-4])/.test(digits))
  );
}
