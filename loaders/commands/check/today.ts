/** The day that counts as today, why, and what lies after it. */
import {type Database, text} from "../../warehouse/database.js";
import {textTable} from "../../textTable.js";

/** Never empty: without any time it says that there is none. */
export async function today(db: Database): Promise<string> {
  const [row] = await db.rows("select strftime(as_of_at, '%Y-%m-%d') as day, basis from as_of");
  const day = row === undefined ? "" : text(row, "day");
  if (day === "") return "Today: unknown, because no record has a time.";
  const why =
    row?.["basis"] === "given"
      ? "as given"
      : "midnight UTC after the newest accepted start, fire, hold, filing, close or resolve time";
  const cut = await db.rows(`
    select source, record_kind, count(*) as records from excluded where reason = 'after_as_of'
    group by all order by all`);
  const table = textTable(
    ["source", "kind", "records"],
    cut.map((found) => Object.values(found).map(String)),
    [2]
  );
  return [
    `Today: ${day}, ${why}.`,
    ...(cut.length === 0 ? [] : ["Later than that, and left out:", table])
  ].join("\n");
}
