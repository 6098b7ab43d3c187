/** Reports as companies keep them: in one table, as a mail, with a date of their own, told in prose. */
import {expect, test} from "vitest";
import {entries, landed, report} from "../support/reports.js";

const clocks = "## Timeline (UTC)\n\n- 10:05 queue stops\n- 10:40 queue is back to normal\n";
const incident = (text: string, format?: Parameters<typeof landed>[2]): Readonly<Record<string, unknown>> =>
  landed(text, "incidents", format)[0]!.values;

test.each([
  [
    "a title's day before the date of publication",
    `---\ntitle: "Kiosk outage of 4 March 2025"\ndate: 2025-03-06\n---\n\n${clocks}`
  ],
  [
    "a day without a year near the day it was published",
    `# Kiosks down\n\nPublished 2025-03-06 by us\n\nOn March 4th, kiosks were down.\n\n${clocks}`
  ],
  [
    "a byline's date is the text's",
    `# Kiosks down\n\n*Zhivko Terziev, Kiosks — March 6, 2025*\n\nOn Tuesday, March 4, kiosks were down.\n\n${clocks}`
  ]
])("%s", (_, text) => {
  expect(entries(text)[0]).toBe("03-04T10:05 queue stops");
});

test.each([
  "From: Zhivko Terziev\nTo: all\nDate: Wed, 5 Mar 2025 17:20:11 +0000\nSubject: Kiosks down yesterday\n\nHi all,\n\nTimeline (UTC):\n10:05 queue stops\n10:40 queue is back\n",
  "Post-mortem\n\n---------- Forwarded message ---------\nFrom: Zhivko Terziev\nDate: Wed, Mar 5, 2025 at 4:58 PM\nSubject: kiosks\nTo: Oluchi Nwosu\n\nhere is what happened on 4 March.\n\nTimeline (UTC):\n10:05 queue stops\n10:40 queue is back\n"
])("a mail's date is that of writing: %#", (text) => {
  expect(entries(text, "text")[0]).toBe("03-04T10:05 queue stops");
  expect(report(text, "text").fields.map(({name}) => name)).not.toContain("startedAt");
});

test("a mail that was kept as a page has its subject for a title", () => {
  const html =
    "<p><b>From:</b> Zhivko Terziev<br><b>Sent:</b> Wednesday, 5 March 2025 15:41<br><b>To:</b> IT<br><b>Subject:</b> FW: Kiosks down 4 March</p><p><b>Timeline</b></p><p>10:05 queue stops</p><p>10:40 queue is back</p>";
  expect(report(html, "html").title).toBe("Kiosks down 4 March");
  expect(entries(html, "html")).toEqual(["03-04T10:05 queue stops", "03-04T10:40 queue is back"]);
});

test("a report in one table is read by its rows", () => {
  const row = (title: string, told: string): string =>
    `<tr><td><b>${title}</b></td><td>What to write.</td><td>${told}</td></tr>`;
  const html = `<h1>Kiosks down 2025-03-04</h1><table><tr><th>Section</th><th>Instructions</th><th>Report</th></tr>${[
    row("INCIDENT SUMMARY", "Kiosks were down."),
    row("TIMELINE", "<p>All times are UTC.</p><p>10:05 - queue stops</p><p>10:40 - queue is back</p>"),
    row("ROOT CAUSE", "The queue had no cap."),
    row("CORRECTIVE ACTIONS", "<ul><li>Cap the queue</li></ul>"),
    row("APPROVED IN", "Q1")
  ].join("")}</table>`;
  expect(entries(html, "html")).toEqual(["03-04T10:05 queue stops", "03-04T10:40 queue is back"]);
  expect(landed(html, "actions", "html").map(({values}) => values["title"])).toEqual(["Cap the queue"]);
});

test("facts with two sections among them stay a table", () => {
  const html =
    "<h1>Kiosks down</h1><table><tr><td>Severity</td><td>SEV2</td></tr><tr><td>Summary</td><td>Down.</td></tr><tr><td>Date</td><td>2025-03-04</td></tr></table>";
  expect(incident(html, "html")).toMatchObject({severity: "SEV2"});
});

test("lines in columns kept apart by blanks are read as items", () => {
  const text =
    "KIOSKS DOWN 2025-03-04\n\nMEASURES\n--------\nM1  Cap the queue of kiosks        Service     2025-03-31  done\nM2  Page on empty queues           Shift       2025-04-15  open\n";
  expect(
    landed(text, "actions", "text").map(({values}) => [
      values["title"],
      values["status"],
      values["has_owner"],
      values["due_at"]?.slice(0, 10)
    ])
  ).toEqual([
    ["Cap the queue of kiosks", "done", "true", "2025-03-31"],
    ["Page on empty queues", "open", "true", "2025-04-15"]
  ]);
});

