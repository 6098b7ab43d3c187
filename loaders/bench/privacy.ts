/** How well people, secrets and numbers are kept out, and how often an ordinary sentence is damaged, on planted data. */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {textTable} from "../textTable.js";
import {type Database, identifier} from "../warehouse/database.js";
import {loadWarehouse} from "../warehouse/build.js";
import {type Passage, type Plan, writePlanted} from "./privacy/folder.js";

export interface Count {
  readonly group: "people's places" | "prose" | "secrets" | "phones" | "ordinary";
  readonly kind: string;
  readonly place: string;
  readonly n: number;
  /** gone, or for an ordinary sentence as it was */
  readonly right: number;
  readonly wrong: readonly string[];
}

export interface Privacy {
  readonly counts: readonly Count[];
  /** secrets whose file, row and kind are told */
  readonly reported: number;
}

/** Loads one planted folder and looks for everything planted in every column of every table. */
export async function privacyRun(seed: number): Promise<Privacy> {
  const out = mkdtempSync(join(tmpdir(), "followthrough-privacy-"));
  try {
    const plan = writePlanted(out, seed);
    const {db} = await loadWarehouse({data: out});
    const texts = await textsOf(db);
    const [row] = await db.rows("select count(distinct (file, row, kind))::integer as n from raw_secrets");
    db.close();
    return {counts: [...placed(plan, texts), ...passages(plan, texts)], reported: Number(row?.["n"])};
  } finally {
    rmSync(out, {recursive: true, force: true});
  }
}

/** Every different text of the warehouse. */
async function textsOf(db: Database): Promise<string[]> {
  const columns = await db.rows(`select table_name, column_name from information_schema.columns
    where data_type in ('VARCHAR', 'VARCHAR[]', 'JSON')`);
  const texts = new Set<string>();
  for (const {table_name, column_name} of columns) {
    const rows = await db.rows(
      `select distinct ${identifier(String(column_name))}::varchar as text from ${identifier(String(table_name))}`
    );
    for (const {text} of rows) if (typeof text === "string") texts.add(text);
  }
  return [...texts];
}

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Names in people's places: nowhere outside of the passages. */
function placed({people}: Plan, texts: readonly string[]): Count[] {
  const cased = texts.map((text) => text.replace(/k\d+q[^§]*(?:§|$)/g, " ")).join("\n");
  const rest = bare(cased);
  return people.map(({given, family, place}) => {
    const isGone = !rest.includes(bare(family)) && (given.length < 4 || !hasWord(cased, given));
    return {
      group: "people's places",
      kind: "name",
      place,
      n: 1,
      right: isGone ? 1 : 0,
      wrong: isGone ? [] : [`${given} ${family}`]
    };
  });
}

const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(text);

function passages(plan: Plan, texts: readonly string[]): Count[] {
  const found = new Map<string, Set<string>>();
  for (const text of texts)
    for (const [, mark, said] of text.replaceAll("\\n", "\n").matchAll(/(k\d+q): ([^§]*?)(?: §|$)/g)) {
      if (!found.has(mark!)) found.set(mark!, new Set());
      found.get(mark!)!.add(said!);
    }
  return plan.passages.flatMap((passage) => {
    const said = found.get(passage.mark);
    return said === undefined ? [] : [judged(passage, [...said])];
  });
}

function judged({kind, place, gone}: Passage, said: readonly string[]): Count {
  const group =
    kind === "ordinary" ? "ordinary" : kind === "phone" ? "phones" : gone!.length === 1 ? "secrets" : "prose";
  const isRight = said.every((each) =>
    gone === undefined
      ? !/\[(?:person|e-mail|secret|phone|ip)\]/.test(each)
      : gone.every((part) => (part.length < 4 ? !hasWord(each, part) : !bare(each).includes(bare(part))))
  );
  return {group, kind, place, n: 1, right: isRight ? 1 : 0, wrong: isRight ? [] : said};
}

/** Prints shares by kind and by place over several seeds; `full` also every text that went wrong. */
export async function benchPrivacy({
  seeds = 3,
  full = false
}: {readonly seeds?: number; readonly full?: boolean} = {}): Promise<void> {
  const runs: Privacy[] = [];
  for (let seed = 1; seed <= seeds; seed++) runs.push(await privacyRun(seed));
  const counts = runs.flatMap((run) => run.counts);
  const lines = [
    ...["people's places", "prose", "secrets", "phones", "ordinary"].flatMap((group) => {
      const own = counts.filter((count) => count.group === group);
      return [
        line(group === "ordinary" ? "ordinary sentences kept" : `${group}: gone`, "", own),
        ...(group === "prose" || group === "secrets" ? by(own, "kind") : []),
        ...(group === "people's places" || group === "prose" ? by(own, "place") : [])
      ];
    })
  ];
  console.log(textTable(["planted", "by", "n", "right", "share"], lines, [2, 3, 4]));
  console.log(
    `\n${runs.reduce((sum, run) => sum + run.reported, 0)} secrets were reported by file, row and kind.`
  );
  if (full)
    for (const {group, kind, place, wrong} of counts)
      for (const text of wrong) console.log(`${group}, ${kind}, ${place}: ${JSON.stringify(text)}`);
}

const by = (counts: readonly Count[], field: "kind" | "place"): string[][] =>
  [...new Set(counts.map((count) => count[field]))].map((value) =>
    line(
      "",
      value,
      counts.filter((count) => count[field] === value)
    )
  );

function line(name: string, value: string, counts: readonly Count[]): string[] {
  const n = counts.length;
  const right = counts.reduce((sum, count) => sum + count.right, 0);
  return [name, value, String(n), String(right), n === 0 ? "" : `${((100 * right) / n).toFixed(1)} %`];
}
