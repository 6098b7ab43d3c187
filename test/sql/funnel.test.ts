import {expect, test} from "vitest";
import {RETRO_STAGES} from "../../src/domain.js";
import {retroStages} from "../../src/shared/rows/retroStages.js";
import type {ActionRows, IncidentRows} from "../../src/schema.js";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

test("the funnel of retro_funnel and that of the pages count the same stages alike, quarter by quarter", async () => {
  const db = await warehouse({
    asOf: "2026-07-01",
    files: {
      "d/incidents.csv":
        "incident_id,started_at\nI1,2026-01-05T00:00:00Z\nI2,2026-02-05T00:00:00Z\nI3,2026-05-05T00:00:00Z\n",
      "d/retros.csv":
        "retro_id,incident_id,held_at\nR1,I1,2026-01-08T00:00:00Z\nR2,I3,2026-05-08T00:00:00Z\n",
      "d/actions.csv": `action_id,incident_id,has_ticket,status,closed_at
A1,I1,true,done,2026-02-01T00:00:00Z
A2,I1,false,open,
A3,I3,true,wont_do,2026-06-01T00:00:00Z
A4,,true,done,2026-06-01T00:00:00Z
`
    }
  });
  const told = await db.rows('select period, stage, n, "of" from retro_funnel order by period');
  const incidents = (await db.rows("from incident_rows")) as unknown as IncidentRows[];
  const actions = (await db.rows("from action_rows")) as unknown as ActionRows[];
  db.close();
  const shown = ["2026-Q1", "2026-Q2"].flatMap((period) =>
    Object.entries(
      retroStages(
        incidents.filter(({quarter}) => quarter === period),
        actions,
        []
      )
    ).map(([stage, {n, of}]) => ({period, stage, n, of}))
  );
  expect(told.map(({stage}) => String(stage)).every((stage) => stage in RETRO_STAGES)).toBe(true);
  const both = new Set(told.map(({stage}) => stage));
  expect(shown.filter(({stage}) => both.has(stage))).toEqual(
    told.filter(({period}) => period === "2026-Q1" || period === "2026-Q2")
  );
});

test("an incident counts in the quarter that begins with it, not in the one that ends there", async () => {
  const [start, end, next] = ["2026-01-01", "2026-04-01", "2026-07-01"].map((day) => new Date(day));
  const rows = await relationOver("retro_funnel", {
    quarters: [
      {quarter: "Q1", from_at: start, to_at: end},
      {quarter: "Q2", from_at: end, to_at: next}
    ],
    incidents: [{incident_id: "I", occurred_at: end}]
  });
  expect(rows.filter(({stage}) => stage === "incidents").map(({n}) => n)).toEqual([0, 1]);
});