test("the first line of a text is its title above a remark or a fact", () => {
  for (const next of ["(All times US/Pacific)", "Severity : Sev-2"])
    expect(report(`Incident Report: Kiosks down\n${next}\n\nSUMMARY\nDown.\n`, "text").title).toBe(
      "Incident Report: Kiosks down"
    );
});

test.each([
  ["Our alerting notified the on-call engineer at 10:12 UTC.", "2025-03-04T10:12:00.000Z"],
  ["Support escalated complaints of customers at 10:12.", "2025-03-04T10:12:00.000Z"],
  ["We deployed the fix at 10:12 UTC.", null]
])("“%s”", (sentence, at) => {
  expect(incident(`# Kiosks down 2025-03-04\n\nKiosks were down. ${sentence}\n`)["detected_at"]).toBe(at);
});

test.each([
  ["Petra raises a GitHub issue after a failed run", true],
  ["we opened a bug report", true],
  ["Acme mails us that nothing arrives", true],
  ["first replies from customers", true],
  ["deploy of 7.2", false]
])("“%s” is a notice: %s", (words, is) => {
  const text = `# Kiosks down 2025-03-04\n\n## Timeline (UTC)\n\n- 10:05 deploy\n- 10:12 ${words}\n- 10:40 queue works again\n`;
  expect(incident(text)["detected_at"] === "2025-03-04T10:12:00.000Z").toBe(is);
});

test("a zone among bullets of facts, and labels over nested entries that are none", () => {
  const text =
    "# Kiosks down\n\n- **Date**: 4 March 2025\n- **Times** are in EET (UTC+2)\n\n## Timeline\n\n- **Morning**\n  - 10:05 queue stops\n- **Midday**\n  - 12:40 queue is back\n";
  expect(entries(text)).toEqual(["03-04T08:05 queue stops", "03-04T10:40 queue is back"]);
});

test("an hour that clocks skip exists in winter time, and minutes behind an hour need no unit", () => {
  const night =
    "# Kiosks down\n\n**30 March 2025**\n\n## Timeline\n\n- 02:20 CET queue stops\n- 03:40 CEST queue is back\n";
  expect(entries(night)[0]).toBe("03-30T01:20 queue stops");
  const counted =
    "# Kiosks down\n\nStart (T0): 2025-03-04 18:02 UTC\n\n## Timeline\n\n- T+0: queue stops\n- T+1h10: closed\n";
  expect(entries(counted)[1]).toBe("03-04T19:12 closed");
});

test("a level in brackets, one that prose names, and a title in a field", () => {
  expect(incident("# Kiosks down\n\n**Severity:** Major (SEV2)\n\nDown.\n")).toMatchObject({
    severity: "SEV2"
  });
  expect(incident("# Kiosks down 2025-03-04\n\nWe lost all kiosks. It was a P2.\n")).toMatchObject({
    severity: "P2"
  });
  expect(
    report(
      "# MAJOR INCIDENT REPORT – MIR-2025-0042\n\n| Field | Value |\n|--|--|\n| Incident Title | Kiosks down |\n| Priority | P1 |\n"
    ).title
  ).toBe("Kiosks down");
});

test("events in a block of code are a timeline, a program's log is none", () => {
  const fenced = (lines: string): string => `# Kiosks down\n\n\`\`\`\n${lines}\n\`\`\`\n`;
  expect(
    entries(
      fenced(
        "2025-03-04T10:05Z  disk of the queue is full\n2025-03-04T10:12Z  alert pages the on-call\n2025-03-04T10:40Z  queue is back again"
      )
    )
  ).toHaveLength(3);
  expect(
    entries(
      fenced(
        "2025-03-04T10:05Z level=error msg=full\n2025-03-04T10:12Z level=error msg=full\n2025-03-04T10:40Z level=info msg=ok"
      )
    )
  ).toEqual([]);
});

test("whoever reports at the beginning of an entry has noticed; milestones are key events", () => {
  const desk =
    "# Kiosks down 2025-03-04\n\n## Timeline (UTC)\n\n- 10:05 queue restarts\n- 10:12 Claims desk reports missing claims\n- 10:40 all claims processed\n";
  expect(incident(desk)["detected_at"]).toBe("2025-03-04T10:12:00.000Z");
  const milestones =
    "# Kiosks down 2025-03-04\n\n## Milestones\n\n| Milestone | Time |\n|--|--|\n| Started | Mar 4 10:05 UTC |\n| Detected | Mar 4 10:12 UTC |\n";
  expect(incident(milestones)).toMatchObject({
    started_at: "2025-03-04T10:05:00.000Z",
    detected_at: "2025-03-04T10:12:00.000Z"
  });
});
