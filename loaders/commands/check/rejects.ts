/** Records that can't be used: those of a file with one remedy stand together. */
import {group} from "d3";
import {type Database, text} from "../../warehouse/database.js";

const SHOWN = 4;

/** Empty where there is none. */
export async function rejectedRows(db: Database): Promise<string> {
  const rows = await db.rows(
    "select file, row, reason, remedy from rejects order by file, try_cast(row as bigint), reason"
  );
  if (rows.length === 0) return "";
  const groups = [...group(rows, (row) => `${text(row, "file")}\n${text(row, "remedy")}`).values()];
  return [
    "Rejected",
    ...groups.flatMap((alike) => [
      ...alike
        .slice(0, SHOWN)
        .map((row) => `  ${text(row, "file")}:${text(row, "row")} ${text(row, "reason")}`),
      ...(alike.length > SHOWN ? [`  … and ${alike.length - SHOWN} more of this file`] : []),
      `    → ${text(alike[0], "remedy")}`
    ])
  ].join("\n");
}
