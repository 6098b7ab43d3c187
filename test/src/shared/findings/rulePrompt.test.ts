import {expect, test} from "vitest";
import {rulePrompt} from "../../../../src/shared/findings/rulePrompt.js";

test("a rule's numbers ask a question; few labels ask for more", () => {
  const rule = {
    paged: 100,
    labelled: 40,
    actionable_rate: 0.05,
    low: 0.01,
    high: 0.09,
    refire_rate: 0.1,
    linked_rate: 0
  };
  expect(rulePrompt(rule)).toBe("Retire it?");
  expect(rulePrompt({...rule, low: 0.6, high: 0.9, actionable_rate: 0.8})).toBe("Keep it?");
  expect(rulePrompt({...rule, high: 0.3, actionable_rate: 0.2, refire_rate: 0.5})).toBe(
    "Tune it? It fires again and it seldom matters"
  );
  expect(rulePrompt({...rule, labelled: 2, actionable_rate: null, low: null, high: null})).toBe(
    "Label more of its pages"
  );
  expect(rulePrompt({...rule, paged: 3})).toBe("Too few pages to ask");
  expect(rulePrompt({...rule, high: 0.5, actionable_rate: 0.4})).toBe("Keep watching");
});
