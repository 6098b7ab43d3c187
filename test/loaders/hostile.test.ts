/** One record, file or folder that is no good costs itself and nothing else. */
import {chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {readFolder} from "../../loaders/bench/fuzz/read.js";
import {listFiles} from "../../loaders/arrive/files.js";
import {recognise} from "../../loaders/arrive/recognise.js";
import {redactor} from "../../loaders/arrive/redact.js";
import {sources} from "../../loaders/arrive/sources/index.js";
import {printable} from "../../loaders/terminal.js";
import {readSettings} from "../../loaders/settings/settings.js";
import {landHistory} from "../../loaders/warehouse/history.js";
import {freshDatabase} from "../support/database.js";
import {folder} from "../support/warehouse.js";

const folders: string[] = [];
const made = (files: Record<string, string>): string => {
  const data = folder(files);
  folders.push(data);
  return data;
};
afterEach(() => {
  for (const data of folders.splice(0)) rmSync(data, {recursive: true, force: true});
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
  "a correction whose field, record or value is %s costs no other line of the file",
  async (word) => {
    const {records, rejects} = await readFolder({
      "corrections.csv": `record_id,field,value,reason\nA,title,first,\nB,${word},x,\n${word},title,x,\nC,title,${word},${word}\nD,status,${word},\nE,title,last,\n`
    });
    expect(records.map(({record}) => record.values["target_id"])).toEqual(["A", word, "C", "E"]);
    expect(rejects.map(({outcome}) => outcome.row)).toEqual([3, 6]);
  }
);

test.each(["constructor", "__proto__", "toString"])(
  "a column or a field called %s is one like any other",
  async (word) => {
    const {records} = await readFolder({
      "own/incidents.csv": `incident_id,title,started_at,${word}\nA,first,2026-01-01T00:00:00Z,x\nB,${word},2026-01-02T00:00:00Z,y\n`,
      "own/actions.json": `[{"action_id": "T", "title": "t", "created_at": "2026-01-01T00:00:00Z", "${word}": {"${word}": 1}}]`
    });
    expect(records.map(({record}) => record.values["title"])).toEqual(
      expect.arrayContaining(["first", word, "t"])
    );
  }
);

test("a moment that no calendar has is none, and its record stays", async () => {
  const alert = (id: string, ackTime: number) => ({
    ...{id, tinyId: id, alias: id, message: "m", acknowledged: true, createdAt: "2026-01-01T00:00:00Z"},
    report: {ackTime}
  });
  const {records, rejects} = await readFolder({
    "opsgenie/alerts.json": JSON.stringify({data: [alert("1", 5000), alert("2", 1e300), alert("3", -1e17)]})
  });
  expect(rejects).toEqual([]);
  expect(records.map(({record}) => record.values["acknowledged_at"])).toEqual([
    "2026-01-01T00:00:05.000Z",
    undefined,
    undefined
  ]);
});

test("lists nested 1,500 deep, in a report and in JSON, are read or refused and end nothing", async () => {
  const deep = Array.from({length: 1500}, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n");
  const {files, records} = await readFolder({
    "postmortems/2026-01-01-deep.md": `# Deep\n\n## Root cause\n\n${deep}\n`,
    "postmortems/2026-01-02-quotes.md": `# Quotes\n\n## Root cause\n\n${">".repeat(1500)} x\n`,
    "postmortems/2026-01-03-good.md":
      "# Checkout down\n\n## Root cause\n\nThe queue was full.\n\n## Timeline\n\n- 10:00 down\n",
    "jira/deep.json": `{"issues": [{"key": "A-1", "fields": {"summary": "x", "description": ${"[".repeat(1500)}${"]".repeat(1500)}}}]}`,
    "jira/deeper.json": `{"issues": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`
  });
  expect(files).toHaveLength(5);
  expect(records.some(({file}) => file.includes("good"))).toBe(true);
});

test("settings.yaml that is a folder, or may not be read, is named", () => {
  const data = made({"settings.yaml/x": ""});
  expect(() => readSettings(data)).toThrow(/^settings\.yaml: .*folder/);
});

test("a link as the data folder is followed; links in it that lead outside are named and not read", async () => {
  const data = made({
    "real/own/incidents.csv": "incident_id,title\nA,x\n",
    "outside/secret.csv": "incident_id,title\nB,y\n"
  });
  symlinkSync(join(data, "real"), join(data, "link"));
  symlinkSync(join(data, "outside/secret.csv"), join(data, "real/own/actions.csv"));
  symlinkSync(join(data, "outside"), join(data, "real/folder"));
  mkdirSync(join(data, "real/two"));
  symlinkSync(join(data, "real/own/incidents.csv"), join(data, "real/two/incidents.csv"));
  const seen = [];
  for (const file of listFiles(join(data, "link"))) {
    const recognition = await recognise(file, sources);
    seen.push([file.path, recognition.is === "unrecognised" ? recognition.seen : recognition.is]);
  }
  expect(seen).toEqual([
    ["folder", expect.stringMatching(/link.*not read/)],
    ["own/actions.csv", expect.stringMatching(/link.*not read/)],
    ["own/incidents.csv", "export"],
    ["two/incidents.csv", "export"]
  ]);
});

test.runIf(process.getuid?.() !== 0)(
  "a folder that may not be read is named, and the others are read",
  () => {
    const data = made({"shut/x.csv": "a", "open/y.csv": "b"});
    chmodSync(join(data, "shut"), 0);
    expect(listFiles(data).map(({path}) => path)).toEqual(["open/y.csv", "shut"]);
    chmodSync(join(data, "shut"), 0o700);
  }
);

test("history that is damaged, older, a folder or empty is left out, and the rest is read", async () => {
  const header = "action_id,target_kind,target_id,target_service,metric,verdict";
  const data = made({
    "history/2025-Q1/verdicts.csv": `${header}\nA,condition,c,,incidents,improved\n`,
    "history/2025-Q2/verdicts.csv": "action_id,verdict\nA,improved\n",
    "history/2025-Q3/verdicts.csv": `${header}\n"A,condition\nB,"c"x"y,,,\n\u0000\n`,
    "history/2025-Q4/verdicts.json": '[{"action_id": ',
    "history/2026-Q1/verdicts.parquet": "PAR1 not at all",
    "history/2026-Q2/verdicts.json": "[]",
    "history/README.md": "x"
  });
  mkdirSync(join(data, "history/2026-Q3/verdicts.csv"), {recursive: true});
  writeFileSync(join(data, "history/2026-Q4"), "a file in place of a folder");
  const db = await freshDatabase();
  await landHistory(db, data);
  expect(await db.rows("select * from raw_history_verdicts where period < '2025-Q3'")).toMatchObject([
    {period: "2025-Q1", action_id: "A", verdict: "improved"}
  ]);
  db.close();
});

test("characters that can't be seen leave every text, also where they part a name or a key", () => {
  const clean = redactor({
    people: [{kind: "name", words: ["Ada", "Quux"]}],
    inFile: new Map(),
    others: new Set()
  });
  const kinds: string[] = [];
  expect(clean.text("\ufeffA\u202ed\u200ba Qu\u00adux said \u009b31mno\u0007\u001b[2J")).toBe(
    "[person] said 31mno[2J"
  );
  expect(clean.text("key AKIA\u200bABCDEFGHIJKLMNOP.", undefined, (kind) => void kinds.push(kind))).toBe(
    "key [secret]."
  );
  expect(kinds).toEqual(["AWS access key"]);
});

test("nothing that is printed moves a cursor, hides or reverses what follows", () => {
  expect(printable("a\tb\nc\r\nd\re")).toBe("a\tb\nc\nd\ne");
  const printed = printable("\u001b]0;t\u0007 \u009b2J \u202e \u2066 \u200f \u0000 \ud800");
  expect(printed).toBe("�]0;t� �2J � � � � �");
});
