/** How numbers, times and lists are written. Nothing else in the site formats; nothing here writes NaN. */

/** Stands for a value that is not known; never 0, never empty. */
export const UNKNOWN = "–";

/** Below this n a share is written as "2 of 4", never as a percentage, and no trend is named. */
export const FEW = 5;

const zoned = new Map<string, Intl.DateTimeFormat>();

function zonedFormat(zone: string, kind: "date" | "time"): Intl.DateTimeFormat {
  const key = `${zone} ${kind}`;
  let format = zoned.get(key);
  if (format === undefined) {
    const options: Intl.DateTimeFormatOptions =
      kind === "date"
        ? {day: "numeric", month: "short", year: "numeric"}
        : {hour: "2-digit", minute: "2-digit", hourCycle: "h23"};
    format = new Intl.DateTimeFormat("en-GB", {...options, timeZone: zone});
    zoned.set(key, format);
  }
  return format;
}

const isKnown = (at: Date | null | undefined): at is Date => at != null && !Number.isNaN(at.getTime());

/** "14 Aug 2026" in the zone. */
export function date(at: Date | null | undefined, zone: string): string {
  return isKnown(at) ? zonedFormat(zone, "date").format(at).replace("Sept", "Sep") : UNKNOWN;
}

/** "14:03" in the zone. */
export function clock(at: Date | null | undefined, zone: string): string {
  return isKnown(at) ? zonedFormat(zone, "time").format(at) : UNKNOWN;
}

/** "14 Aug 2026, 14:03" in the zone. */
export function dateTime(at: Date | null | undefined, zone: string): string {
  return isKnown(at) ? `${date(at, zone)}, ${clock(at, zone)}` : UNKNOWN;
}

/** The last whole day before an exclusive end: a cut at midnight of the 20th covers up to the 19th. */
export function lastDayBefore(at: Date | null | undefined, zone: string): string {
  return isKnown(at) ? date(new Date(at.getTime() - 1), zone) : UNKNOWN;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds as at most two units: "42 s", "18 min", "1 h 20 min", "3 d 4 h". */
export function duration(seconds: number | null | undefined): string {
  if (seconds == null || !Number.isFinite(seconds)) return UNKNOWN;
  if (seconds < 0) return `−${duration(-seconds)}`;
  if (Math.round(seconds) < MINUTE) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return pair(minutes, 60, "h", "min");
  return pair(Math.round(seconds / HOUR), 24, "d", "h");
}

function pair(total: number, size: number, large: string, small: string): string {
  const rest = total % size;
  return `${Math.floor(total / size)} ${large}${rest === 0 ? "" : ` ${rest} ${small}`}`;
}

/** Days as people say them, near enough to divide by: "9 days", "32 weeks", "a year", "20 months", "3 years". */
export function stretch(days: number): string {
  if (days < 21) return counted(Math.round(days), "day");
  if (days < 350) return counted(Math.round(days / 7), "week");
  const months = Math.round((days * 12) / 365.25);
  if (months === 12) return "a year";
  return months % 12 === 0 ? `${count(months / 12)} years` : `${count(months)} months`;
}

const whole = new Intl.NumberFormat("en-GB", {maximumFractionDigits: 0});
const tenths = new Intl.NumberFormat("en-GB", {maximumFractionDigits: 1});

/** "1,234". */
export function count(n: number | null | undefined): string {
  return n == null || !Number.isFinite(n) ? UNKNOWN : whole.format(n);
}

/** "38.5"; whole numbers without a decimal. */
export function decimal(x: number | null | undefined): string {
  return x == null || !Number.isFinite(x) ? UNKNOWN : tenths.format(x);
}

/** "EUR 1,234". */
export function money(amount: number | null | undefined, currency: string | null): string {
  return `${currency ?? ""} ${count(amount)}`.trim();
}

/** "1 incident", "2 incidents". */
export function counted(n: number, singular: string, plural = `${singular}s`): string {
  return `${count(n)} ${n === 1 ? singular : plural}`;
}

/** "the one incident", "the 2 incidents": of those there are. */
export const the = (n: number, singular: string, plural = `${singular}s`): string =>
  `the ${n === 1 ? `one ${singular}` : counted(n, singular, plural)}`;

/** "28 of 41 (68%)"; below n = 5 "2 of 4" only; with nothing to share "none". */
export function share(n: number, of: number): string {
  if (of <= 0) return "none";
  const counts = `${count(n)} of ${count(of)}`;
  return of < FEW ? counts : `${counts} (${percent(n / of)})`;
}

/** "68%"; never 0% or 100% for a share that is neither. */
export function percent(x: number): string {
  if (!Number.isFinite(x)) return UNKNOWN;
  if (x > 0 && x < 0.005) return "<1%";
  if (x < 1 && x >= 0.995) return ">99%";
  return `${whole.format(x * 100)}%`;
}

/** "×0.32": two significant digits; "×0" and "×∞" at the ends. */
export function ratioText(ratio: number | null | undefined): string {
  if (ratio == null || Number.isNaN(ratio)) return UNKNOWN;
  if (ratio === Infinity) return "×∞";
  return `×${Number(ratio.toPrecision(2))}`;
}

/** "29–56"; limits from 10 on are written whole. */
export function interval(low: number, high: number): string {
  const limit = (x: number) => (x >= 10 ? count(x) : decimal(x));
  return `${limit(low)}–${limit(high)}`;
}

/** "four" for small numbers in running text, digits from ten on. */
export function spelled(n: number): string {
  return ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][n] ?? count(n);
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}

/** Cut at a word, with an ellipsis, when longer than `length` characters. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** "Europe/Berlin", with UTC's zone named as people write it. */
export function zoneName(zone: string): string {
  return zone === "Etc/UTC" ? "UTC" : zone.replaceAll("_", " ");
}

/** "Started". */
export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** An enumerated value as words: "in_progress" → "in progress". */
export function words(value: string | null | undefined): string {
  return value == null || value === "" ? UNKNOWN : value.replaceAll("_", " ");
}

const parsed = new Map<string, readonly string[]>();

/** The strings of a list shipped as JSON text; anything else is an empty list. */
export function textList(json: string | null | undefined): readonly string[] {
  if (json == null || json === "") return [];
  let items = parsed.get(json);
  if (items === undefined) {
    const value: unknown = JSON.parse(json);
    items = Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    parsed.set(json, items);
  }
  return items;
}

/** The same sentence with "n = 12", "95% interval", "2 h" and "2026-Q3" kept on one line. */
export function unbroken(sentence: string): string {
  return sentence
    .replace(/n = (?=\d)|(?<=\d%?) (?=interval|min\b|h\b|d\b|s\b|of\b)/g, (text) =>
      text.replaceAll(" ", "\u00a0")
    )
    .replace(/(\d{4})-(Q\d)/g, "$1\u2011$2");
}
