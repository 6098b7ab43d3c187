import {expect, test} from "vitest";
import {IN_ORDER, NO_TIMES, TIMES, fixture, told} from "../support/postmortems.js";

const BOOK = {"incident-reports/checkout-outage.md": fixture("book checkout-outage.md")};
const at = (time: string) => new Date(time);

test("front matter wins: id, times with offsets, services, references, conditions and the retro's facts", async () => {
  await told(BOOK, async (db) => {
    expect(
      await db.rows(
        `select record_id, names, mentions, title, severity_raw, status_raw, status, services, team, trigger_raw,
        summary, ${TIMES} from stg_postmortems_incidents`
      )
    ).toEqual([
      {
        ...NO_TIMES,
        record_id: "postmortems:INC-77",
        names: ["inc-77", "checkout-outage", "checkout-outage.md"],
        mentions: [
          {name: "https://acme.pagerduty.com/incidents/q1qgyb805sg874", basis: "field"},
          {name: "pay-12", basis: "field"},
          {name: "q1qgyb805sg874", basis: "field"}
        ],
        title: "Checkout unavailable",
        severity_raw: "SEV1",
        status_raw: "Complete, action items in progress",
        status: "resolved",
        services: ["checkout", "payments"],
        team: "storefront",
        trigger_raw: "Flag rollout",
        summary: null,
        started_at: at("2024-02-01T09:00:00Z"),
        resolved_at: at("2024-02-01T11:30:00Z"),
        detected_by: "human"
      }
    ]);
    expect(await db.rows("select row, reason from raw_rejects")).toEqual([
      {row: "11", reason: "acknowledged_at: can't read the time “2024-13-01 09:10”"}
    ]);
    expect(
      await db.rows("select condition, layer, label, basis, confidence from stg_postmortems_conditions")
    ).toEqual([
      {condition: "slow-rollback", layer: null, label: null, basis: "field", confidence: 0.9},
      {condition: "missing-alert", layer: "technical", label: "No alert", basis: "field", confidence: 0.9},
      {condition: "deploy", layer: null, label: null, basis: "tag", confidence: 0.5},
      {
        condition: "A flag was switched on for everyone. [person] forgot to check the list.",
        layer: null,
        label: null,
        basis: "heading",
        confidence: 0.6
      }
    ]);
    expect(
      await db.rows(
        "select held_at, duration_s, participant_count, functions, timeline_owner, blame_phrases from stg_postmortems_retros"
      )
    ).toEqual([
      {
        held_at: at("2024-02-05T00:00:00Z"),
        duration_s: 3000,
        participant_count: 3,
        functions: ["engineering", "support"],
        timeline_owner: true,
        blame_phrases: ["for everyone. [person] forgot to check the list."]
      }
    ]);
  });
});

test("an action table gives owner, due day, priority, labels and a closing day; no name lands", async () => {
  await told(BOOK, async (db) => {
    const rows = await db.rows(
      `select title, team, has_owner, has_ticket, url, priority_raw, due_at, status, closed_at, closed_basis, labels
      from stg_postmortems_actions order by ${IN_ORDER}`
    );
    expect(rows).toEqual([
      {
        title: "Roll back in one click",
        team: "storefront",
        has_owner: true,
        has_ticket: true,
        url: "https://acme.example.com/browse/PAY-13",
        priority_raw: "P1",
        due_at: at("2024-03-01T00:00:00Z"),
        status: null,
        closed_at: null,
        closed_basis: "none",
        labels: ["target: condition:slow-rollback", "strength: stronger"]
      },
      {
        title: "Page on empty carts",
        team: "Platform team",
        has_owner: true,
        has_ticket: false,
        url: null,
        priority_raw: null,
        due_at: null,
        status: "done",
        closed_at: at("2024-02-20T00:00:00Z"),
        closed_basis: "field",
        labels: []
      }
    ]);
    for (const kind of ["incidents", "retros", "conditions", "actions", "timeline"])
      expect(JSON.stringify(await db.rows(`select * from stg_postmortems_${kind}`))).not.toMatch(
        /Quill|Lund|cyrus/
      );
  });
});

test("front matter that is no YAML is rejected; the report itself loads", async () => {
  await told(
    {"postmortems/a.md": "---\ntitle: [open\n---\n\n# Disk full\n\n## Timeline\n\n- 10:00 full\n"},
    async (db) => {
      expect(await db.rows("select title from stg_postmortems_incidents")).toEqual([{title: "Disk full"}]);
      expect(await db.rows("select record_kind, row from raw_rejects")).toEqual([
        {record_kind: "report", row: "1"}
      ]);
    }
  );
});

test("a time field without a time is rejected, one with a day alone only dates the incident", async () => {
  const report = "---\nstarted_at: 2024-05-06\ndetected_at: soon\nresolved_at: TBD\n---\n# Disk full\n";
  await told({"postmortems/a.md": report}, async (db) => {
    expect(await db.rows("select started_at, created_at, time_basis from stg_postmortems_incidents")).toEqual(
      [
        {
          started_at: null,
          created_at: at("2024-05-06T00:00:00Z"),
          time_basis: "created_at: date stated, time unknown; zone: UTC assumed"
        }
      ]
    );
    expect(await db.rows("select row, reason from raw_rejects")).toEqual([
      {row: "3", reason: "detected_at: can't read the time “soon”"}
    ]);
  });
});
