/** Reports in the shapes of mails, chats, Word, status pages and Org, and what stands behind their actions. */
import {describe, expect, test} from "vitest";
import {actions, entries, landed, report} from "../support/reports.js";

const actionOf = (line: string) => {
  const {values} = landed(`# Search down 2024-03-05\n\n## Action items\n\n- ${line}\n`, "actions")[0]!;
  return [
    values["title"],
    values["status"] ?? "?",
    values["has_owner"],
    values["due_at"]?.slice(0, 10) ?? null
  ];
};

test.each([
  ["Cap the retries (Petra Novak, done)", "Cap the retries", "done", "true", null],
  ["Cap the retries (petra, done)", "Cap the retries", "done", "true", null],
  ["Cap the retries (Storage team, due May 1, 2024)", "Cap the retries", "?", "true", "2024-05-01"],
  ["Cap the retries (Petra Novak, until 28 Apr 2024)", "Cap the retries", "?", "true", "2024-04-28"],
  ["Cap the retries (Petra van der Berg)", "Cap the retries", "?", "true", null],
  ["Cap the retries -- Petra Novak -- done", "Cap the retries", "done", "true", null],
  ["Cap the retries - Petra Novak - open", "Cap the retries", "open", "true", null],
  ["Cap the retries → 18 April 2024", "Cap the retries", "?", "false", "2024-04-18"],
  ["Cap the retries. Petra, finished.", "Cap the retries.", "done", "true", null],
  ["Cap the retries (Petra Novak, cancelled: too late)", "Cap the retries", "wont_do", "true", null],
  ["Cap the retries – won't do, covered by the probe", "Cap the retries", "wont_do", "false", null],
  ["Cap the retries. Owner: TBD", "Cap the retries.", "?", "false", null],
  ["[ ] ~~Cap the retries~~ not worth it", "Cap the retries", "wont_do", "false", null],
  ["Cap the retries – Petra Novak – planned for 2024-04-15", "Cap the retries", "open", "true", "2024-04-15"],
  ["Cap the retries (Petra Novak) : to make before 30/04/2024", "Cap the retries", "?", "true", "2024-04-30"],
  ["Cap the retries. Done since May 7.", "Cap the retries.", "done", "false", null],
  ["Cap the retries (2024 budget, maybe)", "Cap the retries (2024 budget, maybe)", "?", "false", null],
  ["Move reads - North Coast", "Move reads - North Coast", "?", "false", null]
])("“%s”", (line, ...expected) => {
  expect(actionOf(line)).toEqual(expected);
});

test("a dash in an owner's cell is nobody", () => {
  const text =
    "# Shop down 2025-03-04\n\n## Actions\n\n| Action | Owner |\n|--|--|\n| Cap retries | — |\n| Add a page | Web |\n";
  expect(landed(text, "actions").map(({values}) => values["has_owner"])).toEqual(["false", "true"]);
});

test("a table of Word has its first row as its head", () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join("")}</tr>`;
  const text = `<h1>Scanners offline 2025-05-14</h1><h2>Timeline</h2><table>${row("Time", "Event")}${row("06:05", "Reboot")}${row("06:20", "Call")}</table><h2>Corrective actions</h2><table>${row("No.", "Action", "Responsible", "Status")}${row("1", "Export each night", "Ops", "Done")}</table>`;
  expect(entries(text, "html")).toEqual(["05-14T06:05 Reboot", "05-14T06:20 Call"]);
  expect(actions(text, "html")).toEqual(["done: Export each night"]);
});

test("a list of terms tells facts and events", () => {
  const text =
    "<h1>Printers down</h1><dl><dt>Date</dt><dd>3 March 2025</dd><dt>From</dt><dd>06:12 (GMT)</dd><dt>To</dt><dd>09:48 (GMT)</dd></dl><h2>Course of events</h2><dl><dt>06:12</dt><dd>Firmware goes out</dd><dt>06:50</dt><dd>Stations ring</dd></dl>";
  expect(entries(text, "html")).toEqual(["03-03T06:12 Firmware goes out", "03-03T06:50 Stations ring"]);
  expect(report(text, "html").times.times).toMatchObject({
    startedAt: "2025-03-03T06:12:00.000Z",
    resolvedAt: "2025-03-03T09:48:00.000Z"
  });
});

test("the updates of a status page have their times below them", () => {
  const text = `# Errors in the west

**Resolved** - All is well.
Aug 19, 2024 - 21:14 UTC

**Monitoring** - A fix is out.
Aug 19, 2024 - 20:41 UTC

**Identified** - A balancer is broken.
Aug 19, 2024 - 20:05 UTC

