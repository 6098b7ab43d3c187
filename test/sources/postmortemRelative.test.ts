/** Times that count from others, hours that clocks repeat, days above a timeline and clocks past midnight. */
import {describe, expect, test} from "vitest";
import {offsetAt} from "../../loaders/arrive/time/relative.js";
import {entries, landed, notUnderstood, report} from "../support/reports.js";

test.each([
  ["T+15 pool empty", 900, "zero", "pool empty"],
  ["T-20m: release", -1200, "zero", "release"],
  ["T+0:48 – drained", 2880, "zero", "drained"],
  ["T+1h30 back", 5400, "zero", "back"],
  ["T0 | errors", 0, "zero", "errors"],
  ["+0:35: errors", 2100, "zero", "errors"],
  ["+5 min paged", 300, "zero", "paged"],
  ["10 min later: restarted", 600, "before", "restarted"],
  ["Half an hour later the queue is empty", 1800, "before", "the queue is empty"]
])("“%s” is %i seconds from %s", (text, seconds, from, rest) => {
  expect(offsetAt(text)).toMatchObject({offset: {seconds, from}, rest});
});

test.each(["+46 8 123 45 67", "+1 for the idea", "T-shirts are out", "Ten servers later than planned"])(
  "“%s” counts from nothing",
  (text) => {
    expect(offsetAt(text)).toBeUndefined();
  }
);

describe("relative times are placed", () => {
  test("from the moment that the report calls T0, in a table of a heading nobody knows", () => {
    const text =
      "# Queue down\n\nThe queue stopped at 2025-03-04 23:50 UTC (T0).\n\n## How it went\n\n| When | What |\n|--|--|\n| T-10m | Release |\n| T0 | Queue stops |\n| T+15 | Page |\n";
    expect(entries(text)).toEqual(["03-04T23:40 Release", "03-04T23:50 Queue stops", "03-05T00:05 Page"]);
  });

  test("from the first clock, and from the entry before", () => {
    const text =
      "# Queue down 2025-03-04\n\n## Timeline (UTC)\n\n- 10:00 Release\n- +0:35 Errors\n- 5 min later: page\n- 11:00 Restored\n";
    expect(entries(text)).toEqual([
      "03-04T10:00 Release",
      "03-04T10:35 Errors",
      "03-04T10:40 page",
      "03-04T11:00 Restored"
    ]);
  });

  test("and where nothing tells from when, they are said to be not understood", () => {
    const text = "# Queue down 2025-03-04\n\n## Timeline\n\n- T+3 release\n- T+9 page\n";
    expect(entries(text)).toEqual([]);
    expect(notUnderstood(text)).toContainEqual({notUnderstood: "clock_lines", text: "Timeline", rows: 2});
  });
});

test("the name of a zone tells which of two hours is meant where clocks go back", () => {
  const text =
    "# Jobs ran twice 2024-10-27\n\n## Timeline\n\n- 02:30 CEST first run\n- 02:30 CET second run\n- 03:10 CET alert\n";
  expect(entries(text)).toEqual(["10-27T00:30 first run", "10-27T01:30 second run", "10-27T02:10 alert"]);
});

test("a timeline is of the day of the heading above it, each action of its incident", () => {
  const text = `# Week in review

Held on 2025-05-12.

## 2025-05-05: Labels stuck

Severity: 3
Duration: 45 minutes

### Timeline

- 08:15 UTC Printer queue grows
- 09:00 UTC Labels again

### Actions

- Rotate the spool

## 2025-05-07: Login fails

Severity: 1
Duration: 80 minutes

### Timeline

- 14:00 UTC Certificate expires
- 15:20 UTC Certificate renewed

### Actions

- Alert before expiry
`;
  expect(entries(text)).toEqual([
    "05-05T08:15 Printer queue grows",
    "05-05T09:00 Labels again",
    "05-07T14:00 Certificate expires",
    "05-07T15:20 Certificate renewed"
  ]);
  expect(
    landed(text, "incidents").map(({values}) => [
      values["severity"],
      values["started_at"],
      values["resolved_at"]
    ])
  ).toEqual([
    ["3", "2025-05-05T08:15:00.000Z", "2025-05-05T09:00:00.000Z"],
    ["1", "2025-05-07T14:00:00.000Z", "2025-05-07T15:20:00.000Z"]
  ]);
  expect(
    landed(text, "actions").map(({values}) => [values["incident_record_id"], values["retro_record_id"]])
  ).toEqual([
    ["postmortems:x", "postmortems:x"],
    ["postmortems:x#2025-05-07", "postmortems:x"]
  ]);
});

