import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {judge} from "../../src/stats/judge.js";

/** Rows of a fixture; its fields hold no commas, quotes or line breaks inside. */
function rows(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../fixtures/methods/${name}`, import.meta.url), "utf8");
  const [header, ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
  return lines.map((cells) => Object.fromEntries(header!.map((column, i) => [column, cells[i]!])));
}

/** Rows by the value of a column. */
function grouped(
  table: readonly Record<string, string>[],
  column: string
): Map<string, Record<string, string>[]> {
  const groups = new Map<string, Record<string, string>[]>();
  for (const row of table) groups.set(row[column]!, [...(groups.get(row[column]!) ?? []), row]);
  return groups;
}

/** Equal to 1e-9 of the larger of 1 and the cell; R writes NaN as nothing and Infinity as Inf. */
function expectNear(got: number, cell: string): void {
  const want = cell === "" ? NaN : cell === "Inf" ? Infinity : Number(cell);
  if (Number.isFinite(want))
    expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(want)));
  else expect(got).toBe(want);
}

const optional = (cell: string): number | undefined => (cell === "" ? undefined : Number(cell));

describe("simulated incidents of three years, as of 2026-01-01", () => {
  const incidents = grouped(rows("sim1_incidents.csv"), "condition");
  const expected = new Map(rows("sim1_expected_verdicts.csv").map((row) => [row["action_id"]!, row]));
  const actions = rows("sim1_actions_truth.csv").filter((row) => row["status"] !== "wont_do");

  test.each(actions.map((row) => ({id: row["action_id"]!, row})))(
    "$id gets the reference's verdict",
    ({id, row}) => {
      const want = expected.get(id)!;
      const events = incidents.get(row["condition"]!)!;
      const got = judge({
        events: events.map((event) => Number(event["start_day"])),
        ids: events.map((event) => event["incident_id"]!),
        indexId: row["index_incident"]!,
        trigger: Number(row["index_day"]),
        closure: optional(row["closed_day"]!),
        asOf: 1096,
        observedFrom: 0
      });
      expect([got.state, got.reason]).toEqual([want["state"], want["reason"]]);
      if (row["status"] === "open") return;
      expect(got.crossedAt).toBe(optional(want["crossed_at_week"]!));
      expect([got.windows.x0, got.windows.x1]).toEqual([Number(want["x0"]), Number(want["x1"])]);
      expect(got.windows.t0Days).toBeCloseTo(Number(want["t0_days"]), 9);
      expect(got.windows.t1Days).toBeCloseTo(Number(want["t1_days"]), 9);
      expectNear(got.ratio, want["ratio"]!);
      expectNear(got.eImproved, want["e_improved"]!);
      expectNear(got.eWorsened, want["e_worsened"]!);
    }
  );
});

describe("simulated weekly pages, half a year before and a year after a change", () => {
  const weeks = grouped(rows("sim2_weekly_pages.csv"), "alert_id");
  const alerts = rows("sim2_truth_and_expected.csv");

  test.each(alerts.map((row) => ({id: row["alert_id"]!, row})))(
    "$id gets the reference's label",
    ({id, row: want}) => {
      const events = weeks.get(id)!.flatMap((row) => {
        const pages = Number(row["pages"]);
        return Array.from({length: pages}, (_, j) => 7 * (Number(row["week"]) - 1) + (7 * (j + 0.5)) / pages);
      });
      const got = judge(
        {events, trigger: 182, closure: 182, asOf: 546, observedFrom: 0},
        {baselineDays: 182, triggerExclusionDays: 0, washoutDays: 0, minBaselineWeeks: 8, phi: "estimate"}
      );
      expect(got.state).toBe(want["label"]);
      expect([got.windows.x0, got.windows.x1]).toEqual([Number(want["x0"]), Number(want["x1"])]);
      expectNear(got.ratio, want["ratio"]!);
      expectNear(got.phi, want["phi_used"]!);
      expectNear(got.eImproved, want["e_improved"]!);
      expectNear(got.eWorsened, want["e_worsened"]!);
      if (got.crossedAt !== undefined) {
        expect(got.crossedAt).toBe(
          optional(want["improved_at_week"]!) ?? optional(want["worsened_at_week"]!)
        );
      }
    }
  );
});
