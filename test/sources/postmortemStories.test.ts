/** Timelines that are no list of clocks: stories, chats, counted clocks, columns of zones; and the zone that a text names somewhere. */
import {expect, test} from "vitest";
import {entries, report} from "../support/reports.js";

const day = "# Shop down 2025-03-04\n\n";

test("sentences with clocks are entries where nothing else tells what happened when", () => {
  const story =
    "At 16:05 UTC a deploy filled the pool. Twenty minutes later orders failed, which support saw at 16:31 UTC. We usually deploy at 09:00. By 17:10 UTC orders went through again.";
  expect(entries(`${day}${story}\n`)).toEqual([
    "03-04T16:05 a deploy filled the pool.",
    "03-04T16:25 orders failed, which support saw at 16:31 UTC.",
    "03-04T17:10 orders went through again."
  ]);
});

test("a clock of the story that looks back is left out, and a list wins over prose", () => {
  expect(
    entries(`${day}At 16:05 UTC orders failed. At 15:20 UTC we had deployed. At 16:40 UTC it was over.\n`)
  ).toEqual(["03-04T16:05 orders failed.", "03-04T16:40 it was over."]);
  const listed = "At 16:00 UTC we deployed.\n\n## Timeline (UTC)\n\n- 16:05 pool full\n- 16:40 pool empty\n";
  expect(entries(`${day}${listed}`)).toHaveLength(2);
});

test("a chat is the timeline of a report that has no other, without its speakers", () => {
  const chat = "Mira Holm  4:05 PM\nOrders fail since the deploy\n\nOle Brandt  4:09 PM\nRolling back\n";
  expect(entries(`${day}Times in UTC.\n\n${chat}`)).toEqual([
    "03-04T16:05 Orders fail since the deploy",
    "03-04T16:09 Rolling back"
  ]);
});

test("clocks from 0:00 count from the start that a field or the prose states", () => {
  const counted = "- 0:00 – pool full\n- 0:12 – alert\n- 1:05 – pool empty\n";
  expect(entries(`${day}Started: 2025-03-04 16:00 UTC\n\n## Timeline\n\n${counted}`)[1]).toBe(
    "03-04T16:12 alert"
  );
  expect(
    entries(`${day}The incident started on 4 March 2025 at 16:00 UTC.\n\n## Timeline\n\n${counted}`)[2]
  ).toBe("03-04T17:05 pool empty");
});

test("of columns of clocks that of UTC counts; the head of one names its zone", () => {
  const table = (head: string, row: string): string =>
    `${day}| ${head} | Event |\n|--|--|--|\n| ${row} | pool full |\n`;
  expect(entries(table("PST | UTC", "08:05 | 16:05"))).toEqual(["03-04T16:05 pool full"]);
  expect(entries(`${day}| Time (Tokyo) | Event |\n|--|--|\n| 16:05 | pool full |\n`)).toEqual([
    "03-04T07:05 pool full"
  ]);
});

test.each([
  ["Opened 2025-03-04 16:05 (Asia/Singapore).", "03-04T08:05"],
  ["Copied from the channel, times London (GMT).", "03-04T16:05"],
  ["Alle Zeiten in MEZ.", "03-04T15:05"],
  ["Horas en hora de Madrid.", "03-04T15:05"],
  ["> All times Central Time", "03-04T22:05"],
  ["Tuesday, San Francisco time.", "03-05T00:05"],
  ["The office in Paris lost its network.", "03-04T16:05"],
  ["Seen at 3 PM PST and at 9 AM JST.", "03-04T16:05"]
])("“%s”", (words, at) => {
  expect(
    entries(`${day}${words}\n\n## Timeline\n\n- 16:05 pool full\n- 16:40 pool empty\n`)[0]!.slice(0, 11)
  ).toBe(at);
});

test("clocks of a mail that names no zone are those of its writer", () => {
  const mail =
    "From: Ops <ops@x.org>\nDate: Tue, 4 Mar 2025 18:00:00 -0800\nSubject: Shop down on 4 March\n\nTimeline\n16:05 pool full\n16:40 pool empty\n";
  expect(entries(mail, "text")).toEqual(["03-05T00:05 pool full", "03-05T00:40 pool empty"]);
});

test.each([
  ["**Update 2 – 16:40 UTC** Fixed.\n\n**Update 1 – 16:05 UTC** Orders fail.", "16:05 Orders fail."],
  ["(1) 16:05 pool full\n(2) 16:40 pool empty", "16:05 pool full"],
  ["1605 pool full\n1612 [AB] looks\n1640 pool empty", "16:05 pool full"],
  ["- Alert fires (16:05): pool full\n- Restart (16:40): pool empty", "16:05 Alert fires: pool full"],
  ["- 1741104300 pool full\n- 1741106400 pool empty", "16:05 pool full"]
])("what stands before a clock: “%s”", (lines, first) => {
  expect(entries(`${day}## Timeline (UTC)\n\n${lines}\n`)).toContain(`03-04T${first}`);
});

test.each([
  ["Donnerstag, 6. März, 09:30 Uhr: Pool voll", "03-06T09:30"],
  ["jeudi 6 mars à 9 h 30 : pool plein", "03-06T09:30"],
  ["Thu 06/03/2025 9.30am pool full", "03-06T09:30"],
  ["06.03.25 09:30 pool full", "03-06T09:30"]
])("days and clocks of other languages: “%s”", (line, at) => {
  const text = report(`${day}## Chronologie (UTC)\n\n- ${line}\n`);
  expect(text.timeline[0]!.at?.slice(5, 16)).toBe(at);
});

test("weak words tell by their place, and a stated duration is not contradicted", () => {
  const lines =
    "- 16:00 deploy\n- 16:03 orders are rejected\n- 16:09 three tickets\n- 16:40 orders flow as before, all normal\n";
  expect(report(`${day}## Timeline (UTC)\n\n${lines}`).times.times).toEqual({
    startedAt: "2025-03-04T16:03:00.000Z",
    detectedAt: "2025-03-04T16:09:00.000Z",
    resolvedAt: "2025-03-04T16:40:00.000Z"
  });
});

test("four digits are clocks where every line of a paragraph begins so; a row of facts is no event", () => {
  const lines = "1605 pool full\n1612 restart\n1640 pool empty";
  expect(entries(`${day}${lines}\n\nCause: no limit.\n`)).toHaveLength(3);
  const facts =
    "| Started | Detected | Fixed |\n|--|--|--|\n| 2025-03-04 16:05 UTC | 2025-03-04 16:12 UTC | 2025-03-04 16:40 UTC |\n";
  expect(entries(`${day}${facts}`)).toEqual([]);
});

test("a first line by itself is the title of a text without headings", () => {
  expect(report("Outage of the gates\n\n1605 gates shut\n1612 restart\n1640 gates open\n").title).toBe(
    "Outage of the gates"
  );
});
