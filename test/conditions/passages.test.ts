/** Passages out, labels back: whoever reads reports needs no more than the folder, and each line that can't be used is listed. */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {check} from "../../loaders/commands/check.js";
import {passages} from "../../loaders/commands/passages.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import type {Row} from "../../loaders/warehouse/database.js";
import {passagesText} from "../../loaders/arrive/sources/postmortems/passages.js";
import {relationOver} from "../support/relation.js";
import {folder} from "../support/warehouse.js";

interface Line {
  readonly retro: string;
  readonly incident: string;
  readonly passage: string;
  readonly heading: string;
  readonly sentences: readonly string[];
}

const OVENS = `# Ovens off 2025-03-04

## Summary

The ovens of the bakery stopped. Mara Quist noticed it: the licence of the controller had lapsed.

## What we learned

On the wall hung what the supplier before had drawn.

## What we learned

Bread can wait. Nobody loses money by it.
`;

let data: string;
let out: string;
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  data = folder({
    "postmortems/ovens.md": OVENS,
    "people/incidents.csv":
      "incident_id,title,started_at,assignee\nX,Old one,2025-01-02T10:00:00Z,Mara Quist\n"
  });
  out = folder({});
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  for (const one of [data, out]) rmSync(one, {recursive: true});
});

const lines = (): Line[] =>
  readFileSync(join(out, "passages.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
const described = () =>
  JSON.parse(readFileSync(join(out, "conditions.json"), "utf8")) as {
    taxonomy: string;
    conditions: Record<string, string>[];
  };

function label(name: string, rows: readonly object[]): void {
  mkdirSync(join(data, "labels"), {recursive: true});
  writeFileSync(join(data, "labels", name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

async function rows(sql: string): Promise<Row[]> {
  const {db} = await loadWarehouse({data});
  try {
    return await db.rows(sql);
  } finally {
    db.close();
  }
}

const CONDITIONS =
  "select condition_id, basis, confidence, sentence from conditions where incident_id = 'postmortems:ovens' order by 1";

test("passages have ids of their headings, sentences without names, and the taxonomy beside them", async () => {
  await passages({data, out});
  expect(lines()).toMatchObject([
    {
      retro: "postmortems:ovens",
      passage: "postmortems:ovens#summary",
      role: "summary",
      heading: "Summary"
    },
    {passage: "postmortems:ovens#what-we-learned"},
    {
      passage: "postmortems:ovens#what-we-learned-2",
      sentences: ["Bread can wait.", "Nobody loses money by it."]
    }
  ]);
  expect(readFileSync(join(out, "passages.jsonl"), "utf8")).not.toContain("Quist");
  const {taxonomy, conditions} = described();
  expect(conditions.find(({id}) => id === "slip")).toMatchObject({layer: "human", group: "slips"});
  for (const condition of conditions)
    expect(Object.values(condition).every((told) => told !== "")).toBe(true);
  expect(readFileSync(join(out, "prompt.md"), "utf8")).toContain(taxonomy);
});

const told = (texts: readonly string[]) =>
  relationOver("report_passages", {
    told_passages: [
      {
        record_id: "r",
        incident_record_id: "i",
        passages: passagesText(texts.map((text) => ({role: "wrong", place: "2. What broke?", text})))
      }
    ]
  });

test("report_passages have ids that stay when words change; a heading that comes twice is numbered", async () => {
  const ids = (rows: readonly Row[]) => rows.map(({passage_id}) => passage_id);
  expect(ids(await told(["The belt tore.", "So did the strap."]))).toEqual([
    "r#2-what-broke",
    "r#2-what-broke-2"
  ]);
  expect(ids(await told(["The belt broke."]))).toEqual(["r#2-what-broke"]);
  expect(await told(["One.\nTwo."])).toMatchObject([
    {position: 1, role: "wrong", heading: "2. What broke?", words: "One.\nTwo."}
  ]);
  expect(await relationOver("report_passages", {told_passages: []})).toEqual([]);
});

test("taxonomy_hash changes with a description and not with a phrase", async () => {
  const hash = async (values: Row) => {
    const condition = {condition_id: "a", layer: "human", group_id: "g", label: "A", description: "d"};
    const [row] = await relationOver("taxonomy_hash", {stg_taxonomy: [{...condition, ...values}]});
    return row!["taxonomy_hash"];
  };
  const first = await hash({phrases: "[]"});
  expect(await hash({phrases: '["x"]'})).toBe(first);
  expect(await hash({description: "e"})).not.toBe(first);
  expect(await relationOver("taxonomy_hash", {stg_taxonomy: []})).toHaveLength(1);
});

test("labels of a model change conditions, a person's no overrules it, and an old id means its heir", async () => {
  expect(await rows(CONDITIONS)).toMatchObject([{condition_id: "certificate-expiry", basis: "phrase_match"}]);
  await passages({data, out});
  const {taxonomy} = described();
  const [first, second] = lines();
  const by = {by: "model:tiny", verdict: "yes", taxonomy};
  const {retro} = first!;
  label("model.jsonl", [
    {
      ...{retro, passage: second!.passage, condition: "missing-documentation", ...by},
      ...{sentence: second!.sentences[0], confidence: 0.7, at: "2025-04-01"}
    },
    {retro, passage: first!.passage, condition: "slip", ...by},
    {retro, passage: first!.passage, condition: "fatigue", ...by, verdict: "unsure"}
  ]);
  expect(await rows(CONDITIONS)).toEqual([
    {
      condition_id: "certificate-expiry",
      basis: "phrase_match",
      confidence: 0.79,
      sentence: expect.stringContaining("licence") as string
    },
    {condition_id: "slip", basis: "model_label", confidence: null, sentence: null},
    {
      condition_id: "unclear-runbook",
      basis: "model_label",
      confidence: 0.7,
      sentence: "On the wall hung what the supplier before had drawn."
    }
  ]);
  label("ours.jsonl", [
    {retro, condition: "slip", verdict: "no", by: "Mara"},
    {retro, condition: "certificate-expiry", verdict: "no", by: "Mara"}
  ]);
  expect(await rows(CONDITIONS)).toMatchObject([{condition_id: "unclear-runbook", basis: "model_label"}]);
});

test("what can't be used is listed with file, row and remedy; labels by another taxonomy are warned of", async () => {
  await passages({data, out});
  const [first, second] = lines();
  const {retro} = first!;
  const good = {retro, passage: first!.passage, condition: "slip", verdict: "yes", by: "model:tiny"};
  label("model.jsonl", [
    {...good, taxonomy: "of-last-year"},
    {...good, condition: "gremlins"},
    {...good, retro: "postmortems:nothing"},
    {...good, condition: "fatigue", passage: "postmortems:ovens#nowhere"},
    {...good, condition: "time-pressure", sentence: second!.sentences[0]},
    {...good, condition: "knowledge-gap", sentence: "The ovens never stopped."},
    {...good, condition: "communication-gap", verdict: "maybe"},
    {...good, condition: "wrong-assumption", confidence: "sure"},
    {retro, verdict: "yes"}
  ]);
  expect(
    (await rows('select file, "row", reason, remedy from rejects order by "row"')).map(
      ({file, row, reason}) => `${String(file)}:${String(row)} ${String(reason)}`
    )
  ).toEqual([
    "labels/model.jsonl:2 condition: no condition “gremlins”",
    "labels/model.jsonl:3 retro: no report or incident “postmortems:nothing”",
    "labels/model.jsonl:4 passage: no passage “postmortems:ovens#nowhere”",
    "labels/model.jsonl:5 sentence: “On the wall hung what the supplier before had drawn.” does not stand in the passage",
    "labels/model.jsonl:6 sentence: “The ovens never stopped.” does not stand in the passage",
    "labels/model.jsonl:7 verdict: “maybe” is not known",
    "labels/model.jsonl:8 confidence: “sure” is no share",
    "labels/model.jsonl:9 condition is empty"
  ]);
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(String(line)));
  await check({data});
  expect(said.join("\n")).toContain("labels/model.jsonl: 1 by model:tiny were given by other descriptions");
});