**Investigating** - We see errors.
Aug 19, 2024 - 19:52 UTC
`;
  expect(entries(text)).toEqual([
    "08-19T21:14 Resolved: All is well.",
    "08-19T20:41 Monitoring: A fix is out.",
    "08-19T20:05 Identified: A balancer is broken.",
    "08-19T19:52 Investigating: We see errors."
  ]);
  expect(report(text).times.times).toMatchObject({
    detectedAt: "2024-08-19T19:52:00.000Z",
    mitigatedAt: "2024-08-19T20:41:00.000Z",
    resolvedAt: "2024-08-19T21:14:00.000Z"
  });
});

describe("a mail", () => {
  const text = `From: Petra Novak <petra@example.com>
To: all@example.com
Date: Thu, 15 Aug 2024 17:20:00 +0200
Subject: Re: Post-mortem of the name servers

yesterday (14 August 2024) we were down.

Timeline (UTC):

13:04  both servers restart
13:09  page

Actions:
 * check zones - Petra - done
`;
  test("has its subject as its title, and is of the day that it tells of", () => {
    expect(report(text, "text").title).toBe("Post-mortem of the name servers");
    expect(entries(text, "text")).toEqual(["08-14T13:04 both servers restart", "08-14T13:09 page"]);
  });
  test("has its actions behind a label", () => {
    expect(actions(text, "text")).toEqual(["done: check zones"]);
  });
});

test("a chat's bold lines are headings and its signs are states", () => {
  const text =
    "Orders stuck 2025-02-11\n\n*Timeline*\n• 15:02 UTC failover\n• 15:16 UTC page\n\n*Action items*\n:white_check_mark: Lower the TTL\n:hourglass: New driver\n:white_large_square: Game day\n";
  expect(entries(text, "text")).toEqual(["02-11T15:02 failover", "02-11T15:16 page"]);
  expect(actions(text, "text")).toEqual(["done: Lower the TTL", "in_progress: New driver", "open: Game day"]);
});

test("Org's words and days are read, and the day of the text is not the incident's", () => {
  const text =
    "#+TITLE: Restore failed\n#+DATE: 2024-11-06\n\n* Summary\nOn <2024-11-05 Tue> a restore failed.\n\n* Timeline (UTC)\n- 09:30 :: asked for\n- 09:45 :: fails\n\n* Actions\n** DONE Remove the rule\n** TODO Restore each week\n   SCHEDULED: <2024-11-20 Wed>\n** CANCELLED Buy another tool\n";
  expect(entries(text, "org").map((line) => line.slice(0, 11))).toEqual(["11-05T09:30", "11-05T09:45"]);
  expect(actions(text, "org")).toEqual([
    "done: Remove the rule",
    "open: Restore each week",
    "wont_do: Buy another tool"
  ]);
  expect(landed(text, "actions", "org")[1]!.values["due_at"]).toBe("2024-11-20T00:00:00.000Z");
});

test("AsciiDoc's revision only dates the text", () => {
  const text =
    "= Lag\nPetra Novak <p@example.org>\nv1.0, 2025-01-30\n\n*Date*: 2025-01-28\n\n== Timeline (UTC)\n\n07:00:: Upgrade\n07:20:: Lag\n";
  expect(entries(text, "adoc")).toEqual(["01-28T07:00 Upgrade", "01-28T07:20 Lag"]);
});

test("facts that stand on one line are several", () => {
  const {fields} = report("# Uplink lost\n\nSeverity: S2 · Duration: 3h 20m · Date: 2025-03-29\n");
  expect(fields.map(({name, value}) => [name, value])).toEqual([
    ["severity", "S2"],
    ["incidentDuration", "3h 20m"],
    ["date", "2025-03-29"]
  ]);
});

test("a text's labels need no empty line below them", () => {
  const text =
    "Basket empty\n\nWhen: 4 November 2025, from 18:05 till 19:20 CET\n\nHow it went\n18:05 Failover\n19:20 Restored\n\nTo do\n1) Alert on lag\n";
  expect(entries(text, "text")).toEqual(["11-04T17:05 Failover", "11-04T18:20 Restored"]);
  expect(actions(text, "text")).toEqual(["open: Alert on lag"]);
});

test.each([
  ["We rate this as SEV2.", "SEV2"],
  ["Impact level: SEV-3", "SEV-3"],
  ["A SEV1 at first, later a SEV2.", undefined]
])("severity in “%s” is %s", (text, severity) => {
  const fields = report(`# Shop down 2025-03-04\n\n${text}\n`).fields;
  expect(fields.find(({name}) => name === "severity")?.value).toBe(severity);
});
