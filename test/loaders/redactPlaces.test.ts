import {describe, expect, test} from "vitest";
import type {Json} from "../../loaders/arrive/containers.js";
import type {Person} from "../../loaders/arrive/redact/person.js";
import {meetInJson, meetInTable} from "../../loaders/arrive/redact/places.js";
import {peopleInReport} from "../../loaders/arrive/redact/reportPlaces.js";

const names = (people: readonly Person[]): string[] =>
  [...new Set(people.map(({words}) => words.join(" ")))].sort();

function metIn(value: Json): {people: string[]; others: string[]} {
  const people: Person[] = [];
  const others: string[] = [];
  meetInJson(value, {
    person: (person) => void people.push(person),
    other: (name) => void others.push(name),
    text: () => undefined
  });
  return {people: names(people), others};
}

describe("records of other tools", () => {
  test.each<[string, Json, string[]]>([
    ["Jira", {fields: {assignee: {displayName: "Rowan Ashby", accountId: "1"}}}, ["Rowan Ashby"]],
    [
      "Jira changelog",
      {items: [{field: "assignee", fromString: "Rowan Ashby", toString: "Ines Calder"}]},
      ["Ines Calder", "Rowan Ashby"]
    ],
    [
      "PagerDuty",
      {acknowledgements: [{acknowledger: {type: "user_reference", summary: "Rowan Ashby"}}]},
      ["Rowan Ashby"]
    ],
    [
      "Opsgenie",
      {report: {acknowledgedBy: "rowan.ashby@example.org", closedBy: "icalder7@example.org"}},
      ["Rowan Ashby", "icalder7"]
    ],
    [
      "ServiceNow",
      {assigned_to: {display_value: "Rowan Ashby", link: "https://x"}, sys_created_by: "ines.calder"},
      ["Rowan Ashby", "ines calder"]
    ],
    [
      "Slack",
      {user_profile: {real_name: "Rowan Ashby", display_name: "rashby9"}},
      ["Rowan Ashby", "rashby9"]
    ],
    ["GitHub", {user: {login: "rashby9", id: 1}, labels: [{name: "Bug Report"}]}, ["rashby9"]],
    [
      "incident.io",
      {
        incident_role_assignments: [
          {role: {name: "Incident Lead"}, assignee: {name: "Rowan Ashby", email: "r@x.org"}}
        ]
      },
      ["Rowan Ashby"]
    ],
    ["Rootly", {started_by: {data: {attributes: {full_name: "Rowan Ashby"}}}}, ["Rowan Ashby"]],
    [
      "a list",
      {responders: ["Rowan Ashby", "Ines Calder"], commander: "Ashby, Rowan"},
      ["Ines Calder", "Rowan Ashby"]
    ],
    ["first and last", {requester: {first_name: "Rowan", last_name: "Ashby"}}, ["Rowan Ashby"]]
  ])("%s", (_, value, expected) => expect(metIn(value).people).toEqual(expected));

  test("teams, services, bots and counts are no people", () => {
    const met = metIn({
      owner: "Data Platform",
      assignee: {type: "team", name: "Rowan Ashby Crew"},
      team: {name: "Borealis"},
      service: "Search Core",
      participants_count: "12",
      created_by: {type: "bot", name: "Release Helper"},
      reporter: "Unassigned",
      title: "Rowan Ashby"
    });
    expect(met.people).toEqual([]);
    expect(met.others).toContain("Borealis");
    expect(met.others).toContain("Search Core");
  });

  test("columns of a table, and names in odd fields", () => {
    const people: Person[] = [];
    const met = {
      person: (person: Person) => void people.push(person),
      other: () => undefined,
      text: () => undefined
    };
    meetInTable(
      ["id", "Assigned To", "constructor"],
      [["1", "Rowan Ashby; Ines Calder <i@x.org>", "x"]],
      met
    );
    expect(names(people)).toContain("Rowan Ashby");
    expect(names(people)).toContain("Ines Calder");
    expect(
      metIn(JSON.parse('{"__proto__": {"owner": "Rowan Ashby"}, "constructor": 1}') as Json).people
    ).toEqual(["Rowan Ashby"]);
  });
});

