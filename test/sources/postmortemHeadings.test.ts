import {expect, test} from "vitest";
import {roleOf} from "../../loaders/arrive/sources/postmortems/headings.js";
import {IN_ORDER, NO_TIMES, TIMES, fixture, told} from "../support/postmortems.js";

const HEADINGS = {"retros/2021-06-10-search-slow.md": fixture("headings 2021-06-10-search-slow.md")};
const at = (time: string) => new Date(time);

test("timed headings pass midnight, go on after the Timeline heading, and a hope is no resolution", async () => {
  await told(HEADINGS, async (db) => {
    expect(
      await db.rows('select "at", at_basis, kind, text from stg_postmortems_timeline order by source_row')
    ).toEqual([
      {
        at: at("2021-06-11T05:50:00Z"),
        at_basis: "stated",
        kind: "change",
        text: "Problem starts: Index job is deployed. Everything looks fine."
      },
      {
        at: at("2021-06-11T06:10:00Z"),
        at_basis: "date_assumed",
        kind: "signal",
        text: "A user reported slow searches on chat."
      },
      {
        at: at("2021-06-11T07:15:00Z"),
        at_basis: "date_assumed",
        kind: "note",
        text: "Hoping this is resolved. It is not."
      },
      {
        at: at("2021-06-11T14:30:00Z"),
        at_basis: "stated",
        kind: "note",
        text: "Job is stopped, latency is back to normal."
      }
    ]);
    expect(await db.rows("select row, reason from raw_rejects")).toEqual([
      {row: "25", reason: "timeline: can't read the time “2X:XX”"}
    ]);
    expect(await db.rows(`select ${TIMES} from stg_postmortems_incidents`)).toEqual([
      {
        ...NO_TIMES,
        started_at: at("2021-06-11T05:50:00Z"),
        detected_at: at("2021-06-11T06:10:00Z"),
        resolved_at: at("2021-06-11T14:30:00Z"),
        detected_by: "customer",
        time_basis:
          "started_at: timeline; detected_at: timeline; resolved_at: timeline; zone: PST read as civil time of America/Los_Angeles"
      }
    ]);
  });
});

test("what went wrong and luck are weaker conditions; the template's own words are none", async () => {
  const rows = await told(HEADINGS, (db) =>
    db.rows("select condition, confidence from stg_postmortems_conditions")
  );
  expect(rows).toEqual([
    {condition: "No load test", confidence: 0.4},
    {condition: "The alert was muted (issue)", confidence: 0.4},
    {condition: "It was night", confidence: 0.3}
  ]);
});

test("checkboxes, reference links and paragraphs with a ticket are actions", async () => {
  const rows = await told(HEADINGS, (db) =>
    db.rows(`select title, url, status_raw, status from stg_postmortems_actions order by ${IN_ORDER}`)
  );
  const repository = "https://github.com/example/search";
  expect(rows).toEqual([
    {title: "Run jobs at night", url: `${repository}/issues/7`, status_raw: null, status: null},
    {title: "Unmute the alert", url: `${repository}/issues/8`, status_raw: "checked", status: "done"},
    {title: "Limit the job's rate", url: null, status_raw: "unchecked", status: "open"},
    {title: "Limit memory of the job.", url: `${repository}/pull/9`, status_raw: null, status: null}
  ]);
});

test.each([
  ["Contributing", "factors"],
  ["What else contributed", "factors"],
  ["Why the disk was full", "rootCause"],
  ["Why it took so long", "rootCause"],
  ["Not the cause", "well"],
  ["Ruled out", "well"],
  ["Analysis of causes", "rootCause"],
  ["Review of the root causes", "rootCause"],
  ["Causal analysis", "rootCause"],
  ["Cause of the outage", "rootCause"],
  ["Analysis of traffic", undefined],
  ["What held us up", "wrong"],
  ["Things that made it worse", "wrong"],
  ["Bright spots", "well"],
  ["Notable practice", "well"],
  ["What helped", "well"],
  ["Goods affected", undefined]
])("the heading “%s” is %s", (title, role) => {
  expect(roleOf(title)).toBe(role);
});

test("a short report with nothing but a heading of causes is a report", async () => {
  await told(
    {"retros/2023-05-02-queue.md": "# Queue 2023-05-02\n\n## Analysis of causes\n\nOne broker only.\n"},
    async (db) => {
      expect(await db.rows("select count(*)::integer as n from stg_postmortems_incidents")).toEqual([{n: 1}]);
    }
  );
});
