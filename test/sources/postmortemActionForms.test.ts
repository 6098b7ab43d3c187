/** Actions in the forms of companies' templates: who, when and how far, wherever it stands. */
import {expect, test} from "vitest";
import {landed} from "../support/reports.js";

const text = (lines: string, heading = "Action items"): string =>
  `# Kiosk down 2025-03-04\n\nAuthors: Zhivko Terziev, Oluchi Nwosu\n\n## ${heading}\n\n${lines}\n`;
const told = (lines: string, heading?: string): (string | null)[][] =>
  landed(text(lines, heading), "actions").map(({values}) => [
    values["title"]!,
    values["status"] ?? null,
    values["has_owner"] === "true" ? (values["team"] ?? "somebody") : null,
    values["due_at"]?.slice(0, 10) ?? null,
    values["has_ticket"] === "true" ? "ticket" : null
  ]);

test.each([
  ["- Zhivko to renew the lease", ["renew the lease", null, "somebody", null, null]],
  [
    "- Oluchi: script the restart — 11 April — ✔ done",
    ["script the restart", "done", "somebody", "2025-04-11", null]
  ],
  ["- Cap the queue (Zhivko)", ["Cap the queue", null, "somebody", null, null]],
  ["- Cap the queue @Oluchi Nwosu @May 2, 2025", ["Cap the queue", null, "somebody", "2025-05-02", null]],
  ["- [ ] Cap the queue @Storage team", ["Cap the queue", "open", "Storage team", null, null]],
  [
    "- Cap the queue (owner: kiosk-platform, KSK-7)",
    ["Cap the queue", null, "kiosk-platform", null, "ticket"]
  ],
  ["- DB team: cap the queue", ["cap the queue", null, "DB team", null, null]],
  [
    "- Cap the queue (Zhivko, 19/12, in progress)",
    ["Cap the queue", "in_progress", "somebody", "2025-12-19", null]
  ],
  ["- Cap the queue (Zhivko, due next Thursday)", ["Cap the queue", null, "somebody", null, null]],
  ["- Cap the queue (1/2)", ["Cap the queue (1/2)", null, null, null, null]],
  ["- Staff the desk (24/7)", ["Staff the desk (24/7)", null, null, null, null]],
  ["- Cap the queue by 24/7 watch", ["Cap the queue by 24/7 watch", null, null, null, null]],
  ["- Cap the queue (19/12)", ["Cap the queue", null, null, "2025-12-19", null]],
  ["- Cap the queue by Fri 21 Mar", ["Cap the queue", null, null, "2025-03-21", null]],
  ["- [ ] Cap the queue 3/17/2025", ["Cap the queue", "open", null, "2025-03-17", null]],
  ["- Cap the queue. (Estimated completion: May 2025)", ["Cap the queue.", null, null, "2025-05-31", null]],
  [
    "a) Cap the queue. [Owner – QA team | ETA – 31/3 | Status – Yet to start]",
    ["Cap the queue.", "open", "QA team", "2025-03-31", null]
  ],
  [
    "KSK-7 — in progress — @observability — Cap the queue",
    ["Cap the queue", "in_progress", "observability", null, "ticket"]
  ],
  [
    "- Cap the queue. Zhivko, until 20.03., done.",
    ["Cap the queue.", "done", "somebody", "2025-03-20", null]
  ],
  ["- Cap the queue. Team Kiosk, until 27.03.", ["Cap the queue.", null, "Team Kiosk", "2025-03-27", null]],
  [
    "KSK-8 cap the queue - kiosk-platform - ETA 2025-03-30",
    ["KSK-8 cap the queue", null, "kiosk-platform", "2025-03-30", "ticket"]
  ],
  ["- Kiosk team – cap the queue – agreed", ["cap the queue", "open", "Kiosk team", null, null]],
  ["- We capped the queue. ✅ Shipped March 13.", ["We capped the queue.", "done", null, null, null]],
  ["- Cap the queue (T398211)", ["Cap the queue", null, null, null, "ticket"]],
  ["- Cap the queue (#4417)", ["Cap the queue", null, null, null, "ticket"]],
  ["- ~~Buy a second kiosk~~ won't do, it is too dear", ["Buy a second kiosk", "wont_do", null, null, null]],
  ["- [ ] _needs an owner_: cap the queue", ["cap the queue", "open", null, null, null]],
  [
    "- [ ] Cap the queue\n  - Owner: Oluchi Nwosu\n  - Due: 2025-03-20",
    ["Cap the queue", "open", "somebody", "2025-03-20", null]
  ],
  [
    "1. **Cap the queue**\n   - Priority: High\n   - Owner: znv@\n   - Status: Closed",
    ["Cap the queue", "done", "somebody", null, null]
  ]
])("“%s”", (line, expected) => {
  expect(told(line)).toEqual([expected]);
});

test("a bullet without a box groups those with boxes below it", () => {
  expect(
    told("- Detection\n  - [ ] Page on empty queues\n- Prevention\n  - [x] Cap the queue").map(
      ([title]) => title
    )
  ).toEqual(["Page on empty queues", "Cap the queue"]);
});

