/** What people leave in, strike out and paste into reports. */
import {expect, test} from "vitest";
import {actions, entries, landed, report} from "../support/reports.js";

test("a report that keeps its template's example row is a report, and the row no action", () => {
  const text = `# Lift stopped between floors

Date: 2026-02-03
Severity: 2

## Actions

| Action | Owner | Due |
|---|---|---|
| _Example: write a test for X_ | _name_ | _YYYY-MM-DD_ |
| Order a second brake | lifts | 2026-03-01 |
| <one row for each action> | | YYYY-MM-DD |
`;
  expect(report(text).shape).toBe("report");
  expect(actions(text)).toEqual(["?: Order a second brake"]);
  const blank = text.replace("2026-02-03", "YYYY-MM-DD").replace("Severity: 2", "Severity: TODO");
  expect(report(blank).shape).toBe("template");
});

test("a record of a decision is no report, whatever its day", () => {
  const parts = "## Context\n\nThe lift fails.\n\n## Decision\n\nWe buy one.\n\n## Consequences\n\nNone.\n";
  const shape = report(`# 7. Buy a lift\n\nStatus: accepted\nDate: 2026-02-03\n\n${parts}`).shape;
  expect(shape).toBe("documentation");
});

test("a word behind a struck text is its mark; what is attached is no action", () => {
  expect(
    actions(
      "# Lift 2026-02-03\n\n## Actions\n\n- ~~Oil the cable~~ done\n- Order a brake\n\n**Attachments:** none\n"
    )
  ).toEqual(["done: Oil the cable", "?: Order a brake"]);
});

test("outages with a start and an end each are incidents of their own", () => {
  const part = (name: string, day: string): string =>
    `## ${name}: ${day}\n\n- Start: ${day} 08:00 UTC\n- End: ${day} 08:30 UTC\n\nThe lift stood.\n\n`;
  const text = `# Lift stopped twice\n\n${part("First", "2026-02-03")}${part("Second", "2026-02-10")}`;
  expect(landed(text, "incidents").map(({values}) => [values["started_at"], values["resolved_at"]])).toEqual([
    ["2026-02-03T08:00:00.000Z", "2026-02-03T08:30:00.000Z"],
    ["2026-02-10T08:00:00.000Z", "2026-02-10T08:30:00.000Z"]
  ]);
});

test("clocks of several zones follow each other as they happened", () => {
  expect(
    entries(
      "# Lift 2026-02-03\n\n## Timeline\n\n- 16:10 JST Lift stands in Osaka\n- 07:20 UTC Alarm at head office\n- 16:45 JST Lift runs\n- 00:30 UTC The maker calls back\n"
    )
  ).toEqual([
    "02-03T07:10 Lift stands in Osaka",
    "02-03T07:20 Alarm at head office",
    "02-03T07:45 Lift runs",
    "02-04T00:30 The maker calls back"
  ]);
});

test("a line about the report's clocks names their zone", () => {
  expect(
    entries(
      "# Lift 2026-02-03\n\nNote: clocks in this review are JST (UTC+9).\n\n## Timeline\n\n- 16:10 Lift stands\n"
    )
  ).toEqual(["02-03T07:10 Lift stands"]);
});

test("what people wrote to each other is no passage", () => {
  const text =
    "# Lift 2026-02-03\n\n## Root cause\n\nThe brake was worn.\n\n## Slack transcript\n\nI forgot to look, sorry.\n";
  const passages = landed(text, "retros")[0]!.values["passages"];
  expect(passages).toContain("The brake was worn.");
  expect(passages).not.toContain("forgot");
});
