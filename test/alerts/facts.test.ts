import {expect, test} from "vitest";
import {alertHygiene} from "../../src/stats/alertHygiene.js";
import {warehouse} from "../support/warehouse.js";

const HEADER = "alert_id,rule,service,team,fired_at,resolved_at,acknowledged_at,paged,actionable,dedup_key\n";
const minute = (n: number): string => new Date(Date.UTC(2026, 0, 5) + n * 60_000).toISOString();
const alerts = (...rows: readonly string[]): Record<string, string> => ({
  "d/alerts.csv": HEADER + rows.join("\n") + "\n"
});

test("repeats, re-fires and flapping are those of the reference, whatever the order of the file", async () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const fires = Array.from({length: 200}, (_, i) => {
    const fired = Math.floor(random() * 2000);
    return {
      alert: ["x", "y"][i % 2]!,
      fired,
      resolved: random() < 0.2 ? undefined : fired + Math.floor(random() * 30),
      i
    };
  });
  const db = await warehouse({
    asOf: "2026-02-01",
    files: alerts(
      ...fires.map(
        ({alert, fired, resolved, i}) =>
          `${i},${alert},a,,${minute(fired)},${resolved === undefined ? "" : minute(resolved)},,true,,`
      )
    )
  });
  const rows = await db.rows("select alert_id, is_duplicate, is_refire, is_flapping from alerts");
  db.close();
  const found = new Map(
    rows.map((row) => [row["alert_id"], [row["is_duplicate"], row["is_refire"], row["is_flapping"]]])
  );
  const order = fires.toSorted((a, b) => a.fired - b.fired || (String(a.i) < String(b.i) ? -1 : 1));
  const wanted = alertHygiene(order.map(({resolved = -Infinity, ...fire}) => ({...fire, resolved})));
  const differing = wanted.fires.filter(
    ({index, duplicate, refire, flapping}) =>
      JSON.stringify(found.get(`d:${order[index]!.i}`)) !== JSON.stringify([duplicate, refire, flapping])
  );
  expect(rows).toHaveLength(200);
  expect(wanted.fires.filter(({duplicate}) => duplicate).length).toBeGreaterThan(20);
  expect(differing).toEqual([]);
});

test("an alert whose end no export tells hides none of its later firings beyond five minutes", async () => {
  const db = await warehouse({
    asOf: "2026-02-01",
    files: alerts(...[0, 4, 10, 600].map((n) => `${n},r,a,,${minute(n)},,,true,,`))
  });
  expect(await db.rows("select alert_id from alerts where is_duplicate or is_refire")).toEqual([
    {alert_id: "d:4"}
  ]);
  db.close();
});

test("keys that come back tell alerts of one rule apart; keys that never do not", async () => {
  const db = await warehouse({
    asOf: "2026-02-01",
    files: alerts(
      `1,disk,a,,${minute(0)},${minute(1)},,true,,host1`,
      `2,disk,a,,${minute(2)},${minute(3)},,true,,host2`,
      `3,disk,a,,${minute(300)},${minute(301)},,true,,host1`,
      `4,page,a,,${minute(0)},${minute(1)},,true,,k1`,
      `5,page,a,,${minute(2)},${minute(3)},,true,,k2`
    )
  });
  expect(await db.rows("select alert_id from alerts where is_duplicate")).toEqual([{alert_id: "d:5"}]);
  db.close();
});

test("sleep hours are on the team's clock, also on the night of the change to winter time", async () => {
  const db = await warehouse({
    asOf: "2026-12-01",
    settings: "time_zone: UTC\nteams: {Berlin: {time_zone: Europe/Berlin}}",
    files: alerts(
      "1,r,a,Berlin,2026-10-24T20:30:00Z,,,true,,",
      "2,r2,a,Berlin,2026-10-25T05:30:00Z,,,true,,",
      "3,r3,a,Berlin,2026-10-25T06:30:00Z,,,true,,",
      "4,r4,a,,2026-10-24T20:30:00Z,,,true,,",
      "5,r5,a,,2026-10-24T22:00:00Z,,,true,,"
    )
  });
  expect(await db.rows("select alert_id from alerts where in_sleep_hours order by 1")).toEqual([
    {alert_id: "d:1"},
    {alert_id: "d:2"},
    {alert_id: "d:5"}
  ]);
  db.close();
});

test("an alert without a named incident belongs to one on its service and time; the basis is kept", async () => {
  const db = await warehouse({
    asOf: "2026-02-01",
    files: {
      "d/incidents.csv": `incident_id,started_at,resolved_at,service\nI1,${minute(60)},${minute(120)},a\nI2,${minute(5000)},,b\n`,
      "d/alerts.csv": `alert_id,rule,service,fired_at,incident_id,paged
early,r,a,${minute(29)},,true
before,r,a,${minute(31)},,true
during,r2,a,${minute(100)},,true
after,r3,a,${minute(121)},,true
other,r,b,${minute(100)},,true
named,r4,c,${minute(100)},I1,true
nowhere,r5,,${minute(100)},,true
open,r6,b,${minute(6000)},,true
late,r7,b,${minute(8000)},,true
`
    }
  });
  const rows = await db.rows("select alert_id, incident_id, link_basis from alerts order by 1");
  db.close();
  expect(rows.filter(({link_basis}) => link_basis !== "none")).toEqual([
    {alert_id: "d:before", incident_id: "d:I1", link_basis: "window"},
    {alert_id: "d:during", incident_id: "d:I1", link_basis: "window"},
    {alert_id: "d:named", incident_id: "d:I1", link_basis: "id"},
    {alert_id: "d:open", incident_id: "d:I2", link_basis: "window"}
  ]);
});

