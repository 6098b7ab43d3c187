import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {report} from "../../loaders/commands/report.js";
import {snapshot} from "../../loaders/commands/snapshot.js";
import {SHIPPED_SAMPLE} from "../../loaders/settings/dataFolder.js";
import {folder} from "../support/warehouse.js";

const data = folder({
  "d/incidents.csv":
    "incident_id,title,started_at,resolved_at\nI1,Down,2026-02-01T10:00:00Z,2026-02-01T11:00:00Z\nI2,Slow,2026-05-01T10:00:00Z,2026-05-01T11:00:00Z\n"
});
const frozen = join(data, "history/2026-Q1");
afterAll(() => rmSync(data, {recursive: true}));

const made = async (more: {now?: boolean} = {}): Promise<string> => {
  const out = join(data, "out/r.md");
  await report({data, out, paper: "A4", period: "2026-Q1", ...more});
  return readFileSync(out, "utf8");
};

test("a frozen quarter's report stays as it was, byte for byte; --now restates its numbers", async () => {
  await snapshot({data, period: "2026-Q1"});
  const then = readFileSync(join(frozen, "report.md"), "utf8");
  expect(then).toContain("1 incident");
  expect(await made()).toBe(then);

  appendFileSync(join(data, "d/incidents.csv"), "I3,Late,2026-03-01T10:00:00Z,2026-03-01T12:00:00Z\n");
  expect(await made()).toBe(then);
  const now = await made({now: true});
  expect(now).toContain("2 incidents");
  expect(now).toContain("incidents 2, formerly 1 (late data)");
});

test("freezing again replaces the whole, and leaves nothing else behind", async () => {
  writeFileSync(join(frozen, "stray.txt"), "x");
  await snapshot({data, period: "2026-Q1"});
  expect(existsSync(join(frozen, "stray.txt"))).toBe(false);
  expect(readFileSync(join(frozen, "report.md"), "utf8")).toContain("2 incidents");
  expect(readdirSync(data).filter((name) => name.startsWith("."))).toEqual([]);
});

test("a quarter comes out alike however often it is frozen", async () => {
  const files = () =>
    Object.fromEntries(readdirSync(frozen).map((name) => [name, readFileSync(join(frozen, name), "base64")]));
  const then = files();
  await snapshot({data, period: "2026-Q1"});
  expect(files()).toEqual(then);
});

test("one that was ended between its two moves is read where it was put aside, and is then made anew", async () => {
  const then = readFileSync(join(frozen, "report.md"), "utf8");
  renameSync(frozen, join(data, ".history-2026-Q1.old"));
  expect(await made()).toBe(then);
  await snapshot({data, period: "2026-Q1"});
  expect(readFileSync(join(frozen, "report.md"), "utf8")).toBe(then);
  expect(readdirSync(data).filter((name) => name.startsWith("."))).toEqual([]);
});

test("an unknown quarter is refused, and so is the shipped sample", async () => {
  await expect(snapshot({data, period: "../../x"})).rejects.toThrow("they span 2026-Q1 to 2026-Q2");
  expect(readdirSync(join(data, "history"))).toEqual(["2026-Q1"]);
  await expect(snapshot({data: SHIPPED_SAMPLE, period: "2026-Q1"})).rejects.toThrow("sample");
});
