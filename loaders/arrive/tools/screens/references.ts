/** How tables call an incident: by its number in one tool, and as another table refers to it. */
import type {JsonObject} from "../../containers.js";
import {normalName} from "../../sources/mentions.js";
import type {From} from "../shape.js";

/** `INC-210` and `#210` → the number as it is, and its digits as a number of this tool: other tools count too. */
export const numberNames = (source: string, number: (value: JsonObject) => string | null): From[] => [
  (value) => {
    const text = number(value);
    return text !== null && /\p{L}/u.test(text) ? text : undefined;
  },
  (value) => {
    const [, digits] = /^#?\s*(?:[A-Z]{2,10}-?)?(\d{1,9})$/i.exec(number(value) ?? "") ?? [];
    return digits === undefined ? undefined : `${source}:${digits}`;
  }
];

/** A reference as another table writes it → the name of an incident: an address, the key that it begins with, or all of it. */
export function referenceName(text: string): string {
  const [, url] = /(https?:\/\/\S+)/.exec(text) ?? [];
  if (url !== undefined) return normalName(url);
  const [, key, number, whole] =
    /^\s*(?:([A-Z][A-Z0-9]*-\d+)(?![\w-])|#\s*(\d{1,9})\b|(\d{1,9})\s*$)/.exec(text) ?? [];
  return key ?? number ?? whole ?? text.trim().toLowerCase();
}
