/** What a column of our own files may hold, and how it is read. */
import {instant} from "../../time.js";
import type {Text} from "../source.js";

export interface ColumnType {
  /** said when a value is not one: "a time such as …" */
  readonly wanted: string;
  /** canonical text, or undefined if the text is no such value */
  read(text: string, zone: string): Text | undefined;
}

export const text: ColumnType = {wanted: "text", read: (value) => value};
export const time: ColumnType = {
  wanted: "a time such as 2026-01-31T09:30:00Z",
  read: (value, zone) => instant(value, zone)
};
export const number: ColumnType = {
  wanted: "a number",
  read: (value) =>
    /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value) && Number.isFinite(Number(value))
      ? String(Number(value))
      : undefined
};
export const whole: ColumnType = {
  wanted: "a whole number",
  read: (value) => {
    const count = Number(number.read(value, "") ?? NaN);
    return Number.isInteger(count) && Math.abs(count) < 2 ** 31 ? String(count) : undefined;
  }
};
export const truth: ColumnType = {
  wanted: "true or false",
  read: (value) =>
    /^(true|yes|1)$/i.test(value) ? "true" : /^(false|no|0)$/i.test(value) ? "false" : undefined
};
/** A JSON list, or words joined by ; or , */
export const list: ColumnType = {
  wanted: 'a list such as ["a","b"] or a;b',
  read: (value) => {
    if (!value.startsWith("["))
      return JSON.stringify(
        value
          .split(/[;,]/)
          .map((word) => word.trim())
          .filter((word) => word !== "")
      );
    try {
      const parsed: unknown = JSON.parse(value);
      return Array.isArray(parsed) && parsed.every((word) => typeof word === "string") ? value : undefined;
    } catch {
      return undefined;
    }
  }
};
export const oneOf = (...words: readonly string[]): ColumnType => ({
  wanted: `one of ${words.join(", ")}`,
  read: (value) => (words.includes(value.toLowerCase()) ? value.toLowerCase() : undefined)
});

/** Why a record does not count (test, drill, merged …); “yes” says only that. */
export const reason: ColumnType = {
  wanted: "a reason such as test, drill, merged or declined",
  read: (value) => {
    const word = value.toLowerCase().replace(/[^a-z0-9]+/g, "_");
    if (/^(false|no|0)$/.test(word)) return null;
    return /^(true|yes|1|x)$/.test(word) ? "left_out" : word;
  }
};
