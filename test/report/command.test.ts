import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, afterEach, expect, test} from "vitest";
import {report} from "../../loaders/commands/report.js";
import {SHIPPED_SAMPLE} from "../../loaders/settings/dataFolder.js";
import {folder} from "../support/warehouse.js";

const data = folder({
  "d/incidents.csv":
    "incident_id,title,started_at,resolved_at\nI1,Down,2026-02-01T10:00:00Z,2026-02-01T11:00:00Z\nI2,Slow,2026-05-01T10:00:00Z,2026-05-01T11:00:00Z\n",
  "settings.yaml": "report:\n  asks: |\n    Two weeks for retries.\n"
});
const chrome = process.env.CHROME_PATH;
afterEach(() => {
  if (chrome === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = chrome;
});
afterAll(() => rmSync(data, {recursive: true}));

test("the ending picks the kind, and the same data give the same bytes", async () => {
  const made = await Promise.all(
    ["a.md", "b.md", "a.html", "b.html"].map(async (name) => {
      const out = join(data, "out", name);
      await report({data, out, paper: "A4"});
      return readFileSync(out, "utf8");
    })
  );
  expect(made[0]).toBe(made[1]);
  expect(made[2]).toBe(made[3]);
  expect(made[0]).toContain("Two weeks for retries.");
  expect(made[2]).toContain("<!doctype html>");
});

test.each([
  {given: {out: "x.docx", paper: "A4"}, says: "ends in none of .pdf, .html and .md"},
  {given: {out: "x.pdf", paper: "A3"}, says: "is none of A4, Letter"},
  {given: {out: "x.md", paper: "A4", period: "2031-Q1"}, says: "they span 2026-Q1 to 2026-Q2"}
])("$given is refused: $says", async ({given, says}) => {
  await expect(report({data, ...given})).rejects.toThrow(says);
});

test("without a browser the HTML is there, and the error says where", async () => {
  process.env.CHROME_PATH = join(data, "no-browser");
  await expect(report({data, out: join(data, "out/r.pdf"), paper: "A4"})).rejects.toThrow("out/r.html");
  expect(existsSync(join(data, "out/r.html"))).toBe(true);
  expect(existsSync(join(data, "out/r.pdf"))).toBe(false);
});

test.each([
  {given: {format: "teams"}, says: "is none of slack, email"},
  {given: {}, says: "--out: name the file"},
  {given: {out: "x.md", site: "https://x.example/"}, says: "--site is for digests"}
])("$given is refused: $says", async ({given, says}) => {
  await expect(report({data, paper: "A4", ...given})).rejects.toThrow(says);
});

test("a digest is written with the settings' address; of an empty folder and of the sample too", async () => {
  const sent = async (from: string, format: string): Promise<string> => {
    const out = join(data, "out/digest.txt");
    await report({data: from, out, paper: "A4", format});
    return readFileSync(out, "utf8");
  };
  const linked = folder({
    "d/incidents.csv": "incident_id,title,started_at\nI1,Down,2026-02-01T10:00:00Z\n",
    "settings.yaml": "report: {site: 'https://ops.example/ft/'}\n"
  });
  const empty = folder({"README.md": "nothing yet"});
  expect(await sent(linked, "email")).toContain("https://ops.example/ft/incidents.html?period=2026-Q1");
  expect(await sent(empty, "slack")).toBe("*No incidents are loaded yet, so there is nothing to review.*\n");
  const sample = await sent(SHIPPED_SAMPLE, "slack");
  expect(sample.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  expect(sample).toContain("sample data of a simulated organisation");
  for (const used of [linked, empty]) rmSync(used, {recursive: true});
});
