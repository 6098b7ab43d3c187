import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

const at = (clock: string): string => `2024-02-01T${clock}:00Z`;
const HEADER =
  "incident_id,status,started_at,detected_at,acknowledged_at,mitigated_at,resolved_at,service,detected_by\n";

test("times are known, still open, missing or impossible; what is open is censored, never ended", async () => {
  const db = await warehouse({
    asOf: "2024-02-03",
    files: {
      "d/incidents.csv": `${HEADER}whole,resolved,${at("10:00")},${at("10:05")},${at("10:07")},${at("11:00")},${at("12:00")},a,alert
running,open,${at("10:00")},${at("10:01")},,,,a,customer
silent,resolved,${at("10:00")},,,,${at("10:30")},a,
turned,resolved,${at("10:00")},${at("09:00")},,,${at("11:00")},a,human
`
    }
  });
  const rows = await db.rows(
    `select incident_id, string_agg(replace(metric, 'time_to_', '') || ' ' || state || coalesce(' ' || duration_s::integer, ''), ', ' order by metric) as told
     from response_durations group by incident_id order by incident_id`
  );
  expect(rows.map(({incident_id, told}) => [incident_id, told])).toEqual([
    ["d:running", "acknowledge open 136740, detect known 60, mitigate open 136800, resolve open 136800"],
    ["d:silent", "acknowledge missing, detect missing, mitigate missing, resolve known 1800"],
    ["d:turned", "acknowledge missing, detect impossible, mitigate missing, resolve known 3600"],
    ["d:whole", "acknowledge known 120, detect known 300, mitigate known 3600, resolve known 7200"]
  ]);
  expect(
    await db.rows(
      `select period, n, open_n, median_s from response_times where metric = 'time_to_resolve' and group_kind = 'all' order by period`
    )
  ).toEqual([
    {period: "2024-Q1", n: 4, open_n: 1, median_s: 5400},
    {period: "all", n: 4, open_n: 1, median_s: 5400}
  ]);
  expect(
    await db.rows(
      `select "group", n from response_times where group_kind = 'detected_by' and period = 'all' and metric = 'time_to_resolve' order by 1`
    )
  ).toEqual([
    {group: "alert", n: 1},
    {group: "customer", n: 1},
    {group: "human", n: 1},
    {group: "unknown", n: 1}
  ]);
  db.close();
});

test("an incident that only a written retro tells of is not taken for open because no end is stated", async () => {
  const db = await warehouse({
    asOf: "2024-06-01",
    files: {
      "d/incidents.csv": `incident_id,started_at\nI1,${at("10:00")}\nI2,${at("10:00")}\n`,
      "d/retros.csv": `retro_id,incident_id,held_at\nR1,I1,2024-02-05T00:00:00Z\n`
    }
  });
  expect(
    await db.rows(
      "select incident_id, state from response_durations where metric = 'time_to_resolve' order by 1"
    )
  ).toEqual([
    {incident_id: "d:I1", state: "missing"},
    {incident_id: "d:I2", state: "open"}
  ]);
  db.close();
});

test("a target on response times keeps the incidents that go on", async () => {
  const db = await warehouse({
    asOf: "2024-06-01",
    files: {
      "d/incidents.csv": `incident_id,status,started_at,resolved_at\nI1,resolved,${at("10:00")},${at("11:00")}\nI2,open,${at("12:00")},\n`,
      "d/actions.csv": "action_id,incident_id,status\nA,I1,open\n",
      "links.csv": "action_id,target_kind,target_id\nA,response_time,time_to_resolve\n"
    }
  });
  expect(await db.rows("select event_id, duration_s from target_events order by 1")).toEqual([
    {event_id: "d:I1", duration_s: 3600},
    {event_id: "d:I2", duration_s: null}
  ]);
  db.close();
});
