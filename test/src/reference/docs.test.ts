import {expect, test} from "vitest";
import {defaultDocs, functionDocs} from "../../../src/reference/docs.js";

const SOURCE = `/** A file's own words. */
import {other} from "./other.js";

/** What a rate is. */
export interface Rate {
  /** events a week */
  rate: number;
  plain: number;
  /**
   * limits of
   * its interval
   */
  readonly low?: number;
}

/**
 * A rate with its
 * interval (METHODS A1).
 *
 * No events: 0.
 * Garwood 1936.
 *
 * @param x events,
 *   none allowed
 * @param t weeks
 * @returns the rate
 * @throws RangeError if negative
 */
export function rateOf(x: number, t = 1): Rate[] {
  return other(x, t);
}

/** One line. */
export function short(): number {
  return 1;
}

export function bare(): number {
  return 2;
}
`;

test("a docstring is read paragraph by paragraph, with inputs and documented results", () => {
  expect(functionDocs(SOURCE, "src/stats/rateOf.ts")).toEqual([
    {
      name: "rateOf",
      file: "src/stats/rateOf.ts",
      summary: "A rate with its interval (METHODS A1).",
      notes: ["No events: 0. Garwood 1936.", "Throws RangeError if negative."],
      parameters: [
        {name: "x", text: "events, none allowed"},
        {name: "t", text: "weeks"}
      ],
      returns: "the rate",
      fields: [
        {name: "rate", text: "events a week"},
        {name: "low", text: "limits of its interval"}
      ]
    },
    expect.objectContaining({name: "short", summary: "One line.", notes: [], fields: []}),
    expect.objectContaining({name: "bare", summary: ""})
  ]);
});

test("a default has the line above it and the value in force", () => {
  const source = `export const defaults = {\n  /** Evidence needed. */\n  threshold: 10,\n  /** Weeks. */\n  looks: [13, 26]\n} as const;\n`;
  expect(defaultDocs(source, {threshold: 12, looks: [13, 26]})).toEqual([
    {name: "threshold", text: "Evidence needed.", value: 12},
    {name: "looks", text: "Weeks.", value: [13, 26]}
  ]);
  expect(() => defaultDocs(source, {threshold: 12})).toThrow("looks has a line of text and no value");
});