test.each(["02:04 CET (next day)", "02:04 CET"])("an end “%s” before the start is of the next day", (end) => {
  const {times} = report(`# Cart down\n\n- Date: 30 November 2024\n- Start: 23:18 CET\n- Resolved: ${end}\n`);
  expect(times.times).toMatchObject({
    startedAt: "2024-11-30T22:18:00.000Z",
    resolvedAt: "2024-12-01T01:04:00.000Z"
  });
});

test("the review's day is not the incident's", () => {
  const text =
    "# The upgrade that was not\n\n**Retro held:** 2025-11-20 14:00 UTC\n**Incident:** 2025-05-18 04:30 – 06:15 UTC\n\n## Timeline\n\n04:30 UTC – nodes restart\n\n04:40 UTC – page\n";
  expect(entries(text)).toEqual(["05-18T04:30 nodes restart", "05-18T04:40 page"]);
  expect(report(text).times.times).toMatchObject({
    startedAt: "2025-05-18T04:30:00.000Z",
    resolvedAt: "2025-05-18T06:15:00.000Z"
  });
});

test("a day with its zone alone is no entry", () => {
  const text = "# Jobs late\n\n## Timeline\n\n2024-05-10 (Pacific)\n\n1:55 AM release\n\n2:10 AM page\n";
  expect(entries(text)).toEqual(["05-10T08:55 release", "05-10T09:10 page"]);
});

test("a log of events is no picture: it says its zone", () => {
  const text =
    "# Cooling down 2024-07-12\n\n## Log of events (local time, CEST)\n\n- 21:40 Chiller trips\n- 21:52 Alarm\n";
  expect(entries(text)).toEqual(["07-12T19:40 Chiller trips", "07-12T19:52 Alarm"]);
});

describe("the beginning that prose tells", () => {
  const start = (text: string) => report(`# Telephones\n\n${text}\n`).times.times;
  test("by day and clock, with its end", () => {
    expect(
      start("On Thursday 6 March 2025 at 10:42 GMT the trunk was lost. Nobody could call until 12:15 GMT.")
    ).toMatchObject({startedAt: "2025-03-06T10:42:00.000Z", resolvedAt: "2025-03-06T12:15:00.000Z"});
  });
  test("not of something that was no trouble", () => {
    expect(start("On 6 March 2025 at 10:42 GMT we met the new team.")).not.toHaveProperty("startedAt");
  });
});

test("a stated time to detect names the entry of the detection", () => {
  const text =
    "# Pushes lost 2025-06-09\n\nTime to detect: 17 minutes\n\nTotal time: 1 hour 30 minutes\n\n## Timeline (UTC)\n\n- 09:15 Key swapped\n- 09:32 Zero pushes on the wall\n- 10:45 Key put back\n";
  expect(report(text).times.times).toMatchObject({
    startedAt: "2025-06-09T09:15:00.000Z",
    detectedAt: "2025-06-09T09:32:00.000Z",
    resolvedAt: "2025-06-09T10:45:00.000Z"
  });
});

test("a column of elapsed time counts from the stated start", () => {
  const text =
    "# Calls drop\n\nIncident start: 2025-07-22 08:40 UTC\n\n## Timeline\n\n| Elapsed | Seen |\n|--|--|\n| 0:00 | Keys expire |\n| 1:04 | Keys renewed |\n";
  expect(entries(text)).toEqual(["07-22T08:40 Keys expire", "07-22T09:44 Keys renewed"]);
});

test("a day may have a zone of its own", () => {
  const text =
    "# Payroll rejected 2025-02-27\n\n## Timeline\n\n**Thu Feb 27 (EST)**\n\n- 5:30 PM file written\n\n**Fri Feb 28 (GMT)**\n\n- 8:05 AM file rejected\n";
  expect(entries(text)).toEqual(["02-27T22:30 file written", "02-28T08:05 file rejected"]);
});

test("a day behind a range is that of both ends", () => {
  const text =
    "# Builds stop\n\nBetween 10:14 and 12:52 UTC on May 6th 2025 no build began.\n\n## The story\n\n**10:14 UTC.** Index gone.\n\n**12:52 UTC.** Queue empty.\n";
  expect(entries(text)).toEqual(["05-06T10:14 Index gone.", "05-06T12:52 Queue empty."]);
  expect(report(text).times.times).toMatchObject({startedAt: "2025-05-06T10:14:00.000Z"});
});
