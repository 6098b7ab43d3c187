/**
 * `npm run passages`: what reports say, without names, the conditions to look for, and the order in which to answer; whoever reads
 * them, a person or a model, writes labels that are put into the data folder.
 */
import {mkdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {sentencesOf} from "../meaning/conditions/words.js";
import {progress} from "../progress.js";
import {say} from "../terminal.js";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {type Database, text} from "../warehouse/database.js";
import {promptText} from "./passages/prompt.js";

/** Writes passages.jsonl, conditions.json and prompt.md into `out`. */
export async function passages({
  out,
  ...options
}: Omit<LoadOptions, "db"> & {readonly out: string}): Promise<void> {
  const folder = resolve(out);
  const {db} = await loadWarehouse({...options, onProgress: progress()});
  try {
    const lines = await passageLines(db);
    const {taxonomy, conditions} = await described(db);
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, "passages.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    writeFileSync(join(folder, "conditions.json"), `${JSON.stringify({taxonomy, conditions}, null, 2)}\n`);
    writeFileSync(join(folder, "prompt.md"), promptText(taxonomy));
    say(
      `${lines.length} passages and ${conditions.length} conditions in ${folder}; prompt.md says what to do.`
    );
  } finally {
    db.close();
  }
}

/** One line a passage of an incident that counts, in the order of its report. */
async function passageLines(db: Database): Promise<object[]> {
  const rows = await db.rows(`
    select passages.record_id, passage_id, role, heading, words, incident_id
    from report_passages as passages
    join incident_components as components on components.record_id = passages.incident_record_id
    where incident_id in (select incident_id from incidents)
    order by passages.record_id, position`);
  return rows.map((row) => ({
    retro: text(row, "record_id"),
    incident: text(row, "incident_id"),
    passage: text(row, "passage_id"),
    role: text(row, "role"),
    heading: text(row, "heading"),
    sentences: sentencesOf(text(row, "words")).map((sentence) => sentence.text)
  }));
}

async function described(db: Database) {
  const [hash] = await db.rows("select taxonomy_hash from taxonomy_hash");
  const rows = await db.rows(
    "select condition_id, layer, group_id, group_label, label, description, example from taxonomy order by layer, condition_id"
  );
  return {
    taxonomy: text(hash, "taxonomy_hash"),
    conditions: rows.map((row) => ({
      id: text(row, "condition_id"),
      layer: text(row, "layer"),
      group: text(row, "group_id"),
      group_label: text(row, "group_label"),
      label: text(row, "label"),
      description: text(row, "description"),
      example: text(row, "example")
    }))
  };
}
