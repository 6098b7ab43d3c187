import {expect, test} from "vitest";
import {compareDepth, type DepthShare} from "../../../src/retros/depth.js";
import {
  blameFinding,
  depthPaysFinding,
  learningFinding,
  retrosClaim,
  retrosDecision,
  retrosFinding,
  shallowFinding,
  shallowSure,
  soonFinding,
  soonSure
} from "../../../src/retros/findings.js";

const share = (group: string, n: number, of: number): DepthShare => ({group, n, of});
const alike = compareDepth([share("1", 8, 16), share("2", 6, 15), share("3", 1, 2)]);
const deeper = compareDepth([share("1", 1, 40), share("2", 36, 40)]);
const shallower = compareDepth([share("none", 36, 40), share("2", 1, 40)]);
const few = compareDepth([share("1", 8, 16), share("2", 4, 4)]);

test("the answer is whether changes improve more often after deeper retros, where chance leaves one", () => {
  expect(retrosClaim(9, alike)).toBe("Can’t be told yet whether deeper retros bring better changes");
  expect(retrosClaim(9, deeper)).toBe("Changes improve more often after deeper retros");
  expect(retrosClaim(9, shallower)).toBe("Changes improve less often after deeper retros");
  expect(retrosClaim(9, few)).toBe("Too few changes are judged to say whether deeper retros pay");
  expect(retrosClaim(0, deeper)).toBe("No retro of this selection is loaded");
});

const known = {retros: 9, withCause: 8, shallow: 2, incidents: 10, held: 9};
const whole = {isNarrowed: false, isShared: false};

test("the line below says what the answer rests on, and that filters leave it as it is", () => {
  expect(retrosFinding(known, alike, whole)).toBe(
    "Judged changes improved: 8 of 16 (50%) after retros of 1 layer, 6 of 15 (40%) after retros of 2 layers; chance alone can do that."
  );
  expect(retrosFinding(known, shallower, {isNarrowed: true, isShared: true})).toBe(
    "All retros, whatever the filters. Judged changes improved: 36 of 40 (90%) after retros of no layer, 1 of 40 (3%) after retros of 2 layers; clear, though no proof that depth is what helps. A change that came of retros of several depths counts in each."
  );
  expect(retrosFinding(known, few, whole)).toContain("Five judged changes");
  expect(retrosFinding({...known, retros: 0}, alike, whole)).toBe(
    "None of 10 incidents of this selection has a retro that is loaded."
  );
  expect(retrosFinding({...known, retros: 0, incidents: 0}, alike, whole)).toContain("No incidents");
});

test("how many stay shallow, in which ways, and parts that add up to them", () => {
  const ways = ["one cause", "people only"];
  const parts = [
    {name: "one cause", n: 1},
    {name: "in several ways", n: 1}
  ];
  expect(shallowFinding(known, ways)).toBe(
    "2 of 8 retros that name causes stay shallow: one cause or people only"
  );
  expect(shallowFinding({...known, retros: 8}, ["one cause"])).toBe("2 of 8 retros stay shallow: one cause");
  expect(shallowFinding({...known, retros: 8, shallow: 0}, [])).toBe("None of 8 retros stays shallow");
  expect(shallowFinding({...known, withCause: 3}, ways)).toContain("Too few retros");
  expect(shallowFinding({...known, withCause: 0}, ways)).toContain("can’t be told");
  expect(shallowFinding({...known, retros: 0}, ways)).toContain("No retro");
  expect(shallowSure(known, parts)).toBe(
    "2 of 8 (25%): 1 one cause + 1 in several ways; 95% interval 7% to 59%."
  );
  expect(shallowSure({...known, shallow: 0}, [])).toBe("0 of 8 (0%); 95% interval 0% to 32%.");
  expect(shallowSure({...known, withCause: 3}, parts)).toBe("3 of 9 retros name a cause.");
});

test("sentences on learning, blame and dates keep to what is known", () => {
  expect(learningFinding(0, 0, 0, 0)).toBe("");
  expect(learningFinding(10, 10, 4, 1)).toBe("4 retros led to no action, 1 to more than five");
  expect(learningFinding(10, 8, 2, 1)).toBe(
    "2 retros led to no action, 1 to more than five (what 2 more say of actions was not understood)"
  );
  expect(blameFinding(0, 9)).toContain("No retro of this selection");
  expect(blameFinding(1, 9)).toBe("1 phrase in 9 retros puts an incident on a person");
  const curve = {n: 20, events: 15, median: 6, medianLow: 4, medianHigh: undefined};
  expect(soonFinding(curve)).toBe("Half of the incidents had their retro within 6 days");
  expect(soonSure(curve)).toBe(
    "95% interval from 4 days, no upper end yet; n = 20, 5 without a retro so far."
  );
  expect(soonSure({...curve, medianHigh: 9, events: 20})).toBe("95% interval 4 to 9 days; n = 20.");
  expect(soonSure({...curve, medianLow: undefined})).toBe("n = 20, 5 without a retro so far.");
  expect(soonFinding({...curve, events: 3})).toBe("Too few retros have a date to say how soon they are held");
  expect(soonFinding({...curve, events: 0})).toBe("No retro says when it was held");
  expect(soonSure({...curve, events: 0})).toBe("20 incidents have no retro so far.");
  expect(soonFinding({...curve, median: undefined})).toContain("Fewer than half");
});

test("depth and outcomes as part of a sentence", () => {
  expect(depthPaysFinding(few, "x")).toContain("too few");
  expect(depthPaysFinding(alike, "x")).toContain("no difference in how often x");
  expect(depthPaysFinding(deeper, "x")).toBe(
    "x more often with “2” (36 of 40 (90%)) than with “1” (1 of 40 (3%))"
  );
});

test("what to decide opens its list", () => {
  expect(retrosDecision({withoutRetro: 0, shallow: 0, blame: 0, tooMany: 0, unknown: []})[0]!.text).toContain(
    "keep going"
  );
  const asked = retrosDecision({withoutRetro: 1, shallow: 2, blame: 1, tooMany: 3, unknown: ["Length"]});
  expect(asked.map(({text}) => text)).toEqual([
    "Choose whether to open the 2 shallow retros again.",
    "Choose whether the one incident without a retro still deserves one.",
    "Drop actions of the 3 retros with more than five.",
    "Reword the one phrase that puts an incident on a person.",
    "Record of each retro: length."
  ]);
  expect(asked.map(({query}) => query?.["list"])).toEqual([
    "shallow",
    undefined,
    "actions_in_retro:more than 5",
    "blame",
    undefined
  ]);
});
