/** Simulated data with known truth through the real pipeline: our own column names, links.csv, SQL windows, src/stats. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {group} from "d3";
import {expect, test} from "vitest";
import {csvRow} from "../../src/shared/csv.js";
import {warehouse} from "../support/warehouse.js";

const METHODS = join(import.meta.dirname, "../fixtures/methods");
const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(METHODS, name), "utf8"), {columns: true});

const csv = (rows: readonly (readonly (string | null)[])[]): string =>
  rows.map((row) => `${csvRow(row)}\n`).join("");
const at = (origin: string, days: string): string | null =>
  days === "" ? null : new Date(Date.parse(origin) + Number(days) * 86_400_000).toISOString();

test("every action of the first set gets the expected verdict, reason and numbers", async () => {
  const start = "2023-01-01T00:00:00Z";
  const incidents = read("sim1_incidents.csv");
  const actions = read("sim1_actions_truth.csv");
  const status: Record<string, string> = {open: "open", closed: "done", wont_do: "wont_do"};
  const db = await warehouse({
    asOf: "2026-01-01T00:00:00.000Z",
    settings: "coverage: {sim: {from: 2023-01-01}}\nthresholds: {dispersion: none}",
    files: {
      "sim/incidents.csv": csv([
        ["incident_id", "started_at", "service"],
        ...incidents.map((row) => [row["incident_id"]!, at(start, row["start_day"]!), row["service"]!])
      ]),
      "sim/conditions.csv": csv([
        ["incident_id", "condition_id", "layer"],
        ...incidents.map((row) => [row["incident_id"]!, row["condition"]!, "technical"])
      ]),
      "sim/actions.csv": csv([
        ["action_id", "incident_id", "status", "created_at", "closed_at"],
        ...actions.map((row) => [
          row["action_id"]!,
          row["index_incident"]!,
          status[row["status"]!]!,
          at(start, row["filed_day"]!),
          at(start, row["closed_day"]!)
        ])
      ]),
      "links.csv": csv([
        ["action_id", "target_kind", "target_id"],
        ...actions.map((row) => [row["action_id"]!, "condition", row["condition"]!])
      ])
    }
  });
  const got = new Map(
    (await db.rows("select * from verdicts")).map((row) => [
      String(row["action_id"]).replace("sim:", ""),
      row
    ])
  );
  for (const want of read("sim1_expected_verdicts.csv")) {
    const row = got.get(want["action_id"]!);
    expect([want["action_id"], row?.["verdict"]]).toEqual([want["action_id"], want["state"]]);
    if (want["reason"] !== "")
      expect([want["action_id"], row?.["verdict_reason"] ?? row?.["strength"]]).toEqual([
        want["action_id"],
        want["reason"]
      ]);
    if (want["x0"] !== "") {
      expect([row?.["events_before"], row?.["events_after"]]).toEqual([
        Number(want["x0"]),
        Number(want["x1"])
      ]);
      expect(row?.["window_before_days"]).toBeCloseTo(Number(want["t0_days"]), 3);
      expect(row?.["window_after_days"]).toBeCloseTo(Number(want["t1_days"]), 3);
    }
    if (want["e_improved"] !== "")
      expect(Number(row?.["e_improved"]) / Number(want["e_improved"])).toBeCloseTo(1, 3);
  }
  db.close();
});

test("every alert rule of the second set, alone in its source, gets the expected label", async () => {
  const week = 7 * 86_400_000;
  const start = Date.parse("2024-01-01T00:00:00Z");
  const pages = read("sim2_weekly_pages.csv").flatMap((row) => {
    const n = Number(row["pages"]);
    const from = start + (Number(row["week"]) - 1) * week;
    return Array.from({length: n}, (_, i) => [
      `${row["alert_id"]}-${row["week"]}-${i}`,
      row["alert_id"]!,
      new Date(from + Math.floor((week * (i + 0.5)) / n)).toISOString()
    ]);
  });
  // each rule is a source of its own: the set's labels are of single series, without a background
  const sources = group(pages, ([, rule]) => rule!);
  const rules = read("sim2_truth_and_expected.csv");
  const closed = new Date(start + 26 * week).toISOString();
  const db = await warehouse({
    asOf: new Date(start + 78 * week).toISOString(),
    settings: `coverage: {${[...sources.keys()].map((rule) => `${rule}: {from: 2024-01-01}`).join(", ")}}
thresholds: {washout_days: 0, trigger_exclusion_days: 0}`,
    files: {
      ...Object.fromEntries(
        [...sources].map(([rule, own]) => [
          `${rule}/alerts.csv`,
          csv([["alert_id", "rule", "fired_at"], ...own])
        ])
      ),
      "sim/actions.csv": csv([
        ["action_id", "status", "created_at", "closed_at"],
        ...rules.map((row) => [`tune-${row["alert_id"]}`, "done", closed, closed])
      ]),
      "links.csv": csv([
        ["action_id", "target_kind", "target_id"],
        ...rules.map((row) => [`tune-${row["alert_id"]}`, "alert_rule", row["alert_id"]!])
      ])
    }
  });
  const got = new Map(
    (await db.rows("select * from verdicts")).map((row) => [String(row["target_id"]), row])
  );
  for (const want of rules) {
    const row = got.get(want["alert_id"]!);
    expect([want["alert_id"], row?.["verdict"], row?.["events_before"], row?.["events_after"]]).toEqual([
      want["alert_id"],
      want["label"],
      Number(want["x0"]),
      Number(want["x1"])
    ]);
    // the rule's own dispersion, or the pooled one of all rules where that is larger
    expect(row?.["phi"]).toBeGreaterThanOrEqual(Number(want["phi_used"]) - 1e-6);
  }
  db.close();
});
