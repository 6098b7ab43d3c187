/** What happens to the records of the simulated company, held against what truth.json says of it. */
import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {parse as parseCsv} from "csv-parse/sync";
import {afterAll, beforeAll, expect, test} from "vitest";
import {simulate} from "../../loaders/sample/simulate.js";
import {writeSample} from "../../loaders/sample/sample.js";
import {ridesOn} from "../../loaders/sample/writers/truth.js";
import {Effects} from "../../loaders/sample/effects.js";
import {renameCheck} from "../../src/stats/renameCheck.js";

const YEAR = 365.25 * 86_400_000;
const folder = mkdtempSync(join(tmpdir(), "faults-"));
const company = simulate({seed: 1, alerts: 3000});
const {faults} = company;

interface Alert {
  readonly startsAt: string;
  readonly labels: Readonly<Record<string, string>>;
}
let alerts: {readonly at: number; readonly labels: Alert["labels"]}[];

beforeAll(async () => {
  await writeSample({out: folder, seed: 1, alerts: 3000});
  const files = (readdirSync(join(folder, "alertmanager"), {recursive: true}) as string[]).filter((path) =>
    path.endsWith(".gz")
  );
  alerts = files
    .flatMap((path) =>
      gunzipSync(readFileSync(join(folder, "alertmanager", path)))
        .toString()
        .split("\n")
    )
    .filter((line) => line !== "")
    .flatMap((line) => (JSON.parse(line) as {alerts: Alert[]}).alerts)
    .map(({startsAt, labels}) => ({at: Date.parse(startsAt), labels}));
});
afterAll(() => rmSync(folder, {recursive: true}));

const truth = (): {faults: Record<string, unknown[]>; actions: Record<string, unknown>[]} =>
  JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as ReturnType<typeof truth>;

test("two names of conditions and two of rules change, one each to a like name, and never both are written", () => {
  expect(faults.renames.map(({kind, alike}) => `${kind} ${alike}`).sort()).toEqual([
    "alert_rule false",
    "alert_rule true",
    "condition false",
    "condition true"
  ]);
  for (const {kind, from, to, at} of faults.renames.filter(({kind}) => kind === "alert_rule")) {
    const times = (name: string): number[] =>
      alerts.filter(({labels}) => labels["alertname"] === name).map(({at}) => at);
    expect(Math.max(...times(from)), `${kind} ${from}`).toBeLessThan(at);
    expect(Math.min(...times(to)), `${kind} ${to}`).toBeGreaterThanOrEqual(at - 1000);
  }
  const reports = (readdirSync(join(folder, "postmortems"), {recursive: true}) as string[])
    .filter((path) => path.endsWith(".md"))
    .map((path) => readFileSync(join(folder, "postmortems", path), "utf8"));
  for (const {from, to, at} of faults.renames.filter(({kind}) => kind === "condition")) {
    const days = (name: string): string[] =>
      reports
        .filter((text) => new RegExp(`^conditions: .*\\b${name}\\b`, "m").test(text))
        .map((text) => /^date: (\S+)/m.exec(text)![1]!);
    expect(days(from).length).toBeGreaterThan(3);
    expect(days(from).every((day) => Date.parse(day) <= at)).toBe(true);
    expect(days(to).every((day) => Date.parse(day) >= at - 86_400_000)).toBe(true);
  }
});

test("a like name is like by the product's own measure, the other is not", () => {
  for (const {from, to, alike} of faults.renames)
    expect(nameSimilarity(from, to) >= 0.5, `${from} ${to}`).toBe(alike);
});

test("nothing that began in the pause was recorded, and a pause of weeks lies inside the history", () => {
  const {from, to} = faults.pause;
  expect(alerts.some(({at}) => at >= from && at < to)).toBe(false);
  expect((to - from) / 86_400_000).toBeGreaterThan(56);
  expect(alerts.some(({at}) => at < from)).toBe(true);
  expect(alerts.some(({at}) => at > to)).toBe(true);
});

test("until a date everything was reported twice, under two keys", () => {
  const twins = (replica: string | undefined): number =>
    alerts.filter(({labels}) => labels["replica"] === replica).length;
  expect(twins("a")).toBeGreaterThan(0);
  expect(twins("b")).toBe(twins("a"));
  expect(
    alerts.every(({at, labels}) => (labels["replica"] !== undefined) === at < faults.doubling.until)
  ).toBe(true);
});

test("on a day of clearing many actions are closed, none of which changed anything", () => {
  for (const day of faults.clearings) {
    const closed = company.actions.filter(
      ({closedAt}) => closedAt !== undefined && closedAt >= day && closedAt < day + 4 * 86_400_000
    );
    expect(closed.length).toBeGreaterThan(4);
  }
  const cleared = company.actions.filter(
    ({closedAt, planned}) =>
      !planned && faults.clearings.some((day) => closedAt !== undefined && closedAt >= day && closedAt < day + 86_400_000)
  );
  expect(cleared.every(({ratio}) => ratio === 1)).toBe(true);
});

test("a drift multiplies year by year, and truth.json names every fault", () => {
  const [target] = company.background.filter(({perYear}) => perYear !== undefined).map((effect) => effect.target);
  const drift = new Effects(company.background);
  const at = (years: number): number => drift.factor("service", target!.id, "", company.start + years * YEAR);
  expect(at(0)).toBe(1);
  expect(at(2)).toBeCloseTo(at(1) ** 2, 9);
  expect(at(1)).toBeLessThan(0.9);
  expect(Object.values(truth().faults).map(({length}) => length)).toEqual([4, 1, 1, 2]);
});

test("truth.json says of every action whether it changed its target, and whose change it rides on", () => {
  const {actions} = truth();
  expect(actions.filter((action) => action["has_effect"] === true).length).toBeGreaterThan(20);
  expect(
    actions.every((action) => action["has_effect"] === (action["closed_at"] !== null && action["ratio"] !== 1))
  ).toBe(true);
  const riding = company.actions.filter((action) => ridesOn(company, action).length > 0);
  expect(riding.length).toBeGreaterThan(2);
  for (const action of riding) {
    expect(action.ratio).toBe(1);
    for (const other of ridesOn(company, action)) {
      expect([other.target?.kind, other.target?.id]).toEqual([action.target?.kind, action.target?.id]);
      expect(other.ratio).not.toBe(1);
    }
  }
  expect(riding.some(({target}) => target?.kind === "alert_rule")).toBe(true);
});

test("whoever curated a target wrote the name of that day", () => {
  const links: {target_id: string; named_at: string}[] = parseCsv(readFileSync(join(folder, "links.csv"), "utf8"), {
    columns: true
  });
  const names = new Set(links.map(({target_id}) => target_id));
  for (const {from} of faults.renames) expect(names).toContain(from);
});
