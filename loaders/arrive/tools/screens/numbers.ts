/** The number of an incident in one tool: other tools count too, so that it is a name only with the tool's own. */
import type {JsonObject} from "../../containers.js";
import type {From} from "../shape.js";

/** `INC-210` and `#210` → the number as it is, and its digits as a number of this tool. */
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
