import {expect, test} from "vitest";
import {clauses} from "../../loaders/meaning/grading/clauses.js";
import {compile, normalise} from "../../loaders/meaning/grading/phrases.js";
import {anywhereRules, leadRules, looseRules, topicRules} from "../../loaders/meaning/grading/rules.js";

test.each([
  {phrase: "alert", text: "Add alerts", holds: true},
  {phrase: "alert", text: "Be alerted", holds: false},
  {phrase: "automat*", text: "Automatically restart", holds: true},
  {phrase: "add|set limit", text: "set limits", holds: true},
  {phrase: "add _ limit", text: "add a hard memory limit", holds: true},
  {phrase: "add _ limit", text: "add a page on limits", holds: false},
  {phrase: "block … deploy*", text: "Block, outside of office hours, all deployments", holds: true},
  {phrase: "above #", text: "above 85%", holds: true},
  {phrase: "above #", text: "above the mark", holds: false},
  {phrase: "rate limit*", text: "Rate-limit the API", holds: true}
])("“$phrase” in “$text”: $holds", ({phrase, text, holds}) => {
  expect(compile(phrase).test(normalise(text))).toBe(holds);
});

test.each([
  {title: "[Checkout] PAY-12: Add an alert and write a runbook", parts: ["Add an alert", "write a runbook"]},
  {
    title: "Discuss whether to add an alert and block deploys",
    parts: ["Discuss whether to add an alert and block deploys"]
  },
  {title: "Raise the pool to 40. It was too small.", parts: ["Raise the pool to 40."]},
  {title: "Add alert and runbook", parts: ["Add alert and runbook"]}
])("$title", ({title, parts}) => {
  expect(clauses(title)).toEqual(parts);
});

test("rules have ids of their own, and every phrase is a pattern", () => {
  const rules = [...leadRules, ...anywhereRules, ...topicRules, ...looseRules];
  expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length);
  for (const {phrases, unless = []} of rules)
    for (const phrase of [...phrases, ...unless]) expect(() => compile(phrase)).not.toThrow();
});
