/** One partition: counted by the server in a session of its own, its tables brought back as Parquet. */
import type {Row} from "../database.js";
import {type Remote, type Parameters, asking} from "./client.js";
import {dialectOf, nameOf, PIECES, STEPS} from "./dialect.js";
import {GIVEN, type Given} from "./given.js";
import type {Part, Survey} from "./survey.js";

/** The state of alerts at the end of a partition that the next one's first firings are told by. */
export interface Carried extends Row {
  readonly alert: string;
  /** the last two kept firings, if in the last hour, milliseconds */
  readonly kept: readonly number[];
  /** when all that fired had ended, 0 if nothing tells */
  readonly resolved_ms: number;
}

export interface PartitionJob {
  readonly survey: Survey;
  readonly part: Part;
  readonly parameters: Parameters;
  readonly given: Given;
  readonly carried: readonly Carried[];
  /** the folder of selects */
  readonly sql: string;
  /** relation → the file to write */
  readonly files: ReadonlyMap<string, string>;
  /** tells one attempt from another */
  readonly session: string;
}

/** Writes a partition's tables; gives what the next partition must know. */
export async function runPartition(job: PartitionJob): Promise<readonly Carried[]> {
  const {survey, part, sql} = job;
  const parameters = {...job.parameters, from_ms: part.from, to_ms: part.to};
  return asking(survey.settings, job.session, async (remote) => {
    for (const [name, columns] of Object.entries(GIVEN)) {
      await remote.run(`drop temporary table if exists ${name}`);
      await remote.run(`create temporary table ${name} (${columns})`);
      await remote.insert(name, name === "carried" ? job.carried : job.given[name as keyof Given]);
    }
    const {firings} = survey;
    for (const step of STEPS) {
      const name = nameOf(step);
      const select = dialectOf(sql, step);
      await remote.run(`drop temporary table if exists ${name}`);
      await remote.run(
        step === "joining/alerts/alert_claims"
          ? `create temporary table ${name} as\nwith firings as (${firings.sql} ${firings.within})\n${select}`
          : `create temporary table ${name} as\n${select}`,
        parameters
      );
    }
    for (const piece of PIECES)
      await remote.parquet(dialectOf(sql, piece), job.files.get(nameOf(piece))!, parameters);
    const carried = await carriedOn(remote, parameters);
    for (const name of [...Object.keys(GIVEN), ...STEPS.map(nameOf)])
      await remote.run(`drop temporary table if exists ${name}`);
    return carried;
  });
}

/** Alerts that fired in the last hour, or whose end is later than firings that would be re-fires. */
async function carriedOn(remote: Remote, parameters: Parameters): Promise<readonly Carried[]> {
  const rows = await remote.rows(
    `select alert, kept, resolved_ms
    from (
      select
        alert,
        arraySlice(arraySort(arrayConcat(
          arrayFilter(one -> one >= {to_ms: Int64} - {flap_ms: Int64}, any(before)),
          groupArrayIf(fired_ms, not is_duplicate and fired_ms >= {to_ms: Int64} - {flap_ms: Int64})
        )), -2) as kept,
        greatest(max(ended_ms), any(before_ms)) as resolved_ms
      from (
        select
          coalesce(firings.alert, carried.alert) as alert,
          coalesce(firings.fired_ms, 0) as fired_ms,
          coalesce(firings.is_duplicate, true) as is_duplicate,
          coalesce(firings.resolved_ms, 0) as ended_ms,
          carried.kept as before,
          coalesce(carried.resolved_ms, 0) as before_ms
        from (
          select alert_firings.*, is_duplicate
          from alert_firings
          any left join alert_labels on alert_labels.firing = alert_firings.firing
          where fired_ms < {to_ms: Int64}
        ) as firings
        full join carried on carried.alert = firings.alert
      )
      group by alert
    )
    where notEmpty(kept) or resolved_ms > {to_ms: Int64} - {refire_ms: Int64}
    order by alert`,
    parameters
  );
  return rows.map(({alert, kept, resolved_ms}) => ({
    alert: String(alert),
    kept: (kept as string[]).map(Number),
    resolved_ms: Number(resolved_ms)
  }));
}
