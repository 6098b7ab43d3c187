import {expect, test} from "vitest";
import {foldTeams} from "../../../src/alerts/facts/foldTeams.js";
import {labelClusters, qualityOf} from "../../../src/alerts/facts/quality.js";
import {compareWeeks, filterAlerts} from "../../../src/alerts/facts/weeks.js";
import type {AlertWeekRows, AlertQuality, QuarterRows} from "../../../src/schema.js";
import {weeklyPages} from "../../../src/shared/rows/alertCounts.js";
import {NO_FILTER} from "../../../src/shared/rows/filterRows.js";

test("weeks without a page are zero and counted; the filter keeps what it names", () => {
  const week = (at: string, paged: number, service = "a") =>
    ({
      week: new Date(`${at}T00:00:00Z`),
      paged,
      labelled: 0,
      actionable: 0,
      service,
      team: null
    }) as AlertWeekRows;
  const rows = [week("2026-01-05", 3), week("2026-01-05", 2, "b"), week("2026-01-19", 1)];
  const span = {from: new Date("2026-01-05T00:00:00Z"), until: new Date("2026-01-28T00:00:00Z")};
  expect(weeklyPages(rows, span).map(({pages}) => pages)).toEqual([5, 0, 1]);
  expect(filterAlerts(rows, {...NO_FILTER, services: ["b"]})).toHaveLength(1);
  const quarter = (from: string, to: string) =>
    ({from_at: new Date(`${from}T00:00:00Z`), to_at: new Date(`${to}T00:00:00Z`)}) as QuarterRows;
  const long = weeklyPages(
    Array.from({length: 26}, (_, i) =>
      week(new Date(Date.UTC(2026, 0, 5) + i * 7 * 86_400_000).toISOString().slice(0, 10), i < 12 ? 20 : 5)
    ),
    {from: span.from, until: new Date("2026-07-06T00:00:00Z")}
  );
  const result = compareWeeks(long, quarter("2026-04-01", "2026-07-01"), [
    quarter("2026-01-01", "2026-04-01")
  ])!;
  expect(result.high).toBeLessThan(0.5);
  expect(compareWeeks([], quarter("2026-04-01", "2026-07-01"), [])).toBeUndefined();
});

test("teams with few pages are shown together, the others by name", () => {
  const row = (team: string, pages: number) => ({team, pages, shifts: 1});
  expect(
    foldTeams([row("big", 30), row("a", 2), row("b", 3)], ({shifts}) => shifts).map(({team}) => team)
  ).toEqual(["big", "Small teams together", "Small teams together"]);
});

test("labels of one alert are one cluster: precision's interval is wider than if pages were independent", () => {
  const week = (rule: string, labelled: number, actionable: number) => ({
    rule,
    service: "a",
    quarter: "q",
    labelled,
    actionable
  });
  const rows = [{period: "q", kind: "precision", n: 20, known: 40, of: 40}] as AlertQuality[];
  const weeks = [week("good", 20, 20), week("bad", 20, 0)];
  expect(labelClusters(weeks, "q")).toEqual({good: [20, 0], labelled: [20, 20]});
  const [plain] = qualityOf(rows, "q");
  const [clustered] = qualityOf(rows, "q", weeks);
  expect(clustered!.high - clustered!.low).toBeGreaterThan(1.5 * (plain!.high - plain!.low));
});
