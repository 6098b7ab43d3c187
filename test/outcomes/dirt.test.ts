/** What may become of an export on its way here, and what of the verdicts then: nothing, or as little as is said. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {csvRow} from "../../src/shared/csv.js";
import {warehouse} from "../support/warehouse.js";

type Cells = readonly string[];
/** Path → header and rows. */
type Tables = Readonly<Record<string, readonly Cells[]>>;

const DAY = 86_400_000;
const START = Date.parse("2022-01-01T00:00:00Z");
const on = (day: number): string => new Date(START + day * DAY).toISOString();
const every = (step: number, from: number, to: number): number[] =>
  Array.from({length: Math.floor((to - from) / step)}, (_, i) => from + step * i);

/** A condition and an alert rule that all but disappear when their actions are closed, each beside one that stays. */
const SLOW = [...every(10, 5, 500), 700];
const OTHER = every(10, 6, 999);
const FULL = [...every(1, 300, 500), ...every(30, 501, 990)];
const HIGH = every(2, 300, 995);
const WORLD: Tables = {
  "d/incidents.csv": [
    ["incident_id", "started_at", "service"],
    ...SLOW.map((day, i) => [`I${i}`, on(day), "a"]),
    ...OTHER.map((day, i) => [`J${i}`, on(day), "b"])
  ],
  "d/conditions.csv": [
    ["incident_id", "condition_id", "layer", "label"],
    ...SLOW.map((_, i) => [`I${i}`, "slow", "process", "Painfully slow rollback"]),
    ...OTHER.map((_, i) => [`J${i}`, "other", "process", "Something else"])
  ],
  "d/actions.csv": [
    ["action_id", "incident_id", "status", "created_at", "closed_at", "title"],
    ["A", "I45", "done", on(460), on(500), "Automate the rollback"],
    ["P", "I45", "done", on(460), on(500), "Rotate the logs"]
  ],
  "p/alerts.csv": [
    ["alert_id", "rule", "service", "severity", "fired_at", "paged"],
    ...FULL.map((day, i) => [`F${i}`, "DiskFull", "a", i % 2 === 0 ? "high" : "low", on(day), "true"]),
    // of two at one moment only the first is kept
    ...FULL.map((day, i) => [`G${i}`, "DiskFull", "a", i % 2 === 0 ? "low" : "high", on(day), "true"]),
    ...HIGH.map((day, i) => [`H${i}`, "CpuHigh", "b", "high", on(day), "true"])
  ]
};
const LINKS =
  "action_id,target_kind,target_id,service,metric,direction\nd:A,condition,slow,,incidents,down\nd:P,alert_rule,DiskFull,a,pages,down\n";

interface Seen {
  readonly verdicts: Row[];
  readonly counts: Row;
  readonly pages: Row[];
  readonly report: Row;
  readonly silences: Row[];
  readonly known: Row[];
}

async function seen(tables: Tables): Promise<Seen> {
  const db = await warehouse({
    asOf: on(1000),
    settings: "coverage: {d: {from: 2022-01-01, to: 2026-01-01}}\n",
    files: {
      "links.csv": LINKS,
      ...Object.fromEntries(
        Object.entries(tables).map(([path, rows]) => [path, rows.map((row) => `${csvRow(row)}\n`).join("")])
      )
    }
  });
  try {
    const [counts] = await db.rows(
      "select (select count(*) from incidents) as incidents, (select count(*) from actions) as actions, (select count(*) from alerts) as alerts"
    );
    const [report] = await db.rows(
      "select sum(rows_loaded)::integer as loaded, sum(rows_duplicate)::integer as duplicate, sum(rows_rejected)::integer as rejected from load_report where record_kind in ('incident', 'alert', 'action')"
    );
    return {
      verdicts: await db.rows("select * from verdicts order by action_id, target_kind, target_id"),
      counts: counts!,
      pages: await db.rows("select alert_id, is_duplicate, is_refire from alerts order by alert_id"),
      report: report!,
      silences: await db.rows("select source, record_kind from silences order by all"),
      known: await db.rows(
        "select source, field, known from field_coverage where field = 'started' or field = 'start' order by all"
      )
    };
  } finally {
    db.close();
  }
}

const verdictOf = ({verdicts}: Seen, action: string): Row | undefined =>
  verdicts.find(({action_id}) => action_id === action);
/** The tables with the rows of each changed; headers stay. */
const changed = (change: (rows: readonly Cells[], path: string) => readonly Cells[]): Tables =>
  Object.fromEntries(
    Object.entries(WORLD).map(([path, [header, ...rows]]) => [path, [header!, ...change(rows, path)]])
  );

