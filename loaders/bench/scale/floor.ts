/** What nothing can do with less: DuckDB reads the same files with their types, drops repeated ids and counts. */
import {join} from "node:path";
import {type Database, literal, openDatabase} from "../../warehouse/database.js";

const TYPES: Readonly<Record<string, string>> = {
  started_at: "timestamp",
  detected_at: "timestamp",
  acknowledged_at: "timestamp",
  resolved_at: "timestamp",
  created_at: "timestamp",
  due_at: "timestamp",
  closed_at: "timestamp",
  fired_at: "timestamp",
  impact_minutes: "double",
  paged: "boolean"
};

const COUNTS = [
  `select service, date_trunc('week', fired_at), count(*), count(*) filter (where paged) from alerts group by all`,
  `select service, date_trunc('month', started_at), count(*), sum(impact_minutes) from incidents group by all`,
  `select severity, median(epoch(resolved_at - started_at)), quantile_cont(epoch(detected_at - started_at), 0.9) from incidents group by all`,
  `select actions.team, actions.status, count(*), median(epoch(closed_at - actions.created_at))
   from actions join incidents using (incident_id) group by all`,
  `select target_kind, target_id, links.service, count(*)
   from links join actions on 'own:' || actions.action_id = links.action_id group by all`
];

/** Reads and counts a folder of `writeCompany`. */
export async function floor(data: string): Promise<void> {
  const db = await openDatabase();
  try {
    for (const name of ["incidents", "actions", "alerts"])
      await read(db, join(data, `own/${name}.csv`), name);
    await read(db, join(data, "links.csv"), "links");
    for (const count of COUNTS) await db.rows(count);
  } finally {
    db.close();
  }
}

async function read(db: Database, file: string, table: string): Promise<void> {
  const from = literal(file);
  const header = await db.rows(`describe from read_csv(${from}, all_varchar = true)`);
  const columns = header.map(({column_name}) => String(column_name));
  const types = columns.map((name) => `${literal(name)}: ${literal(TYPES[name] ?? "varchar")}`);
  await db.run(`create table ${table} as
    from read_csv(${from}, header = true, columns = {${types.join(", ")}})
    qualify row_number() over (partition by ${columns[0]!}) = 1`);
}
