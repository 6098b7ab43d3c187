/** Redacts what SQL landed: each different text once, however many alerts have it. */
import {type Database, identifier, literal} from "../../../warehouse/database.js";
import type {ExportFile} from "../../files.js";
import {append} from "../../../warehouse/append.js";
import type {Redactor} from "../../redact.js";
import type {Text} from "../source.js";
import {LANDED} from "./oddLines.js";

const TEXTS = ["alertname", "severity", "service", "team", "receiver", "incident", "actionable"] as const;

/** Cleans the texts of the alerts of some files in place; adds the secrets found as [file, row, kind]. */
export async function cleanTexts(
  db: Database,
  files: readonly ExportFile[],
  clean: Redactor,
  secrets: Text[][]
): Promise<void> {
  const paths = files.map(({path}) => literal(path)).join(", ");
  for (const column of TEXTS.map(identifier)) {
    const rows = await db.rows(`select '>' || ${column} as text, min_by(file, row::bigint) as file,
      min(row::bigint)::varchar as row from ${LANDED}
      where file in (${paths}) and ${column} is not null group by ${column}`);
    const changed = rows.flatMap((row) => {
      const before = (row["text"] as string).slice(1); // a mark at the beginning is lost on the way out
      const after = clean.text(
        before,
        undefined,
        (kind) => void secrets.push([row["file"] as string, row["row"] as string, kind])
      );
      return after === before ? [] : [[before, after]];
    });
    if (changed.length === 0) continue;
    await db.run("create or replace temp table cleaned_texts (before varchar, after varchar)");
    await append(db, "cleaned_texts", changed);
    await db.run(`update ${LANDED} set ${column} = after from cleaned_texts
      where ${column} = before and file in (${paths})`);
    await db.run("drop table cleaned_texts");
  }
}
