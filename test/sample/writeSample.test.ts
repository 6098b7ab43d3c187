import {createHash} from "node:crypto";
import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {parse as parseCsv} from "csv-parse/sync";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parse as parseYaml} from "yaml";
import {writeSample} from "../../loaders/sample/sample.js";
import {parseSettings} from "../../loaders/settings/settings.js";

const folder = mkdtempSync(join(tmpdir(), "sample-"));
const size = {incidents: 60, alerts: 2000, quarters: 4};

beforeAll(async () => {
  await writeSample({out: join(folder, "a"), seed: 1, ...size});
  await writeSample({out: join(folder, "b"), seed: 1, ...size});
  await writeSample({out: join(folder, "c"), seed: 2, ...size});
});
afterAll(() => rmSync(folder, {recursive: true}));

const files = (name: string): string[] =>
  readdirSync(join(folder, name), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
    .sort();

const text = (path: string): string => {
  const bytes = readFileSync(join(folder, "a", path));
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
};

const digest = (name: string): string => {
  const sum = createHash("sha256");
  for (const path of files(name)) sum.update(path).update(readFileSync(join(folder, name, path)));
  return sum.digest("hex");
};

test("the same seed writes the same bytes, another seed others", () => {
  expect(digest("b")).toBe(digest("a"));
  expect(digest("c")).not.toBe(digest("a"));
});

test("gzip headers hold no time", () => {
  for (const path of files("a").filter((name) => name.endsWith(".gz")))
    expect(readFileSync(join(folder, "a", path)).readUInt32LE(4)).toBe(0);
});

describe("formats", () => {
  test("NDJSON lines are JSON", () => {
    const paths = files("a").filter((name) => name.endsWith(".ndjson.gz"));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths)
      for (const line of text(path)
        .split("\n")
        .filter((each) => each !== ""))
        expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  test("the screen export is a table of even width with repeated columns", () => {
    const rows: string[][] = parseCsv(text("jira/screen-export-001.csv"));
    const [header = [], ...records] = rows;
    expect(header.filter((name) => name === "Labels").length).toBeGreaterThan(1);
    expect(records.length).toBeGreaterThan(10);
    expect(records.every((record) => record.length === header.length)).toBe(true);
    expect(records[0]![header.indexOf("Created")]).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d\d \d{1,2}:\d\d [AP]M$/);
  });

  test("reports begin with readable front matter or a title", () => {
    const reports = files("a").filter((name) => name.endsWith(".md"));
    expect(reports.length).toBeGreaterThan(20);
    for (const path of reports) {
      const [, front] = /^---\n([\s\S]*?)\n---\n/.exec(text(path)) ?? [];
      if (front === undefined) expect(text(path)).toMatch(/^# \S/);
      else expect(parseYaml(front)).toHaveProperty("title");
    }
  });

  test("settings are valid and links name known tickets", () => {
    expect(parseSettings(text("settings.yaml")).time_zone).toBe("Europe/Berlin");
    const links: {action_id: string}[] = parseCsv(text("links.csv"), {columns: true});
    const truth = JSON.parse(text("truth.json")) as {actions: {action_id: string | null}[]};
    const known = new Set(truth.actions.map(({action_id}) => action_id));
    expect(links.length).toBeGreaterThan(10);
    for (const {action_id} of links) expect(known).toContain(action_id);
  });
});
