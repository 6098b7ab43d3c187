/** Which of several records' times is used, and what follows where only a day is known. */
import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

const page = {
  record_id: "pagerduty:P1",
  source: "pagerduty",
  source_file: "pagerduty/p.json",
  names: ["p1"],
  mentions: [],
  services: ["mail"],
  created_at: "2026-04-02 08:15:00",
  resolved_at: "2026-04-02 09:00:00"
};
const report = {
  record_id: "postmortems:r",
  source: "postmortems",
  source_file: "postmortems/r.md",
  names: ["r"],
  mentions: [{name: "p1", basis: "field"}],
  services: [],
  started_at: "2026-04-02 00:00:00",
  time_basis: "started_at: date stated, time unknown"
};
const COLUMNS = "occurred_at, started_at, impact_minutes";

test("a joined record's clock goes before the day in a report", async () => {
  const db = await warehouse({rows: {stg_pagerduty_incidents: [page], stg_postmortems_incidents: [report]}});
  expect(await db.rows(`select ${COLUMNS} from incidents`)).toEqual([
    {occurred_at: new Date("2026-04-02T08:15:00Z"), started_at: null, impact_minutes: 45}
  ]);
  db.close();
});

test("a ticket filed days later does not move the day, and from a mere day no duration is made", async () => {
  const late = {...page, created_at: "2026-04-05 08:15:00", resolved_at: "2026-04-05 09:00:00"};
  const db = await warehouse({rows: {stg_pagerduty_incidents: [late], stg_postmortems_incidents: [report]}});
  expect(await db.rows(`select ${COLUMNS} from incidents`)).toEqual([
    {occurred_at: new Date("2026-04-02T00:00:00Z"), started_at: null, impact_minutes: null}
  ]);
  expect(await db.rows("select state from response_durations where metric = 'time_to_resolve'")).toEqual([
    {state: "missing"}
  ]);
  db.close();
});
