/** The evidence that the browser works out is the build's: the shipped rows lead back to every verdict's numbers. */
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {loadWarehouse} from "../../../loaders/warehouse/build.js";
import type {Database} from "../../../loaders/warehouse/database.js";
import type {TargetEventRows, TargetWatchRows, VerdictRows} from "../../../src/schema.js";
import {naiveCounts} from "../../../src/action/facts.js";
import {targetLooks, targetSeen} from "../../../src/action/looks.js";

const SAMPLE = join(import.meta.dirname, "../../../data/sample");
let db: Database;
let verdicts: VerdictRows[];
let shipped: Parameters<typeof targetSeen>[1];

beforeAll(async () => {
  ({db} = await loadWarehouse({data: SAMPLE}));
  const rows = async <Row>(name: string) => (await db.rows(`select * from ${name}`)) as unknown as Row[];
  const [day] = await db.rows("select epoch_ms(as_of_at)::double as ms from as_of");
  verdicts = await rows<VerdictRows>("verdict_rows");
  shipped = {
    verdicts,
    events: await rows<TargetEventRows>("target_event_rows"),
    watched: await rows<TargetWatchRows>("target_watch_rows"),
    asOf: new Date(Number(day!["ms"]))
  };
});
afterAll(() => db.close());

const apart = (a: number, b: number): number => (a === b ? 0 : Math.abs(Math.log(a / b)));

test("the last look is the verdict's evidence, for every change of the sample", () => {
  const wrong: unknown[] = [];
  let looked = 0;
  for (const row of verdicts) {
    const last = targetLooks(row, targetSeen(row, shipped)).at(-1);
    if (last === undefined) continue;
    looked += 1;
    const off = Math.max(apart(last.improved, row.e_improved!), apart(last.worsened, row.e_worsened!));
    const adjusted =
      last.adjusted === null || row.e_adjusted === null || row.ratio! > 1
        ? 0
        : apart(last.adjusted, row.e_adjusted);
    if (last.x1 !== row.events_after || off > 1e-9 || adjusted > 1e-9) wrong.push({set: row.set_id, last});
  }
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(150);
});

test("an improvement by evidence first reaches 10 at the look that gave the verdict its date", () => {
  const rows = verdicts.filter(
    ({verdict, verdict_reason}) =>
      verdict === "improved" && (verdict_reason === "strong" || verdict_reason === "holding")
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const first = targetLooks(row, targetSeen(row, shipped)).find(({improved}) => improved >= 10);
    expect(first?.at).toEqual(row.verdict_at);
  }
});

test("response times and open actions have no looks", () => {
  const open = verdicts.find(({set_id}) => set_id === null)!;
  const timed = verdicts.find(({target_kind, set_id}) => target_kind === "response_time" && set_id !== null)!;
  for (const row of [open, timed]) expect(targetLooks(row, targetSeen(row, shipped))).toEqual([]);
});

test("the plain comparison counts as many days after closing as before, at most a quarter", () => {
  const target = {target_kind: "condition", target_id: "x", target_service: "", metric: "incidents"};
  const event = (at: string, events = 1) => ({
    ...target,
    event_at: new Date(at),
    incident_id: null,
    duration_s: null,
    events,
    exposure: events
  });
  const events = [event("2025-01-01"), event("2025-05-01", 2), event("2025-06-01"), event("2025-06-30")];
  const closed = {set_closed_at: new Date("2025-06-01")};
  expect(naiveCounts(closed, events, new Date("2026-01-01"))).toEqual({before: 2, after: 2, days: 91});
  expect(naiveCounts(closed, events, new Date("2025-06-11"))).toEqual({before: 0, after: 1, days: 10});
  expect(naiveCounts({set_closed_at: null}, events, new Date("2026-01-01")).days).toBe(0);
});
