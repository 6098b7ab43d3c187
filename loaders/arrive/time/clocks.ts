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
const HOUR = /^(\d{1,2})(?:\.(\d{2}))?()\s*(am\b|pm\b|a\.m\.?|p\.m\.?)/i;
/** `10 Uhr`, `10.30 Uhr`, `10 h 12` */
const SPOKEN = /^(\d{1,2})(?:[.:](\d{2}))?()()\s?uhr\b|^(\d{1,2}) h (\d{2})()()(?!\d)/i;
/** after a day: `2022-03-10 11.50`, `2025-01-14 1600` */
const AFTER_DAY =
  /^(\d{1,2})(?:[.h]|(?=\d\d(?!\d)\s*(?:$|[-–|(),;:]|[A-Z]{3}\b|hrs?\b)))(\d{2})(?![\d:%])()\s*(am\b|pm\b)?/i;
/** where lines begin with clocks: digits with a unit behind them are no clock */
const LOOSE =
  /^(\d{1,2})[.h](\d{2})()(?!\d|\.\d|\s*(?:%|x\b|k\b|[kmgt]i?b\b|ms\b|s\b|secs?\b|seconds?\b|min\w*\b|hours?\b|days?\b|million|billion|thousand|percent|cores?\b|users?\b))\s*(am\b|pm\b)?/i;
const HOURS = /^(\d{1,2})h(\d{2})()()(?=\s*(?:[-–—:|(,]|$))/;
/** `1005 UTC`, `1005Z`, `1005 hrs` */
const MILITARY =
  /^([01]\d|2[0-3])([0-5]\d)()()(?=\s?(?:Z\b|hrs?\b|h\b|UTC\b|GMT\b|[A-Z]{2,3}T\b))(?:\s?(?:hrs?|h)\b)?/;
const DIGITS = /^([01]\d|2[0-3])([0-5]\d)()()(?=\s*(?:[-–—:|]|$))/;
/** where all lines begin so, one after the other */
const DIGITS_AND_WORDS = /^([01]\d|2[0-3])([0-5]\d)()()(?=\s)/;

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
  readonly digits?: boolean | "words";
}

/** The clock a text begins with; one of 25:10 is returned as written, the caller says so. */
export function clockAt(text: string, forms: ClockForms): FoundClock | undefined {
  const match =
    COLON.exec(text) ??
    (forms.afterCompactDay ? COMPACT.exec(text) : null) ??
    (forms.afterDay ? AFTER_DAY.exec(text) : null) ??
    HOUR.exec(text) ??
    spoken(text) ??
    MILITARY.exec(text) ??
    (forms.loose ? valid(LOOSE.exec(text)) : null) ??
    (forms.hours ? valid(HOURS.exec(text)) : null) ??
    (forms.digits ? (forms.digits === "words" ? DIGITS_AND_WORDS : DIGITS).exec(text) : null);
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

function spoken(text: string): RegExpExecArray | null {
  const match = SPOKEN.exec(text);
  if (match?.[5] !== undefined) [match[1], match[2]] = [match[5], match[6]!];
  return match;
}

const valid = (match: RegExpExecArray | null): RegExpExecArray | null =>
  match && Number(match[1]) < 24 && Number(match[2]) < 60 ? match : null;

/**
 * Whether most of some lines begin with four digits that are clocks and can't all be years; `words` where every line
 * does, three or more of them, each later than the one before, and words follow.
 */
export function beginWithDigits(lines: readonly string[]): boolean | "words" {
  const bare = lines.map((line) => line.replace(/^[\s*_[(~]*/, "")).filter((line) => line !== "");
  const found = bare.flatMap((line) => DIGITS.exec(line)?.slice(1, 3).join("") ?? []);
  const areClocks = (digits: readonly string[]): boolean =>
    digits.some((one) => !/^(19[89]|20[0-4])/.test(one));
  if (found.length >= 2 && found.length * 2 >= lines.length && areClocks(found)) return true;
  const wordy = bare.flatMap((line) => DIGITS_AND_WORDS.exec(line)?.slice(1, 3).join("") ?? []);
  const inOrder = wordy.every((digits, index) => index === 0 || digits >= wordy[index - 1]!);
  return wordy.length >= 3 && wordy.length === bare.length && inOrder && areClocks(wordy) ? "words" : false;
}
