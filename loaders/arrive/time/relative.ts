/** Times that count from another: `T+15`, `T-20m`, `+0:35`, `+1h 5m`, “5 min later”. */
import {NUMBER_WORDS, statedSeconds} from "./durations.js";

export interface Offset {
  readonly seconds: number;
  /** from the beginning of the incident, or from the entry before */
  readonly from: "zero" | "before";
}

export interface FoundOffset {
  readonly offset: Offset;
  readonly written: string;
  readonly rest: string;
}

const LEAD = String.raw`^[\s*_[({>•·|"“\`]*`;
const AMOUNT = String.raw`(\d{1,3}:\d{2}|(?:\d{1,3}\s?d(?:ays?)?\s?)?\d{1,3}\s?h(?:(?:ou)?rs?)?\s?\d{1,2}(?![\d.]|:\d)(?:\s?m(?:in(?:ute)?s?)?)?|\d{1,4}(?:\.\d)?\s?(?:d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)\b(?:\s?\d{1,2}\s?(?:m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)\b)?)`;
/** minutes, behind the letter only */
const BARE = String.raw`(\d{1,3}(?![\d:.,%\w]))`;
const FROM_ZERO = new RegExp(
  String.raw`${LEAD}(?:T\s?([+−–-])\s?(?:${AMOUNT}|${BARE})|T\s?[+=]?\s?0\b)`,
  "i"
);
/** without the letter only with a sign that is no list mark, and with a unit or as a clock */
const SIGNED = new RegExp(String.raw`${LEAD}(\+)\s?${AMOUNT}`, "i");
const LATER = new RegExp(
  String.raw`^[\s*_[({>•·|"“\`]*((?:(?:about|around|roughly|some|another|just|only|barely)\s+)?(?:\d{1,3}|${NUMBER_WORDS})\s?(?:h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?:\s(?:and\s)?(?:\d{1,2}|${NUMBER_WORDS})\s?m(?:in(?:ute)?s?)?)?)\s(?:later|after(?: that|wards))\b`,
  "i"
);
const TRIMMED = /^[\s\])}*_"”`]*(?:[-–—:|,;>→]+[\s*_]*)*/;

/** What a text begins with, if it is a time that counts from another. */
export function offsetAt(text: string): FoundOffset | undefined {
  const later = LATER.exec(text);
  if (later) {
    const seconds = statedSeconds(later[1]!.replace(/^(?:roughly|some|another|just|only|barely)\s+/i, ""));
    return seconds === undefined ? undefined : found(text, later[0], {seconds, from: "before"});
  }
  const zero = FROM_ZERO.exec(text) ?? SIGNED.exec(text);
  if (!zero) return undefined;
  const seconds = secondsOf(zero[2] ?? zero[3] ?? "");
  if (seconds === undefined) return undefined;
  return found(text, zero[0], {seconds: zero[1] === "+" || !zero[1] ? seconds : -seconds, from: "zero"});
}

const found = (text: string, written: string, offset: Offset): FoundOffset => ({
  offset,
  written: written.trim(),
  rest: text.slice(written.length).replace(TRIMMED, "")
});

/** `0:48` and `1h30` are hours and minutes, `15` is minutes. */
function secondsOf(amount: string): number | undefined {
  const clock = /^(\d+):(\d\d)$/.exec(amount);
  if (clock) return 3600 * Number(clock[1]) + 60 * Number(clock[2]);
  if (/^\d*$/.test(amount)) return 60 * Number(amount);
  return statedSeconds(/h[a-z]{0,10}\s?\d+$/i.test(amount) ? `${amount}m` : amount);
}

/** Where a text says which moment the counting begins at: “(T0)”, “T+0 is”, “T = 0”. */
export const namesZero = (text: string): boolean => /\bT\s?(?:[+=]\s?)?0\b/.test(text);