test("an item that only counts those below it, which have owners and marks, is none", () => {
  const lines =
    "1. Queue\n   1. Cap the queue (Zhivko / 5 Dec / ✅)\n   2. Page on empty queues (– / – / ⬜)\n2. Response\n   1. Write a runbook (Oluchi / 12 Dec / 🚧)";
  expect(told(lines).map(([title, status]) => [title, status])).toEqual([
    ["Cap the queue", "done"],
    ["Page on empty queues", "open"],
    ["Write a runbook", "in_progress"]
  ]);
});

test("names over two lists own what stands below them", () => {
  const lines = "**Zhivko**\n- [x] Cap the queue\n\n**Mahlet**\n- [ ] Page on empty queues";
  expect(told(lines, "Who does what").map(([, , owner]) => owner)).toEqual(["somebody", "somebody"]);
  expect(
    told(lines.replace("Mahlet", "Detection").replace("Zhivko", "Prevention")).map(([, , owner]) => owner)
  ).toEqual([null, null]);
});

test("a label a line makes an action a block", () => {
  const lines =
    "Action   : Cap the queue\nOwner    : Zhivko\nDue      : 15-Mar-2025\nStatus   : Completed\n\nAction : Page on empty queues\nOwner : Monitoring team\nDue : TBD\nStatus : Yet to start";
  expect(told(lines)).toEqual([
    ["Cap the queue", "done", "somebody", "2025-03-15", null],
    ["Page on empty queues", "open", "Monitoring team", null, null]
  ]);
});

test("columns under other names: who is in charge, where it stands, when, and what only counts the rows", () => {
  const table = "| Ref | Remedy | In charge | Planned | Where it stands |\n|--|--|--|--|--|\n";
  expect(
    told(
      `${table}| CA-1 | Cap the queue | Zhivko | 30/03 – done | |\n| PA-2 | Page us | Kiosk squad | tbc | being worked on |`
    )
  ).toEqual([
    ["Cap the queue", "done", "somebody", "2025-03-30", null],
    ["Page us", "in_progress", "Kiosk squad", null, null]
  ]);
});

test("“By” may head days, and “Done” may hold yes and no", () => {
  expect(
    told(
      "| Action | Who | By |\n|--|--|--|\n| Cap the queue | Zhivko | 14-Mar-2025 (done) |\n| Page us | Oluchi | Q2 2025 |"
    )
  ).toEqual([
    ["Cap the queue", "done", "somebody", "2025-03-14", null],
    ["Page us", null, "somebody", "2025-06-30", null]
  ]);
  expect(
    told("| Measure | Owner | Done |\n|--|--|--|\n| Cap the queue | Zhivko | yes |\n| Page us | | no |").map(
      ([, status]) => status
    )
  ).toEqual(["done", "open"]);
});

test("a team has a column of its own beside its owner", () => {
  expect(told("| Action | Owner | Team |\n|--|--|--|\n| Cap the queue | Zhivko | Kiosks |")).toEqual([
    ["Cap the queue", null, "Kiosks", null, null]
  ]);
});

test.each([
  ["6/10 and 6/17", "| Cap | Ann | 6/10 |\n| Page | Ann | 6/17 |", ["2025-06-10", "2025-06-17"]],
  ["10/6 and 17/6", "| Cap | Ann | 10/6 |\n| Page | Ann | 17/6 |", ["2025-06-10", "2025-06-17"]],
  ["what comes first after the incident", "| Cap | Ann | 4/3 |", ["2025-03-04"]]
])("days without a year: %s", (_, rows, days) => {
  expect(told(`| Action | Owner | ETA |\n|--|--|--|\n${rows}`).map(([, , , due]) => due)).toEqual(days);
});

test("a day is due in the organisation's zone, whatever zone the timeline is in", () => {
  const [action] = landed(
    `${text("- Cap the queue, due 2025-03-20")}\n## Timeline (PST)\n\n- 10:00 down\n- 11:00 up\n`,
    "actions"
  );
  expect(action!.values["due_at"]).toBe("2025-03-20T00:00:00.000Z");
});

test("what prose promises in turn", () => {
  const prose =
    "First, we have given the queue a cap. Second, we will page on empty queues. Third, Oluchi will review every cap.";
  expect(told(prose, "What are we doing about it?").map(([title, status]) => [title, status])).toEqual([
    ["we have given the queue a cap.", "done"],
    ["we will page on empty queues.", null],
    ["review every cap.", null]
  ]);
});

test("an aim in front of promises makes them actions, and a doubt about another way refuses it", () => {
  const aim = "To avoid similar incidents, we are adding a cap. We will also page on empty queues.";
  expect(told(aim, "Queue caps").map(([title]) => title)).toEqual([
    "we are adding a cap.",
    "We will also page on empty queues."
  ]);
  expect(told("* We considered a second kiosk, and decided against it.")[0]![1]).toBe("wont_do");
});

test("a template's own list is no action", () => {
  const list =
    "- [x] If applicable, ensure that the exec summary is completed.\n- [ ] Fill out the sections below.\n- [x] If there are corrective actions, ensure they are added as related issues.";
  expect(told(list, "Incident review")).toEqual([]);
});
