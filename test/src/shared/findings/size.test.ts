import {expect, test} from "vitest";
import {LENGTH, sizeWords} from "../../../../src/shared/findings/size.js";

test.each([
  [0.48, "52% fewer"],
  [1, "as many"],
  [1.15, "15% more"],
  [2.6, "2.6 times as many"],
  [0, "100% fewer"],
  [Infinity, "no limit"]
])("%d is said as %s", (ratio, said) => expect(sizeWords(ratio)).toBe(said));

test("times get shorter and longer", () =>
  expect([0.5, 1, 3].map((ratio) => sizeWords(ratio, LENGTH))).toEqual([
    "50% shorter",
    "as long",
    "3 times as long"
  ]));
