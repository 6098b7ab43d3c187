import {expect, test} from "vitest";
import {IN_ORDER, NO_TIMES, TIMES, fixture, rowsOf, told} from "../support/postmortems.js";

const EVENTS = {
  "postmortems/2023-05-04-cache-evicted.html.md.erb": fixture("events 2023-05-04-cache-evicted.html.md.erb")
};
const at = (time: string) => new Date(time);

test("key events give the incident's times as written, in no sane order; one that can't be read or be right leaves NULL, and is said", async () => {
  await told(EVENTS, async (db) => {
    expect(await db.rows(`select record_id, summary, ${TIMES} from stg_postmortems_incidents`)).toEqual([
      {
        ...NO_TIMES,
        record_id: "postmortems:2023-05-04-cache-evicted",
        summary: "Pages took eight seconds.",
        detected_at: at("2023-05-04T11:50:00Z"),
        created_at: at("2023-05-04T12:05:00Z"),
        detected_by: "customer",
        time_basis: "created_at: declared; zone: UTC assumed; resolved_at: doubted"
      }
    ]);
    expect(await db.rows("select row, record_kind, reason, remedy from raw_rejects")).toEqual([
      {
        row: "12",
        record_kind: "timeline",
        reason: "Repaired: can't read the time “2023-05-04 14:??”",
        remedy: expect.stringContaining("YYYY-MM-DD HH:MM") as string
      }
    ]);
    expect(
      await db.rows('select "at", at_basis, text from stg_postmortems_timeline order by source_row')
    ).toEqual([
      {at: at("2023-05-04T11:20:00Z"), at_basis: "zone_assumed", text: "Cache nodes replaced"},
      {at: at("2023-05-04T11:31:00Z"), at_basis: "date_assumed", text: "hit rate at zero"}
    ]);
    expect(await db.rows("select metric, stated_s from stg_postmortems_stated order by 1")).toEqual([
      {metric: "time_to_mitigate", stated_s: 960},
      {metric: "time_to_resolve", stated_s: 119700}
    ]);
  });
});

test("review actions keep their wording, lose the ticket at their end and are done only where they say so", async () => {
  const actions = await told(EVENTS, (db) =>
    db.rows(
      `select title, url, has_ticket, status_raw, status from stg_postmortems_actions order by ${IN_ORDER}`
    )
  );
  const issues = "https://github.com/example/web/issues";
  const unknown = {has_ticket: true, status_raw: null, status: null};
  expect(actions).toEqual([
    {...unknown, title: "Warm new nodes before use.", url: `${issues}/12`},
    {...unknown, title: "Created a ticket to alert on the hit rate", url: `${issues}/13`},
    {
      title: "Add a canary.",
      url: "https://github.com/example/web/pull/14",
      has_ticket: true,
      status_raw: "DONE",
      status: "done"
    },
    {
      title: "Page the owner of the cache - this has already been done.",
      url: null,
      has_ticket: false,
      status_raw: "done",
      status: "done"
    }
  ]);
});

test("carriage returns change nothing", async () => {
  const report = fixture("events 2023-05-04-cache-evicted.html.md.erb");
  const ask = 'select source_row, "at", text from stg_postmortems_timeline order by 1';
  expect(await rowsOf(report.replaceAll("\n", "\r\n"), ask)).toEqual(await rowsOf(report, ask));
});
