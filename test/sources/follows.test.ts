/** Which incident an issue says it follows from, in Jira and on forges alike. */
import {expect, test} from "vitest";
import {github} from "../../loaders/arrive/sources/github/github.js";
import {followed} from "../../loaders/arrive/trackers/follows.js";
import {asked, lines} from "../support/exports.js";

const inText = (text: string): string[] => followed([], null, text, "acme/shop").map(({name}) => name);
const inTitle = (title: string): string[] => followed([], title, null).map(({name}) => name);
const inLabel = (label: string): string[] =>
  followed([label], null, null, "acme/shop")
    .map(({name}) => name)
    .filter((name) => /^inc-7$|issues\/7$/.test(name));

test.each([
  ["Follow-up of INC-7", "inc-7"],
  ["This came out of the review of INC-7.", "inc-7"],
  ["Action from https://acme.example/browse/INC-7?focused=1 as agreed", "inc-7"],
  ["Raised after INC-7", "inc-7"],
  ["To prevent a recurrence of INC-7", "inc-7"],
  ["Text.\n* Incident: INC-7\n", "inc-7"],
  ["Corrective action for #7", "acme/shop/issues/7"],
  ["Remediation for https://git.acme.example/acme/ops/-/issues/7", "acme/ops/issues/7"],
  ["Follow-up of https://app.pager.example/acme/incidents/7", "https://app.pager.example/acme/incidents/7"],
  [
    "Incident: https://acme.pager.example/incident/detail/0f-1e?tab=a.",
    "https://acme.pager.example/incident/detail/0f-1e"
  ]
])("“%s” follows", (text, name) => {
  expect(inText(text)).toEqual([name]);
});

test.each(["Unlike INC-7 this is a colour", "Not a follow-up of INC-7", "Blocked by INC-7", "See #7"])(
  "“%s” does not",
  (text) => {
    expect(inText(text)).toEqual([]);
  }
);

test.each([
  "[INC-7] Bound the queue",
  "INC-7: bound the queue",
  "Bound the queue (INC-7)",
  "INC-7 follow-up: bound the queue",
  "INC-7's retro action - bound the queue",
  "Bound the queue (after INC-7)"
])("the title “%s” follows", (title) => {
  expect(inTitle(title)).toEqual(["inc-7"]);
});

test("a title that names it in passing does not", () => {
  expect(inTitle("Is INC-7 the same as the other?")).toEqual([]);
  expect(inTitle("INC-7 reviewers like the colour")).toEqual([]);
});

test.each(["INC-7", "inc7", "inc_7", "incident:INC-7", "postmortem/inc-7", "incident-7", "#7"])(
  "the label %s follows",
  (label) => {
    expect(inLabel(label)).not.toEqual([]);
  }
);

const issue = (number: number, given: object): object => ({
  number,
  title: `Issue ${number}`,
  state: "open",
  labels: [],
  comments: 0,
  created_at: "2026-02-01T10:00:00Z",
  updated_at: "2026-02-01T10:00:00Z",
  body: "",
  html_url: `https://github.com/acme/shop/issues/${number}`,
  ...given
});

test("an issue that says so is an action of its incident; of two incidents it is of neither", async () => {
  const incident = {labels: [{name: "incident"}]};
  const issues = [
    issue(1, incident),
    issue(2, incident),
    issue(3, {body: "Follow-up of #1"}),
    issue(4, {body: "Follow-up of #1, and of the post-mortem of #2"}),
    issue(5, {body: "As broken as #1"}),
    issue(6, {labels: [{name: "incident-2"}]})
  ];
  const found = await asked(github, {"github/a.json": JSON.stringify(issues)}, (db) =>
    db.rows("select record_id, incident_mentions[1].name from trackers_actions order by record_id")
  );
  expect(lines(found)).toEqual([
    "github:acme/shop/issues/3 | github:acme/shop/issues/1",
    "github:acme/shop/issues/6 | github:acme/shop/issues/2"
  ]);
});
