import {afterEach, expect, test, vi} from "vitest";
import {lines} from "../../loaders/progress.js";

afterEach(() => vi.restoreAllMocks());

test("without a terminal a small folder gives one line, a long reading one every few seconds", () => {
  const said: unknown[] = [];
  vi.spyOn(console, "error").mockImplementation((line) => said.push(line));
  let now = 0;
  const show = lines(() => now);
  for (let done = 0; done <= 30; done++) {
    show(done, 30, "a.csv");
    now += 1000;
  }
  expect(said).toEqual([5, 10, 15, 20, 25, 30].map((done) => `reading: ${done} of 30 files …`));
  const quick = lines(() => 0);
  for (const done of [0, 1, 2, 3]) quick(done, 3, "a.csv");
  expect(said.slice(6)).toEqual(["reading: 3 of 3 files …"]);
});
