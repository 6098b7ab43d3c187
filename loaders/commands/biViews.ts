/** Views for BI tools beside the tables of `npm run load`: what their charts start from, counted as the pages count. */
import {type Database, identifier, literal} from "../warehouse/database.js";

interface View {
  readonly says: string;
  /** the table whose columns keep their comments */
  readonly of: string;
  readonly sql: string;
  /** what columns of its own hold */
  readonly holds: Readonly<Record<string, string>>;
}

const VIEWS: Readonly<Record<string, View>> = {
  headline_changes: {
    says: "Every change that counts in headlines, one row each, with its verdict: rows may be counted as they are.",
    of: "verdict_rows",
    sql: "select * from verdict_rows where is_headline",
    holds: {}
  },
  quarters_wide: {
    says: "The numbers that stand over each fiscal quarter, one row a quarter; a number that nothing states is NULL.",
    of: "quarter_numbers",
    sql: `select
        quarter,
        max(value) filter (where number = 'incidents') as incidents,
        max(value) filter (where number = 'impact_minutes') as impact_minutes,
        max(value) filter (where number = 'retros_held') as retros_held,
        max(value) filter (where number = 'actions_filed') as actions_filed,
        max(value) filter (where number = 'mitigate_median_s') as mitigate_median_s,
        max(value) filter (where number = 'resolve_median_s') as resolve_median_s,
        max(value) filter (where number = 'pages') as pages,
        max(value) filter (where number = 'improved') as improved_by_then,
        max(value) filter (where number = 'worsened') as worsened_by_then
      from quarter_numbers
      group by quarter
      order by quarter`,
    holds: {
      incidents: "Incidents that began in the quarter.",
      impact_minutes: "Minutes of impact, of the incidents that state them.",
      retros_held: "Incidents that had a retro.",
      actions_filed: "Actions filed for the quarter's incidents.",
      mitigate_median_s: "Median time from the start to mitigation, in seconds.",
      resolve_median_s: "Median time from the start to resolution, in seconds.",
      pages: "Pages.",
      improved_by_then: "Changes of the headline that were told improved by the quarter's end.",
      worsened_by_then: "Changes of the headline that were told worsened by the quarter's end."
    }
  },
  open_actions: {
    says: "Every retro action that is open or in progress, one row each, with the incident it came from.",
    of: "action_rows",
    sql: "select * from action_rows where status in ('open', 'in_progress')",
    holds: {}
  }
};

/** Creates them in the attached database of that name, where the tables are already, with a comment on each column. */
export async function writeViews(db: Database, written: string): Promise<void> {
  const [was] = await db.rows("select current_database() as name");
  await db.run(`use ${identifier(written)}`); // a view names its tables as the file does, not as this session
  for (const [name, {says, of, sql, holds}] of Object.entries(VIEWS)) {
    await db.run(`create view ${identifier(name)} as ${sql}`);
    await db.run(`comment on view ${identifier(name)} is ${literal(says)}`);
    for (const {column_name, comment} of await db.rows(
      `select own.column_name, base.comment
        from duckdb_columns() as own
        left join duckdb_columns() as base
          on base.column_name = own.column_name and base.table_name = ${literal(of)} and base.database_name = own.database_name
        where own.table_name = ${literal(name)} and own.database_name = ${literal(written)}`
    )) {
      const column = String(column_name);
      const said = holds[column] ?? (typeof comment === "string" ? comment : "");
      await db.run(`comment on column ${identifier(name)}.${identifier(column)} is ${literal(said)}`);
    }
  }
  await db.run(`use ${identifier(String(was!["name"]))}`);
}