test("weeks start on Monday in the organisation's zone; what paged nobody and what repeats are no pages", async () => {
  const db = await warehouse({
    asOf: "2026-03-01",
    settings: "time_zone: Europe/Berlin",
    files: alerts(
      "1,r,a,T,2026-01-11T22:30:00Z,,2026-01-11T22:40:00Z,true,true,",
      "2,r,a,T,2026-01-11T23:30:00Z,2026-01-11T23:31:00Z,,true,false,",
      "3,r,a,T,2026-01-11T23:33:00Z,,,true,false,",
      "4,r,a,T,2026-01-13T10:00:00Z,,,false,,"
    )
  });
  const rows = await db.rows(
    "select week, fired, kept, paged, acknowledged, actionable, labelled from alert_weeks order by week"
  );
  db.close();
  expect(
    rows.map(({week, ...row}) => [(week as Date).toISOString().slice(0, 10), ...Object.values(row)])
  ).toEqual([
    ["2026-01-05", 1, 1, 1, 1, 1, 1],
    ["2026-01-12", 3, 2, 1, 0, 0, 1]
  ]);
});

test("shifts of a team count its pages, also none; more than two are over the limit", async () => {
  const db = await warehouse({
    asOf: "2026-01-10",
    files: alerts(
      ...[0, 1, 2].map((i) => `p${i},r${i},a,T,2026-01-07T1${i}:00:00Z,,,true,,`),
      "q,r9,a,T,2026-01-05T01:00:00Z,,,true,,"
    )
  });
  const rows = await db.rows("select shift_start, pages, over_limit from shifts order by 1");
  db.close();
  expect(rows).toHaveLength(9);
  expect(rows.filter(({pages}) => Number(pages) > 0)).toEqual([
    {shift_start: new Date("2026-01-07T08:00:00Z"), pages: 3, over_limit: true}
  ]);
});

test("a lasting shift starts new limits; a week far out is a signal; a rare series has no limits", async () => {
  const weeks: number[] = Array.from({length: 48}, (_, i) => (i < 24 ? 20 : 6));
  weeks[10] = 70;
  const rows = weeks.flatMap((n, week) =>
    Array.from(
      {length: n},
      (_, i) =>
        `${week}-${i},r${i},a,T,${minute(week * 10_080 + i * 97)},${minute(week * 10_080 + i * 97 + 1)},,true,,`
    )
  );
  const db = await warehouse({
    asOf: "2027-01-01",
    files: alerts(...rows, `last,x,a,Rare,${minute(47 * 10_080)},,,true,,`)
  });
  const points = await db.rows("select * from control_points where series = 'pages' order by period");
  expect(new Set(points.map(({centre}) => centre)).size).toBeGreaterThan(1);
  expect(points.filter(({signal}) => signal === "beyond").map(({n}) => n)).toContain(70);
  expect(
    await db.rows("select distinct centre, signal from control_points where series = 'pages: team Rare'")
  ).toEqual([{centre: null, signal: null}]);
  db.close();
});

test("limits of a share are never above 1", async () => {
  const rows = Array.from({length: 12}, (_, week) =>
    Array.from(
      {length: 2 + (week % 5)},
      (_, i) =>
        `${week}-${i},r${i},a,T,${minute(week * 10_080 + i * 97)},${minute(week * 10_080 + i * 97 + 1)},,true,${week % 4 === 0 && i === 0},`
    )
  ).flat();
  const db = await warehouse({asOf: "2026-04-01", files: alerts(...rows)});
  const noise = await db.rows(
    "select upper from control_points where series = 'noise' and upper is not null"
  );
  db.close();
  expect(noise.length).toBeGreaterThan(0);
  expect(Math.max(...noise.map(({upper}) => Number(upper)))).toBe(1);
});

test("what customers saw first is missed; an alert before anyone noticed went unheeded", async () => {
  const db = await warehouse({
    asOf: "2026-02-01",
    files: {
      "d/incidents.csv": `incident_id,started_at,detected_at,resolved_at,service,detected_by
I1,${minute(60)},${minute(100)},${minute(200)},a,customer
I2,${minute(1000)},${minute(1001)},${minute(1100)},b,alert
I3,${minute(2000)},${minute(2010)},${minute(2100)},c,human
`,
      "d/alerts.csv": `alert_id,rule,service,fired_at,paged\n1,r,a,${minute(70)},true\n2,r,b,${minute(1000)},true\n`
    }
  });
  expect(await db.rows("select incident_id, first_rule, unheeded_s from missed_detection")).toEqual([
    {incident_id: "d:I1", first_rule: "r", unheeded_s: 1800},
    {incident_id: "d:I3", first_rule: null, unheeded_s: null}
  ]);
  const [recall] = await db.rows("select n, known, \"of\" from alert_quality where kind = 'recall'");
  expect(recall).toEqual({n: 1, known: 3, of: 3});
  db.close();
});
