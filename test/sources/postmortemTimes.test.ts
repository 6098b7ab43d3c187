import {expect, test} from "vitest";
import {doubts, entries, landed, notUnderstood, outcomes} from "../support/reports.js";

const timeline = (lines: string, before = ""): string =>
  `# Shop down on 2025-03-04\n\n${before}\n\n## Timeline\n\n${lines}\n`;

test.each([
  {written: "- 09:15: release", at: "03-04T09:15"},
  {written: "- 09.15 release", at: "03-04T09:15"},
  {written: "- **09:15 UTC** – release", at: "03-04T09:15"},
  {written: "- 9:15am release", at: "03-04T09:15"},
  {written: "- 9:15p release", at: "03-04T21:15"},
  {written: "- [03-05 09:15] release", at: "03-05T09:15"},
  {written: "- 0915 UTC release", at: "03-04T09:15"},
  {written: "- At 09:15 UTC, release", at: "03-04T09:15"},
  {written: "- 09:15–09:40 release", at: "03-04T09:15"},
  {written: "- Wed 09:15 release", at: "03-05T09:15"},
  {written: "- 09:15 (+1) release", at: "03-05T09:15"},
  {written: "- 09:15 UTC on March 6, 2025: release", at: "03-06T09:15"},
  {written: "- 5/3/2025 09:15 release\n- 14/3/2025 the end", at: "03-05T09:15"},
  {written: "09:15\nrelease", at: "03-04T09:15"},
  {written: "09:15\n\nrelease", at: "03-04T09:15"},
  {written: "### 09:15\n\nrelease", at: "03-04T09:15"},
  {written: "2025-03-05\n\n- 09:15 release", at: "03-05T09:15"},
  {written: "- first:\n\n```\nlog\n```\n\n- 09:15 release", at: "03-04T09:15"},
  {written: "| When | What | Who |\n|--|--|--|\n| 09:15 | release | Ann Bo |", at: "03-04T09:15"},
  {written: "| 09:15 | release |\n|--|--|\n| 09:20 | more |", at: "03-04T09:15"},
  {written: "- 09:15 GST: release", at: "03-04T05:15"},
  {written: "- 09:15 PDT / 16:15 UTC - release", at: "03-04T17:15"}
])("an entry written $written lies at $at", ({written, at}) => {
  expect(entries(timeline(written))).toContain(`${at} release`);
});

test.each([
  {said: "All times PST.", at: "03-04T17:15"},
  {said: "All times are in CET", at: "03-04T08:15"},
  {said: "Times are in ABC (UTC+5).", at: "03-04T04:15"},
  {said: "The screenshots show times in UTC+9.", at: "03-04T09:15"}
])("“$said” puts 09:15 at $at", ({said, at}) => {
  expect(entries(timeline("- 09:15 release", said))).toEqual([`${at} release`]);
});

test("a zone nobody knows is said, and its clocks are not read as UTC", () => {
  const text = timeline("- 09:15 release", "All times in QZT.");
  expect(entries(text)).toEqual(["- 09:15: release"]);
  expect(notUnderstood(text)).toEqual([{notUnderstood: "value", text: "time zone QZT", rows: 1}]);
});

test("a clock that summer time skips is said", () => {
  const text = "# Down on 2025-03-30\n\n## Timeline (times in CET)\n\n- 02:10 down\n- 03:10 up\n";
  expect(outcomes(text)).toContainEqual(
    expect.objectContaining({rejected: expect.stringContaining("doesn't exist in Europe/Berlin") as string})
  );
});

test("newest first, and past midnight, every entry keeps its day", () => {
  expect(entries(timeline("- 16:00 up\n- 12:00 fix\n- 10:00 page\n- 04:00 release"))).toEqual([
    "03-04T16:00 up",
    "03-04T12:00 fix",
    "03-04T10:00 page",
    "03-04T04:00 release"
  ]);
  expect(entries(timeline("- 23:50 release\n- 00:10 page"))).toEqual([
    "03-04T23:50 release",
    "03-05T00:10 page"
  ]);
});

