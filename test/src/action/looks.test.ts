/** The evidence that the pages draw is the build's: its looks lead to every verdict's numbers and dates. */
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {loadWarehouse} from "../../../loaders/warehouse/build.js";
import type {Database} from "../../../loaders/warehouse/database.js";
import type {SetHoles, SetLooks, TargetEventRows, VerdictRows} from "../../../src/schema.js";
import {naiveCounts} from "../../../src/action/facts.js";
import {type ActionRowsGiven, actionDetails, targetEvents} from "../../../src/action/details.js";
import {type TargetSeen, targetSeen} from "../../../src/action/looks.js";
import {targetKey} from "../../../src/shared/rows/targetKey.js";
import {defaults} from "../../../src/stats/defaults.js";
import {verdictRow} from "../../support/verdictRow.js";

const SAMPLE = join(import.meta.dirname, "../../../data/sample");
const DAY = 86_400_000;

interface Shipped extends ActionRowsGiven {
  readonly events: readonly TargetEventRows[];
  readonly asOf: Date;
}

/** What the page of a row's action sees of its target. */
function seenIn({events, asOf, ...rows}: Shipped): (row: VerdictRows) => TargetSeen {
  const [details, known] = [actionDetails(rows), targetEvents(events)];
  return (row) => {
    const key = targetKey(row);
    const own = details.get(row.action_id)!.targets.find((target) => targetKey(target.row) === key)!;
    return targetSeen(own, known.get(key) ?? [], asOf);
  };
}

describe("the sample", () => {
  let db: Database;
  let shipped: Shipped;
  let seen: (row: VerdictRows) => TargetSeen;
  beforeAll(async () => {
    ({db} = await loadWarehouse({data: SAMPLE}));
    const rows = async <Row>(name: string) => (await db.rows(`select * from ${name}`)) as unknown as Row[];
    const [day] = await db.rows("select epoch_ms(as_of_at)::double as ms from as_of");
    shipped = {
      verdicts: await rows<VerdictRows>("verdict_rows"),
      events: await rows<TargetEventRows>("target_event_rows"),
      looks: await rows<SetLooks>("set_looks"),
      holes: await rows<SetHoles>("set_holes"),
      ...{deploys: [], later: []},
      asOf: new Date(Number(day!["ms"]))
    };
    seen = seenIn(shipped);
  });
  afterAll(() => db.close());

  test("no look counts more than the verdict does, and all lie between closing and now", () => {
    let looked = 0;
    for (const row of shipped.verdicts) {
      const {looks} = seen(row);
      if (looks.length === 0) continue;
      looked += 1;
      expect(looks.map(({week}) => week)).toEqual(looks.map((_, i) => defaults.minFollowupWeeks + i));
      expect(looks.at(-1)!.x1).toBeLessThanOrEqual(row.events_after!);
      expect(looks[0]!.at.getTime() - row.followup_from!.getTime()).toBeGreaterThanOrEqual(28 * DAY);
      expect(looks.at(-1)!.at.getTime()).toBeLessThanOrEqual(shipped.asOf.getTime());
    }
    expect(looked).toBeGreaterThan(50);
  });

  test("an improvement by evidence has, on the day it was told, the first look with evidence enough and beyond the background", () => {
    const rows = shipped.verdicts.filter(
      ({verdict, verdict_reason, direction}) =>
        verdict === "improved" && ["strong", "holding"].includes(verdict_reason) && direction !== "up"
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const {looks} = seen(row);
      const crossed = looks.find(
        ({improved, adjusted}) =>
          improved >= defaults.threshold && (adjusted === null || adjusted >= defaults.backgroundThreshold)
      );
      expect(crossed?.at).toEqual(row.verdict_at);
    }
  });

  test("response times and open actions have no looks", () => {
    const open = shipped.verdicts.filter(({set_id}) => set_id === null);
    const timed = shipped.verdicts.filter(
      ({target_kind, set_id}) => target_kind === "response_time" && set_id !== null
    );
    expect(Math.min(open.length, timed.length)).toBeGreaterThan(0);
    for (const row of [...open, ...timed]) expect(seen(row).looks).toEqual([]);
  });
});

