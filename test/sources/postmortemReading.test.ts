/** Owners and due dates at an action's end, spans that tell the start, timelines in a local day, what is no list of records. */
import {describe, expect, test} from "vitest";
import {saysStarted} from "../../loaders/arrive/sources/postmortems/phrases.js";
import {doubts, landed, notUnderstood, report} from "../support/reports.js";

const actionOf = (line: string) => {
  const text = `# Search outage 2024-03-05\n\n## Action items\n\n- ${line}\n`;
  const values = landed(text, "actions")[0]!.values;
  return [values["title"], values["due_at"]?.slice(0, 10) ?? null, values["has_owner"]];
};

test.each([
  ["Add a limit to the queue @April 1, 2024", "Add a limit to the queue", "2024-04-01", "false"],
  ["Drop the index. Owner: Storage. Deadline: 2024/05/01", "Drop the index.", "2024-05-01", "true"],
  ["Owner: Storage. Drop the index", "Drop the index", null, "true"],
  ["@mira.holm: raise the limit", "raise the limit", null, "true"],
  ["Alert on its length — @Mira Holm, by May 3rd", "Alert on its length", "2024-05-03", "true"],
  ["Fix the quota (Petra Novak)", "Fix the quota", null, "true"],
  ["Review the limits - Petra Novak", "Review the limits", null, "true"],
  ["Move the jobs (Ingress Controller)", "Move the jobs (Ingress Controller)", null, "false"],
  ["Move to two zones - North Coast", "Move to two zones - North Coast", null, "false"]
])("action “%s”", (line, title, due, owner) => {
  expect(actionOf(line)).toEqual([title, due, owner]);
});

describe("a stated duration and an end tell the start", () => {
  const times = (stated: string) =>
    report(`# Queue outage

## Timeline

All times in UTC.

- 2024-03-05 08:10 A release goes out
- 2024-03-05 09:20 Alert: queue length
- 2024-03-05 09:40 The service is fully restored

## Stats

- Time to recovery: ${stated}
`).times.times;

  test("where an entry lies there, it is the start", () => {
    expect(times("90 minutes")).toMatchObject({
      startedAt: "2024-03-05T08:10:00.000Z",
      detectedAt: "2024-03-05T09:20:00.000Z",
      resolvedAt: "2024-03-05T09:40:00.000Z"
    });
  });

  test("where it agrees with the detection, or with no entry, nothing is made up", () => {
    expect(times("20 minutes")).not.toHaveProperty("startedAt");
    expect(times("300 minutes")).not.toHaveProperty("startedAt");
  });
});

test("a stated time to detect tells the start, and with the duration the end", () => {
  expect(
    report(`# Login outage

## Timeline

All times in UTC.

- 2024-03-05 08:10 The certificate expires
- 2024-03-05 08:15 On-call is paged
- 2024-03-05 09:00 A new certificate is rolled out

## Stats

- Time to detection: 5 minutes
- Time to recovery: 50 minutes
`).times.times
  ).toMatchObject({
    startedAt: "2024-03-05T08:10:00.000Z",
    detectedAt: "2024-03-05T08:15:00.000Z",
    resolvedAt: "2024-03-05T09:00:00.000Z"
  });
});

test.each([
  ["2024-03-06", []],
  ["2024-03-09", ["nothing is told of 4 days before it"]]
])("an end that words give after a lull may be of another incident: %s", (day, reasons) => {
  const text = `# Queue outage

## Timeline

- 2024-03-05 08:10 On-call is paged
- 2024-03-05 09:00 Pods are deleted
- ${day} 10:00 It fails once more
- ${day} 10:05 The service is fully restored
`;
  expect(doubts(text).map(({reason}) => reason)).toEqual(reasons);
});

test.each([
  ["Checkout success rate drops to 0%", true],
  ["Traffic fell to zero", true],
  ["Errors drop to zero", false],
  ["Success rate drops to 0.5%", false]
])("“%s” tells a start: %s", (text, isStart) => {
  expect(saysStarted(text)).toBe(isStart);
});

describe("a timeline of bare local clocks, its report named after the UTC day", () => {
  const first = (start: string, clock: string): string | undefined =>
    report(`---
title: Queue outage
date: 2024-03-05
started_at: ${start}
---

## Timeline

| Time (CET) | Event |
| --- | --- |
| ${clock} | Queue length grows |
| 00:50 | Restarted |
`).timeline[0]?.at;

  test("begins on the day that is near the stated start", () => {
    expect(first("2024-03-05T23:10:59Z", "00:10")).toBe("2024-03-05T23:10:00.000Z");
    expect(first("2024-03-05T00:05:00Z", "01:05")).toBe("2024-03-05T00:05:00.000Z");
  });

  test("stays on the report's day where no day brings it near", () => {
    expect(first("2024-03-05T12:00:00Z", "00:10")).toBe("2024-03-04T23:10:00.000Z");
  });
});

test("a clock to the minute beside one with seconds is no contradiction", () => {
  const text = (detected: string) =>
    `---\ntitle: x\nstarted_at: 2024-03-05T09:45:15Z\ndetected_at: ${detected}\n---\n\n## Root cause\n\nA disk.\n`;
  expect(doubts(text("2024-03-05T09:45:00Z"))).toEqual([]);
  expect(doubts(text("2024-03-05T09:40:00Z"))).toHaveLength(1);
});

test.each([
  ["## Action items\n\nEvery item has an issue.\n\n### Process improvements\n\n1. Write a runbook\n", []],
  ["## Action items\n\nNone. This review was for learning.\n", []],
  ["## Action items\n\nThere was a long talk about the queue.\n", ["Action items"]],
  ["## Places\n\n- Hub URL: https://hub.example\n- https://hub.example/two\n", []],
  ["## Places\n\n- Near the river\n- Far from it\n", ["Places"]],
  ["## Timeline\n\n[Kept elsewhere](https://docs.example/d/1) https://docs.example/d/2\n", []]
])("not understood in %j: %j", (text, under) => {
  expect(
    notUnderstood(`# Queue outage 2024-03-05\n\n## Root cause\n\nA disk.\n\n${text}`).map((one) => one.text)
  ).toEqual(under);
});
