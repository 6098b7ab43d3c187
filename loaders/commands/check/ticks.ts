/** A column in which people tick off what is done. */

/** A path of a record, with some of its values. */
export interface Field {
  readonly path: string;
  readonly values: readonly string[];
}

const DONE = /^(?:is[ _]?)?(?:done|completed?|closed|finished|implemented)\s?\??$/i;
const YES = new Set(["yes", "y", "x", "true", "done", "✓", "✔", "✅"]);
const NO = new Set(["no", "n", "false", "open", "✗", "✘", "❌"]);

/** The field that holds ticks, by its name and by all that it holds; undefined without one. */
export const ticksIn = (fields: readonly Field[]): Field | undefined =>
  fields.find(({path, values}) => {
    const there = values.map((value) => value.trim().toLowerCase()).filter((value) => value !== "");
    return (
      DONE.test(path) &&
      there.some((value) => YES.has(value)) &&
      there.every((value) => YES.has(value) || NO.has(value))
    );
  });

/** Each tick as written → the status that it means. */
export const statusesOf = ({values}: Field): ReadonlyMap<string, "done" | "open"> =>
  new Map(
    [...new Set(values.map((value) => value.trim()))]
      .filter((tick) => tick !== "")
      .map((tick) => [tick, YES.has(tick.toLowerCase()) ? "done" : "open"])
  );