const times = (text: string): unknown[] => {
  const values = landed(text, "incidents")[0]!.values;
  return ["started_at", "detected_at", "resolved_at"].map((name) => values[name]?.slice(5, 16) ?? null);
};

test.each([
  {fact: "**Incident from:** 2025-03-04 09:00\n**Incident until:** 2025-03-04 10:00"},
  {fact: "**Start time (UTC):** 09:00\n**End time (UTC):** 10:00"},
  {fact: "**Duration:** 09:00 – 10:00 UTC (1 hour)"},
  {fact: "| Date | Start | End |\n|--|--|--|\n| 2025-03-04 | 09:00 | 10:00 |"},
  {fact: "Orders failed from 09:00 to 10:00 UTC."},
  {fact: "Outage began: 09:00\n\nResolved at: 10:00"}
])("start and end are read of $fact", ({fact}) => {
  expect(times(`# Shop down on 2025-03-04\n\n${fact}\n\n## Root cause\n\nA bug.\n`)).toEqual([
    "03-04T09:00",
    null,
    "03-04T10:00"
  ]);
});

test("entries say it where no field does: the cause is no detection", () => {
  const lines = "- 09:00 release, errors begin\n- 09:10 On-call paged\n- 10:00 Everything is fine again";
  expect(times(timeline(lines))).toEqual(["03-04T09:00", "03-04T09:10", "03-04T10:00"]);
});

const facts = (start: string, end: string, lasted: string): string =>
  `# Shop down on 2025-03-04\n\n**Start:** ${start}\n**End:** ${end}\n**Duration:** ${lasted}\n\n## Root cause\n\nx\n`;

test.each([
  {
    of: "a month typed wrong",
    text: facts("2025-03-04 09:00", "2025-05-04 10:00", "1 hour"),
    field: "resolved_at"
  },
  {
    of: "an hour typed wrong",
    text: facts("2025-03-04 09:00", "2025-03-04 19:00", "1 hour"),
    field: "resolved_at"
  },
  {
    of: "midnight for the day",
    text: facts("2025-03-04 00:00", "2025-03-04 16:00", "2 hours"),
    field: "started_at"
  },
  {
    of: "an end before its start",
    text: facts("2025-03-04 09:00", "2025-03-04 08:00", "long"),
    field: "resolved_at"
  },
  {
    of: "a year typed wrong",
    text: facts("2025-03-04 09:00", "2026-03-04 10:00", "long"),
    field: "resolved_at"
  }
])("$of is doubted, with a line for corrections.csv", ({text, field}) => {
  const [doubt, ...more] = doubts(text);
  expect(more).toEqual([]);
  expect(doubt).toMatchObject({
    doubted: field,
    remedy: expect.stringContaining(`postmortems:x,${field},2`) as string
  });
  expect(landed(text, "incidents")[0]!.values[field]).toBeNull();
});

test("what agrees within a factor of three is not doubted", () => {
  expect(doubts(facts("2025-03-04 09:00", "2025-03-04 10:00", "50 minutes"))).toEqual([]);
});

test("dated sections with durations of their own are incidents of their own", () => {
  const text = `# Two outages in March 2025

## Timeline

### March 4, 2025 - disk full

**Duration:** 09:00 to 10:00 UTC

- 09:00 UTC full

### March 9, 2025 - index lost

**Duration:** 11:00 to 11:30 UTC

- 11:00 UTC lost
`;
  expect(
    landed(text, "incidents").map(({id, values}) => [
      id,
      values["started_at"]?.slice(0, 16),
      values["resolved_at"]?.slice(0, 16)
    ])
  ).toEqual([
    ["postmortems:x", "2025-03-04T09:00", "2025-03-04T10:00"],
    ["postmortems:x#2025-03-09", "2025-03-09T11:00", "2025-03-09T11:30"]
  ]);
  expect(landed(text, "timeline").map(({values}) => values["incident_record_id"])).toEqual([
    "postmortems:x",
    "postmortems:x#2025-03-09"
  ]);
});
