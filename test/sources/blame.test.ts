import {expect, test} from "vitest";
import {blamePhrases} from "../../loaders/arrive/sources/postmortems/blame.js";

test.each([
  "The root cause was human error.",
  "It was assumed to be a user error at the time.",
  "We should have tested the change first.",
  "The engineer should have known about the limit.",
  "The on-call ignored the alert for an hour.",
  "Somebody forgot to renew the certificate.",
  "The team failed to follow the runbook.",
  "Everyone needs to be more careful with deploys.",
  "[person] should have asked for a review.",
  "A careless change took the site down.",
  "The operators were to blame.",
  "It was the fault of the new engineer.",
  "The outage was a stupid mistake.",
  "Somebody screwed up the deploy.",
  "She did not pay attention to the page."
])("“%s” puts it on a person", (text) => {
  expect(blamePhrases(text)).toHaveLength(1);
});

test.each([
  "The alert should have fired after five minutes.",
  "The health check should have failed, but returned 200.",
  "Human error is not a root cause.",
  "“Human error” is a label we give afterwards.",
  "We look at the system rather than blaming human error.",
  "This was not human error: the form allowed it.",
  "No one is to blame, the page looked fine.",
  "Nobody is to blame.",
  "The cache was at fault.",
  "Retries should have been limited by the client.",
  "The proxy ignored the header.",
  "Impact was negligible.",
  "Every action should have a ticket.",
  "This is a blameless review."
])("“%s” blames nobody", (text) => {
  expect(blamePhrases(text)).toEqual([]);
});

test("a phrase keeps at most sixty characters around it, cut at words", () => {
  const [phrase] = blamePhrases(
    `${"word ".repeat(30)}and then somebody forgot to turn it on ${"word ".repeat(30)}`
  );
  expect(phrase!.length).toBeLessThanOrEqual(62);
  expect(phrase).toContain("forgot to");
});
