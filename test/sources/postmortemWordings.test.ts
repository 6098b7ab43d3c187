/** Times, ends and days in the many shapes that people write them. */
import {expect, test} from "vitest";
import {entries, landed, report} from "../support/reports.js";

const under = (lines: string, heading = "Timeline (UTC)"): string =>
  `# Shop down 2025-03-04\n\n## ${heading}\n\n${lines}\n`;

test.each([
  ["Mar 4, 25 at 4.05pm: pool full", "03-04T16:05"],
  ["4 March '25 16:05 pool full", "03-04T16:05"],
  ["the 4th of March 2025, 16:05: pool full", "03-04T16:05"],
  ["3/4 16:05 pool full", "03-04T16:05"],
  ["04.03. 16:05 pool full", "03-04T16:05"],
  ["20250304 1605 pool full", "03-04T16:05"],
  ["20250304T160500Z pool full", "03-04T16:05"],
  ["【16:05】pool full", "03-04T16:05"],
  ["16:05 UTC+2: pool full", "03-04T14:05"],
  ["16:05 [START] pool full", "03-04T16:05"]
])("“%s”", (line, at) => {
  expect(entries(under(`- ${line}\n- 18:00 pool empty`))[0]!.slice(0, 11)).toBe(at);
});

test.each(["Pool full (16:05)\n- Pool empty (16:40)", "Pool full at 16:05\n- Pool empty at 16:40"])(
  "a time behind its words: “%s”",
  (lines) => {
    expect(entries(under(`- ${lines}`))).toEqual(["03-04T16:05 Pool full", "03-04T16:40 Pool empty"]);
  }
);

test("a heading names its zone without brackets", () => {
  expect(entries(under("- 16:05 pool full", "Timeline, CEST"))).toEqual(["03-04T15:05 pool full"]);
});

const times = (text: string) => report(text).times.times;
const told = (prose: string) => times(`# Shop down 2025-03-04\n\n## Summary\n\n${prose}\n`);

test.each([
  "The outage began at 16:05 UTC and ended at 16:40 UTC.",
  "Starting at 16:05 UTC, orders failed; service was restored at 16:40 UTC.",
  "Orders failed for 35 minutes, 16:05–16:40 UTC."
])("the span of “%s”", (prose) => {
  expect(told(prose)).toMatchObject({
    startedAt: "2025-03-04T16:05:00.000Z",
    resolvedAt: "2025-03-04T16:40:00.000Z"
  });
});

test("a deploy's beginning and end are not the incident's", () => {
  expect(told("The rollout began at 16:05 UTC and finished at 16:40 UTC.")).not.toHaveProperty("startedAt");
});

test.each([
  ["16:05 [START] orders", "startedAt"],
  ["16:05 orders drop — START OF OUTAGE", "startedAt"],
  ["16:05 A customer opens a ticket: no orders", "detectedAt"],
  ["16:05 PD page to the primary on-call", "detectedAt"],
  ["16:05 Mitigation. Traffic moved", "mitigatedAt"],
  ["16:05 [RESOLVED] fix is out", "resolvedAt"],
  ["16:05 Status page set to Operational", "resolvedAt"],
  ["16:05 A customer confirms that log-in works again", "resolvedAt"]
])("“%s” is %s", (line, name) => {
  expect(times(under(`- ${line}`))).toHaveProperty(name, "2025-03-04T16:05:00.000Z");
});

test("start and end stand below headings of their own", () => {
  const text =
    "# Shop down\n\n## Incident start\n\n2025-03-04 16:05 UTC\n\n## Incident end\n\n2025-03-04 16:40 UTC\n";
  expect(times(text)).toMatchObject({
    startedAt: "2025-03-04T16:05:00.000Z",
    resolvedAt: "2025-03-04T16:40:00.000Z"
  });
});

test("front matter in TOML", () => {
  const text =
    '+++\ntitle = "Shop down"\ndate = 2025-03-04T16:05:00Z\n[extra]\n+++\n\n## Root cause\n\nA bug.\n';
  expect(report(text).title).toBe("Shop down");
  expect(landed(text, "incidents")[0]!.at).toBe("2025-03-04T16:05:00.000Z");
});

test.each(["2024-03-04 16:05 UTC", "0205-03-04 16:05 UTC"])(
  "of a start typed %s the title's day is the report's",
  (start) => {
    const text = `# Shop down 2025-03-04\n\nStarted: ${start}\nResolved: 2025-03-04 16:40 UTC\n\n## Root cause\n\nA bug.\n`;
    expect(landed(text, "incidents")[0]!.at?.slice(0, 10)).toBe("2025-03-04");
  }
);

test.each([
  ["# How we run incidents\n\n## Severity levels\n\n- SEV1: all is down\n", "documentation"],
  ["# Failover test plan\n\n## Timeline\n\nIn autumn.\n", "documentation"],
  [
    "# Policy engine rejected all pods\n\nOn 2025-03-04 it rejected all.\n\n## What went wrong\n\n- No canary\n",
    "report"
  ]
])("“%s” is a %s", (text, shape) => {
  expect(report(text, "markdown", "postmortems/a.md").shape).toBe(shape);
});

test("a plain text's headings stand alone between empty lines", () => {
  const text =
    "Mail outage, 4 March 2025\n\nWhat happened\n\nThe disk was full.\n\nActions\n\n1) Rotate the logs\n2) Alert on it\n";
  expect(landed(text, "actions", "text").map(({values}) => values["title"])).toEqual([
    "Rotate the logs",
    "Alert on it"
  ]);
});

const dated = (opening: string): string =>
  `---\ntitle: Shop down\ndate: 2025-03-04\n---\n\n## Summary\n\n${opening}\n\n## Timeline\n\nAll times in UTC.\n\n- 21:10 orders fail\n- 21:40 orders work\n`;

test.each([
  ["On the evening of Mar 3, orders failed.", "03-03"],
  ["On March 4, 2025, orders failed.", "03-04"],
  ["On January 3, we had upgraded.", "03-04"],
  ["Orders failed. On Mar 3 we had upgraded.", "03-04"]
])("where only the front matter dates a report, “%s” puts it on %s", (opening, day) => {
  expect(entries(dated(opening))[0]!.slice(0, 5)).toBe(day);
});

test("a zone behind the clocks of the prose holds, where all name the same", () => {
  const text = (prose: string) =>
    `${under("- 16:05 pool full\n- 16:40 pool empty", "Timeline")}\n## Impact\n\n${prose}\n`;
  const first = (prose: string) => entries(text(prose))[0]!.slice(6, 11);
  expect(first("No orders from 4.05 PM PST on.")).toBe("00:05");
  expect(first("No orders from 4.05 PM PST, in Paris from 01:05 CET on.")).toBe("16:05");
});