const target = {target_kind: "condition", target_id: "x", target_service: "", metric: "incidents"};
const event = (at: string, events = 1, more: Partial<TargetEventRows> = {}): TargetEventRows => ({
  ...target,
  event_at: new Date(at),
  incident_id: null,
  duration_s: null,
  events,
  exposure: events,
  ...more
});
const row = verdictRow({
  ...target,
  action_id: "a",
  set_id: "S001",
  incident_id: "i1",
  direction: "down",
  events_before: 52,
  window_before_days: 364
});
const look: SetLooks = {
  set_id: "S001",
  week: 4,
  at: new Date("2025-04-03"),
  events_after: 2,
  exposure_weeks: 4,
  e_improved: 3,
  e_worsened: 0.2,
  adjusted_improved: 2,
  adjusted_worsened: 0.3,
  background_before: 104,
  background_after: 12
};
const shipped: Shipped = {
  verdicts: [
    row,
    {...row, action_id: "b", incident_id: "i2"},
    verdictRow({action_id: "c", incident_id: "i3"})
  ],
  events: [
    event("2025-01-01"),
    event("2025-01-02", 1, {target_id: "y"}),
    event("2025-01-03", 1, {metric: "pages"})
  ],
  looks: [{...look, week: 5}, look, {...look, set_id: "S002"}],
  holes: ["S001", "S002"].map((set_id) => ({set_id, from_at: new Date(0), to_at: new Date(DAY)})),
  ...{deploys: [], later: []},
  asOf: new Date("2025-09-01")
};
const seenOf = (own: VerdictRows, looks = shipped.looks): TargetSeen =>
  seenIn({...shipped, looks, verdicts: [own, ...shipped.verdicts.slice(1)]})(own);

test("a target has its own events, the looks and holes of its change in order, and the incidents of all its actions", () => {
  const seen = seenOf(row);
  expect(seen.events).toHaveLength(1);
  expect([...seen.index]).toEqual(["i1", "i2"]);
  expect(seen.looks.map(({week}) => week)).toEqual([4, 5]);
  expect(seen.holes).toEqual([{from_at: new Date(0), to_at: new Date(DAY)}]);
});

test("a look has the rates over those before: the target's, and that of the background", () => {
  expect(seenOf(row).looks[0]).toEqual({
    week: 4,
    at: look.at,
    x1: 2,
    improved: 3,
    worsened: 0.2,
    adjusted: 2,
    ratio: 0.5,
    background: 1.5
  });
});

test("where more is hoped for, the evidence for a rise is the hoped for one, beyond the background too", () => {
  expect(seenOf({...row, direction: "up"}).looks[0]).toMatchObject({
    improved: 0.2,
    worsened: 3,
    adjusted: 0.3,
    ratio: 0.5
  });
});

test("without a background, or anything before, there is no ratio and no broken number", () => {
  const alone = {
    ...look,
    adjusted_improved: null,
    adjusted_worsened: null,
    background_before: null,
    background_after: null
  };
  const of = (values: Partial<VerdictRows>) => seenOf({...row, ...values}, [alone]).looks[0];
  expect(of({})).toMatchObject({ratio: 0.5, adjusted: null, background: null});
  expect(of({events_before: 0})).toMatchObject({ratio: null});
  expect(of({events_before: null, window_before_days: null})).toMatchObject({ratio: null, background: null});
});

test("a row that no change judges has neither looks nor holes", () => {
  const none = seenIn(shipped)(shipped.verdicts[2]!);
  expect([none.looks, none.holes, [...none.index]]).toEqual([[], [], ["i3"]]);
});

test("the plain comparison counts as many days after closing as before, at most a quarter", () => {
  const events = [event("2025-01-01"), event("2025-05-01", 2), event("2025-06-01"), event("2025-06-30")];
  const closed = {set_closed_at: new Date("2025-06-01")};
  expect(naiveCounts(closed, events, new Date("2026-01-01"))).toEqual({before: 2, after: 2, days: 91});
  expect(naiveCounts(closed, events, new Date("2025-06-11"))).toEqual({before: 0, after: 1, days: 10});
  expect(naiveCounts({set_closed_at: null}, events, new Date("2026-01-01")).days).toBe(0);
});
