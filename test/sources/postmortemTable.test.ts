import {expect, test} from "vitest";
import {IN_ORDER, NO_TIMES, TIMES, fixture, told} from "../support/postmortems.js";

const TABLE = {
  "postmortems/infra/PM2023-001 - Queue backlog.md": fixture("table PM2023-001 - Queue backlog.md")
};
const at = (time: string) => new Date(time);

test("a report with a timeline table is an incident, times told by its entries, CET in July civil time", async () => {
  await told(TABLE, async (db) => {
    expect(
      await db.rows(
        `select record_id, title, status, services, names, ${TIMES} from stg_postmortems_incidents`
      )
    ).toEqual([
      {
        ...NO_TIMES,
        record_id: "postmortems:infra/PM2023-001 - Queue backlog",
        title: "Queue backlog",
        status: "resolved",
        services: [],
        names: [
          "infra/pm2023-001 - queue backlog",
          "pm2023-001 - queue backlog",
          "infra/pm2023-001 - queue backlog.md",
          "pm2023-001"
        ],
        detected_at: at("2023-07-04T07:52:00Z"),
        detected_by: "alert",
        time_basis:
          "detected_at: timeline; zone: CET read as civil time of Europe/Berlin; resolved_at: doubted"
      }
    ]);
    expect(await db.rows("select time_zone, time_zone_basis from raw_files")).toEqual([
      {time_zone: "Europe/Berlin", time_zone_basis: "stated"}
    ]);
  });
});

test("its rows are timeline entries: ranges begin, days have no clock, unreadable times are rejected, the template's row left out", async () => {
  await told(TABLE, async (db) => {
    expect(
      await db.rows('select source_row, "at", at_basis, text from stg_postmortems_timeline order by 1')
    ).toEqual([
      {source_row: 13, at: at("2023-07-04T07:05:00Z"), at_basis: "stated", text: "Broker upgraded to 3.11"},
      {source_row: 14, at: at("2023-07-04T07:40:00Z"), at_basis: "stated", text: "Disk fills up"},
      {
        source_row: 15,
        at: at("2023-07-04T07:52:00Z"),
        at_basis: "stated",
        text: "Detection: alert about queue depth, see PM2022-009"
      },
      {source_row: 16, at: null, at_basis: "stated", text: "2023-07-04 --:--: Orders start to time out"},
      {
        source_row: 19,
        at: at("2023-07-04T08:31:00Z"),
        at_basis: "stated",
        text: "Recovery: queue drained, services restored"
      },
      {source_row: 20, at: null, at_basis: "stated", text: "2023-07-05: Vendor confirmed the defect"}
    ]);
    expect(
      await db.rows("select row, record_kind, reason, excerpt from raw_rejects order by row::integer")
    ).toEqual([
      {
        row: "17",
        record_kind: "timeline",
        reason: "timeline: can't read the time “2023-07-?? ??:??”",
        excerpt: "TBA: retention to be reviewed"
      },
      {
        row: "18",
        record_kind: "timeline",
        reason: "timeline: can't read the time “22023-07-04 10:10”",
        excerpt: "Second broker added"
      }
    ]);
    expect(await db.rows("select row, record_kind, reason from raw_excluded")).toEqual([
      {row: "21", record_kind: "timeline", reason: "template"}
    ]);
  });
});

test("its factors, bare actions, stated durations and attendees", async () => {
  await told(TABLE, async (db) => {
    expect(
      await db.rows("select condition, phrase, basis, confidence from stg_postmortems_conditions")
    ).toEqual([
      {condition: "No alert on disk use", phrase: "No alert on disk use", basis: "heading", confidence: 0.6},
      {
        condition: "Retention was left at its default",
        phrase: "Retention was left at its default: seven days of messages; no quota",
        basis: "heading",
        confidence: 0.6
      },
      {
        condition: "The same cause as in last year's report",
        phrase: "The same cause as in last year's report",
        basis: "heading",
        confidence: 0.6
      }
    ]);
    expect(
      await db.rows(
        `select record_id, title, has_owner, has_ticket, status, closed_basis from stg_postmortems_actions order by ${IN_ORDER}`
      )
    ).toEqual([
      {
        record_id: "postmortems:infra/PM2023-001 - Queue backlog#4f13be23fc",
        title: "Alert on broker disk use: at 70% and at 85%. (issue created)",
        has_owner: false,
        has_ticket: false,
        status: null,
        closed_basis: "none"
      },
      {
        record_id: "postmortems:infra/PM2023-001 - Queue backlog#3200057653",
        title: "Improve retention",
        has_owner: false,
        has_ticket: false,
        status: null,
        closed_basis: "none"
      }
    ]);
    expect(
      await db.rows("select metric, stated_s, as_written from stg_postmortems_stated order by 1")
    ).toEqual([
      {metric: "time_to_detect", stated_s: 84900, as_written: "1415 minutes"},
      {metric: "time_to_resolve", stated_s: 70980, as_written: "19 hours 43 minutes."}
    ]);
    expect(
      await db.rows(
        "select participant_count, held_at, has_timeline, timeline_owner, blame_phrases from stg_postmortems_retros"
      )
    ).toEqual([
      {
        participant_count: 3,
        held_at: null,
        has_timeline: true,
        timeline_owner: false,
        blame_phrases: [
          "Nobody should have been surprised by this. It was",
          "by this. It was human error to keep the default."
        ]
      }
    ]);
  });
});
