import {expect, test} from "vitest";
import {blamePhrases} from "../../loaders/arrive/sources/postmortems/blame.js";
import {detectedBy, endOf, firstNotice} from "../../loaders/arrive/sources/postmortems/phrases.js";

test.each([
  {text: "Pingdom alerted a developer, who reported it", who: "alert"},
  {text: "User reported errors. Confirmed by checking Pingdom", who: "customer"},
  {text: "Alerted by end-user team", who: "customer"},
  {text: "Team alerted: a user reported an outage", who: "customer"},
  {text: "A team member ran destroy. Was immediately aware of it.", who: "human"},
  {text: "Integration tests failed", who: undefined}
])("“$text” was detected by $who", ({text, who}) => {
  expect(detectedBy(text)).toBe(who);
});

test("an end is stated, or the last return to normal that nothing follows; doubts don't count", () => {
  expect(
    endOf(["Fix deployed", "**Recovery:** up".replaceAll("*", ""), "Everything is back to normal"])
  ).toBe(1);
  expect(endOf(["Service restored", "It fails again", "Service is restored"])).toBe(2);
  expect(endOf(["Service restored", "Reported missing data"])).toBeUndefined();
  expect(
    endOf(["Believing the issue to be resolved, work resumes", "This does not resolve the issue"])
  ).toBeUndefined();
});

test("a notice counts among the first entries only, and a report that it works is none", () => {
  expect(firstNotice(["Deployed", "Tests are fine, this is reported over chat", "Users report errors"])).toBe(
    2
  );
  expect(
    firstNotice(["a", "b", "c", "d", "e", "A member noticed that this is because of the cache"])
  ).toBeUndefined();
});

test("blame is a phrase with its surroundings; neglect of impact and owed actions are none", () => {
  expect(
    blamePhrases("It was assumed to be a user error at the time, as the form was new to all of them.")
  ).toEqual(["It was assumed to be a user error at the time, as the form"]);
  expect(blamePhrases("Impact was negligible. Every action should have a ticket.")).toEqual([]);
});
