// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {verdictMixBars} from "../../../../src/outcomes/charts/verdictMix.js";
import {neverBroken} from "../../../support/charts.js";

const mix = [
  {group: "technical", verdict: "improved" as const, n: 3},
  {group: "technical", verdict: "too_early" as const, n: 5},
  {group: "human", verdict: "worsened" as const, n: 1}
];

test("a bar a group, split by verdict, as committed", async () => {
  await expect(verdictMixBars(mix, {width: 640}).outerHTML).toMatchFileSnapshot("verdictMixBars.svg");
});

neverBroken({
  draw: (width) => verdictMixBars(mix, {width}),
  none: () => verdictMixBars([]),
  says: "No verdicts"
});
