// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {freshRows} from "../../../src/data/freshRows.js";
import {freshSection, restatedSection} from "../../../src/data/restatedTables.js";
import {revisedMark} from "../../../src/outcomes/revisedMark.js";
import type {RestatedNumbers, SinceLast} from "../../../src/schema.js";
import {verdict} from "../../support/given.js";

const number: RestatedNumbers = {
  quarter: "2026-Q1",
  number: "mitigate_median_s",
  published_period: "2026-Q1",
  was: null,
  is_now: 120,
  reason: "mapping"
};
const revised = verdict("a", "worsened", {
  ...{revised_from: "improved", revised_period: "2026-Q1", revised_because: "records"}
});

test("what is not as published is listed on Data and marked on Outcomes; nothing stands where nothing is", () => {
  expect(restatedSection([], [])).toBeNull();
  expect(revisedMark({rows: [], n: 0})).toBeNull();
  const list = restatedSection([number], [revised])!;
  expect(list.querySelector("h2")?.textContent).toBe("1 number and 1 verdict are not as published");
  expect(list.textContent).toContain("not stated");
  expect(list.textContent).toContain("improved in 2026-Q1");
  const mark = revisedMark({rows: [revised], n: 1})!;
  expect(mark.textContent).toBe("1 verdict is another than when last published");
  expect(mark.querySelector("a")?.title).toContain("“Do a” is worsened, was improved in 2026-Q1");
  expect(mark.querySelector("a")?.getAttribute("href")).toBe("./data.html#restated");
});

test("verdicts that came since the last frozen quarter are listed, those of the headline alone; nothing stands without one", () => {
  const told = (record_id: string): SinceLast => ({
    ...{kind: "verdict", record_id, title: `Do ${record_id}`, was: "too_early", is_now: "improved"},
    ...{detail: "condition|slow||incidents", published_period: "2026-Q1"}
  });
  const verdicts = [verdict("a", "improved"), verdict("b", "improved", {is_headline: false})];
  const list = freshSection(freshRows(verdicts, [told("a"), told("b")]))!;
  expect(list.querySelector("h2")?.textContent).toBe("1 verdict came since 2026-Q1 was frozen");
  expect(list.textContent).toContain("Do a");
  expect(list.textContent).not.toContain("Do b");
  expect(freshSection(freshRows(verdicts, []))).toBeNull();
});