describe("reports", () => {
  test.each([
    ["a label", "**Author:** Rowan Ashby\n", ["Rowan Ashby"]],
    ["a bold label with its value", "**Owner: Rowan**\n- Add a test", ["Rowan"]],
    ["beside the item", "- Cache the images (owner: Rowan Ashby)", ["Rowan Ashby"]],
    [
      "a list",
      "## Participants\n\n- Rowan Ashby (support)\n- Ines Calder\n\n## Impact\n\n- Search Core",
      ["Ines Calder", "Rowan Ashby"]
    ],
    ["front matter", "---\nauthors: [Rowan Ashby, Ines Calder]\n---\n", ["Ines Calder", "Rowan Ashby"]],
    ["a column", "| Time | What | Who |\n|---|---|---|\n| 10:00 | Page | Rowan Ashby |\n", ["Rowan Ashby"]],
    ["a mention, and a day", "- [ ] Do it @Rowan Ashby @May 3, 2024", ["Rowan Ashby"]],
    ["a chat", "rashby [5:10 PM]\nlooking\n\nInes Calder  5:12 PM\nok", ["Ines Calder", "rashby"]],
    [
      "HTML",
      "<p><strong>Owner:</strong> Rowan Ashby</p><h2>Attendees</h2><ul><li>Ines Calder</li></ul>",
      ["Ines Calder", "Rowan Ashby"]
    ],
    [
      "teams and words",
      "Owner: Platform team\nOwner: TBD\nBy: hand\nActor: Automated alert\nAdd @Transactional",
      []
    ]
  ])("%s", (_, text, expected) => expect(names(peopleInReport(text))).toEqual(expected));
});

describe("single names that act", () => {
  test.each<[string, string, string[]]>([
    ["a name before a person's verb", "- 10:05 Adelina fixed the pool", ["Adelina"]],
    ["with an adverb between", "| 10:05 | Adelina quickly restarted it |", ["Adelina"]],
    ["and somebody with her", "- 10:05 Adelina and Ottmar discuss it", ["Adelina"]],
    ["a state only people are in", "10:05 Adelina signs off", ["Adelina"]],
    ["a full name with a role", "- 10:05 Adelina Brook (support) raised an issue", ["Adelina Brook"]],
    ["a speaker after a clock", "- 10:05 – **Adelina Brook**: the pool is full", ["Adelina Brook"]],
    ["a speaker in brackets", "- 10:05 [Adelina Brook] restarts it", ["Adelina Brook"]],
    ["a word in no dictionary twice", "- 10:05 Yurvo fixed it\n- 10:09 Yurvo reverted it", ["Yurvo"]],
    ["such a word once", "- 10:05 Yurvo fixed it", []],
    ["a system's name", "- 10:05 Adelina restarted\n- 10:09 the Adelina cluster is down", []],
    ["a tool", "- 10:05 Grafana notified us\n- 10:09 Grafana reported it", []],
    ["ordinary words", "- 10:05 Customers reported it\n- 10:09 Engineers restarted it", []]
  ])("%s", (_, text, found) => {
    expect(names(peopleInReport(text))).toEqual(found);
  });
});

test("a mail's head names people beside their addresses", () => {
  const people = peopleInReport(
    "From: Rosa Lindgren <rl@example.com>\nCc: Tariq Aziz <t@example.com>\n\nHi\n"
  );
  expect(people.map(({words}) => words.join(" "))).toEqual(
    expect.arrayContaining(["Rosa Lindgren", "Tariq Aziz"])
  );
});

test.each([
  ["Incident owner: Rowan\n", ["Rowan"]],
  ["Verfasserin: Rowan Ashby\n", ["Rowan Ashby"]],
  ["Rédigé par : Ines Calder\n", ["Ines Calder"]]
])("labels for people in more words: %j", (text, people) => {
  expect(names(peopleInReport(text))).toEqual(people);
});

test.each([
  ["the on-call engineer (Mahlet) restarts it", "Mahlet"],
  ["- 10:05 UTC Mahlet (SRE) declares it", "Mahlet"],
  ["At 10:05 UTC Mahlet saw that nothing came. She restarted it.", "Mahlet"],
  ["*Zhivko Terziev, Kiosks — March 6, 2025*", "Zhivko Terziev"],
  ["From: Zhivko Terziev\nDate: Wed, Mar 5, 2025\nSubject: kiosks", "Zhivko Terziev"],
  ["Kestrel was slow (Mahlet)", undefined],
  ["| 10:05 | Odin identified as the cause |", undefined]
])("“%s”", (text, name) => {
  expect(names(peopleInReport(text))).toEqual(name === undefined ? [] : [name]);
});

test.each(["Post Incident Review (PIR)", "Rowan- Ashby (RA) and Cached- Ores (CO)", "- Mira (MR)"])(
  "“%s” holds no initials of the trade and ends no reading",
  (text) => {
    expect(peopleInReport(text).filter(({words}) => words.includes("PIR"))).toEqual([]);
  }
);

test("initials beside a name are that person; those of the trade are none", () => {
  expect(names(peopleInReport("Participants: Rowan Ashby (RA), Ines Calder (IC)\n"))).toContain("RA");
  expect(names(peopleInReport("The Public Relations (PR) and Data Base (DB) were told.\n"))).toEqual([]);
});
