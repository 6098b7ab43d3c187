import {expect, test} from "vitest";
import {detailFile} from "../../../../src/shared/rows/detailFiles.js";

test("an id always gives the same file: FNV-1a", () => {
  expect(detailFile("", 1e9)).toBe(0x811c9dc5 % 1e9);
  expect(detailFile("a", 1e9)).toBe(0xe40c292c % 1e9);
  expect(detailFile("foobar", 1e9)).toBe(0xbf9cf968 % 1e9);
});

test("ids that are alike are spread evenly", () => {
  const held = new Array<number>(100).fill(0);
  for (let i = 0; i < 4000; i++) held[detailFile(`own:INC-${i}`, 100)]! += 1;
  expect(Math.min(...held)).toBeGreaterThan(20);
  expect(Math.max(...held)).toBeLessThan(80);
});