/** A fixed draw for a seed: no run differs from another. */
const drawn = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T =>
  fc.sample(arbitrary, {seed, numRuns: 1})[0]!;
const shuffled = (rows: readonly Cells[], seed: number): Cells[] =>
  drawn(fc.shuffledSubarray([...rows], {minLength: rows.length, maxLength: rows.length}), seed);
const chosen = (rows: readonly Cells[], share: number, seed: number): ReadonlySet<Cells> =>
  new Set(shuffled(rows, seed).slice(0, Math.round(rows.length * share)));

const clean = await seen(WORLD);

test("the clean export has two improvements, and of two alerts at one moment the first is kept", () => {
  expect(verdictOf(clean, "d:A")).toMatchObject({verdict: "improved"});
  expect(verdictOf(clean, "d:P")).toMatchObject({verdict: "improved"});
  expect(
    clean.pages.filter(({alert_id}) => String(alert_id).startsWith("p:G")).every((row) => row["is_duplicate"])
  ).toBe(true);
});

describe("what changes nothing", () => {
  test.each([1, 2])("rows in another order (seed %i)", async (seed) => {
    expect(await seen(changed((rows) => shuffled(rows, seed)))).toEqual(clean);
  });

  test("a fifth of the rows twice, which the load report counts", async () => {
    let twice = 0;
    const dirty = await seen(
      changed((rows, path) => {
        if (path === "d/conditions.csv") return rows;
        const again = chosen(rows, 0.2, 3);
        twice += again.size;
        return shuffled([...rows, ...again], 4);
      })
    );
    expect({...dirty, report: clean.report}).toEqual(clean);
    expect(dirty.report).toEqual({...clean.report, duplicate: twice});
  });

  test("an export in fifty files", async () => {
    const [header, ...rows] = WORLD["p/alerts.csv"]!;
    const parts = Array.from({length: 50}, (_, part) => [
      `p/part${part}/alerts.csv`,
      [header!, ...rows.filter((_row, i) => i % 50 === part)]
    ]);
    const others = Object.entries(WORLD).filter(([path]) => path !== "p/alerts.csv");
    expect(await seen(Object.fromEntries([...others, ...parts]) as Tables)).toEqual(clean);
  });
});

describe("what is lost improves nothing", () => {
  test("three in ten incidents without a time are counted, in no window, and turn no verdict round", async () => {
    const dirty = await seen(
      changed((rows, path) => {
        const without = path === "d/incidents.csv" ? chosen(rows, 0.3, 5) : new Set<Cells>();
        return rows.map((row) => (without.has(row) ? [row[0]!, "", row[2]!] : row));
      })
    );
    expect(dirty.counts).toEqual(clean.counts);
    expect(dirty.report).toEqual(clean.report);
    expect(dirty.known).not.toEqual(clean.known);
    const before = (of: Seen): number => Number(verdictOf(of, "d:A")!["events_before"]);
    expect(before(dirty)).toBeLessThan(before(clean));
    expect(verdictOf(dirty, "d:A")!["verdict"]).not.toBe("worsened");
    expect(verdictOf(dirty, "d:P")).toEqual(verdictOf(clean, "d:P"));
  });

  test("a source that falls silent at the closing improves none of its rules, and is said to be silent", async () => {
    const dirty = await seen(
      changed((rows, path) => (path === "p/alerts.csv" ? rows.filter((row) => row[4]! < on(500)) : rows))
    );
    expect(verdictOf(dirty, "d:P")!["verdict"]).not.toBe("improved");
    expect(verdictOf(dirty, "d:A")).toEqual(verdictOf(clean, "d:A"));
    expect(dirty.silences).toContainEqual({source: "p", record_kind: "page"});
    expect(clean.silences).toEqual([]);
  });

  test("a rule that goes on under another name may be renamed, and is not improved", async () => {
    const [header, ...rows] = WORLD["p/alerts.csv"]!;
    const renamed = every(1, 501, 990).map((day, i) => [
      `N${i}`,
      "DiskAlmostFull",
      "a",
      "high",
      on(day),
      "true"
    ]);
    const dirty = await seen({
      ...WORLD,
      "p/alerts.csv": [
        header!,
        ...rows.filter((row) => row[1] !== "DiskFull" || row[4]! < on(501)),
        ...renamed
      ]
    });
    expect(verdictOf(dirty, "d:P")).toMatchObject({
      verdict: "not_measurable",
      verdict_reason: "may_be_renamed",
      renamed_to: "DiskAlmostFull"
    });
    expect(verdictOf(dirty, "d:A")).toEqual(verdictOf(clean, "d:A"));
  });
});
