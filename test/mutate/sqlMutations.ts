/**
 * Small faults put into the SQL, one at a time, and the share of them that the tests naming the relation notice.
 * `npx tsx test/mutate/sqlMutations.ts [relation …]` runs all of them, or those of the relations given.
 */
import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";

export interface SqlMutation {
  /** file below loaders/sql */
  readonly file: string;
  /** text that stands in the file once or more; its first place is changed */
  readonly from: string;
  readonly to: string;
}

export interface MutationResult {
  readonly mutation: SqlMutation;
  readonly isKilled: boolean;
}

const ROOT = resolve(import.meta.dirname, "../..");
const SQL = join(ROOT, "loaders/sql");

const of = (file: string, ...changes: readonly (readonly [string, string])[]): SqlMutation[] =>
  changes.map(([from, to]) => ({file, from, to}));

export const sqlMutations: readonly SqlMutation[] = [
  ...of(
    "measures/outcomes/change_sets.sql",
    ["order by actions.closed_at, members.action_id", "order by actions.closed_at desc, members.action_id"],
    ["count(distinct members.action_id)", "count(members.action_id)"]
  ),
  ...of(
    "measures/outcomes/verdict_windows.sql",
    ["min(trigger_at)", "max(trigger_at)"],
    ["max(closed_at)", "min(closed_at)"]
  ),
  ...of("measures/outcomes/untouched_events.sql", ["count(*) >= 3", "count(*) > 3"]),
  ...of(
    "analysis/verdicts.sql",
    ["when sets.state = 'improved' then 'worsened'", "when sets.state = 'improved' then 'improved'"],
    ["if(direction = 'up', judged_sets.e_worsened, judged_sets.e_improved)", "judged_sets.e_improved"],
    ["when status = 'wont_do' then 'wont_do'", "when status = 'wont_do' then 'closing_unknown'"]
  ),
  ...of(
    "pages/verdict_rows.sql",
    ["verdicts.counted and verdicts.is_first", "verdicts.counted"],
    ["and verdicts.direction = 'down' as is_pooled", "as is_pooled"]
  ),
  ...of(
    "model/alert_windows.sql",
    ["interval 30 minute", "interval 20 minute"],
    ["interval 1 day", "interval 2 day"],
    ["fired_at <= to_at", "fired_at < to_at"],
    ["incident_id not in (select incident_id from incident_declared)", "true"]
  ),
  ...of(
    "model/alerts.sql",
    ["local_at::time >= sleep_from or", "local_at::time > sleep_from or"],
    ["or local_at::time < sleep_to", "or local_at::time <= sleep_to"],
    ["sleep_from > sleep_to", "sleep_from < sleep_to"]
  ),
  ...of(
    "measures/alerts/kept_pages.sql",
    ["coalesce(paged, true)", "coalesce(paged, false)"],
    ["and not is_duplicate", ""],
    ["local_at::time >= business_from", "local_at::time > business_from"],
    ["local_at::time < business_to", "local_at::time <= business_to"],
    ["dayofweek(local_at)", "dayofweek(local_at) - 1"]
  ),
  ...of(
    "measures/alerts/shift_spans.sql",
    ["shift_start >= from_at", "shift_start > from_at"],
    ["shift_end <= to_at", "shift_end < to_at"]
  ),
  ...of(
    "analysis/shifts.sql",
    ["pages, 0) > 2", "pages, 0) > 3"],
    ["pages, 0) > 2", "pages, 0) >= 2"],
    ["pages.fired_at < shift_end", "pages.fired_at <= shift_end"]
  ),
  ...of("pages/storm_rows.sql", ["count(*) >= 10", "count(*) > 10"], ["where team is not null", ""]),
  ...of("pages/night_rows.sql", ["in_sleep_hours and", ""], ["count(distinct night_at)", "count(night_at)"]),
  ...of(
    "pages/rule_days.sql",
    ["interval 91 day", "interval 92 day"],
    ["fired_at >= as_of_at", "fired_at > as_of_at"]
  ),
  ...of(
    "analysis/missed_detection.sql",
    ["interval 5 minute", "interval 6 minute"],
    ["first_alert_at < noticed_at - interval", "first_alert_at <= noticed_at - interval"],
    ["in ('customer', 'human')", "in ('customer')"]
  ),
  ...of(
    "analysis/missed_prevention.sql",
    ["targets.basis <> 'inferred'\n  and", "true\n  and"],
    ["occurred_at > coalesce", "occurred_at >= coalesce"],
    ["occurred_at < actions.closed_at", "occurred_at <= actions.closed_at"],
    ["incidents.incident_id is distinct from actions.incident_id\n  and", "true\n  and"],
    ["target_service = '' or", ""]
  ),
  ...of(
    "measures/response/response_durations.sql",
    ["to_at >= from_at", "to_at > from_at"],
    ["and metric <> 'time_to_detect'", ""],
    ["status_raw is not null or", ""],
    ["coalesce(detected_at, occurred_at)", "occurred_at"]
  ),
  ...of(
    "analysis/retro_funnel.sql",
    ["where has_ticket", "where not has_ticket"],
    ["occurred_at >= from_at", "occurred_at > from_at"]
  ),
  ...of(
    "model/quarters.sql",
    ["interval 3 month", "interval 4 month"],
    ["to_at > as_of_at", "to_at >= as_of_at"]
  ),
  ...of(
    "joining/time/data_day.sql",
    ["n >= 6 and", "n >= 9 and"],
    ["three[3] + interval 1096 day", "three[3] + interval 9 day"]
  ),
  ...of("joining/incidents/incident_edges.sql", ["named_by_a = 1 and naming_b = 1", "named_by_a = 1"]),
  ...of("joining/actions/action_edges.sql", ["named_by_a = 1 and naming_b = 1", "naming_b = 1"])
];

/** Tests that build the relation over literal rows or select from it. */
export function testsNaming(relation: string): string[] {
  const named = new RegExp(`(relationOver\\(\\s*"|\\b(from|join)\\s+)${relation}\\b`);
  return readdirSync(join(ROOT, "test"), {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(".test.ts") && !path.startsWith("browser"))
    .map((path) => join("test", path))
    .filter((path) => named.test(readFileSync(join(ROOT, path), "utf8")))
    .sort();
}

const relationOf = ({file}: SqlMutation): string => basename(file, ".sql");

/** Whether the tests pass against a copy of the SQL in which a change was made. */
function isPassing(tests: readonly string[], change: (copy: string) => void): boolean {
  const copy = mkdtempSync(join(tmpdir(), "followthrough-sql-"));
  try {
    cpSync(SQL, copy, {recursive: true});
    change(copy);
    const {status} = spawnSync("npx", ["vitest", "run", "--project", "unit", "--bail", "1", ...tests], {
      cwd: ROOT,
      env: {...process.env, FOLLOWTHROUGH_SQL: copy},
      stdio: "ignore"
    });
    return status === 0;
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
}

/** Runs the tests of one mutation against a copy of the SQL with the fault in it. Throws when its text is not there. */
export function runMutation(mutation: SqlMutation): MutationResult {
  const tests = testsNaming(relationOf(mutation));
  const text = mutated(mutation);
  const isKilled =
    tests.length > 0 && !isPassing(tests, (copy) => writeFileSync(join(copy, mutation.file), text));
  return {mutation, isKilled};
}

/** The file's text with the fault in it. */
export function mutated({file, from, to}: SqlMutation): string {
  const text = readFileSync(join(SQL, file), "utf8");
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`loaders/sql/${file}: “${from}” is not there`);
  return changed;
}

/**
 * Runs the mutations and prints each with its fate. Throws when the tests fail without any fault, since then they would seem
 * to notice every one.
 */
export function runSqlMutations(mutations: readonly SqlMutation[] = sqlMutations): MutationResult[] {
  const all = new Set(mutations.flatMap((mutation) => testsNaming(relationOf(mutation))));
  if (!isPassing([...all], () => undefined))
    throw new Error(`These tests fail on the SQL as it is: ${[...all].join(", ")}`);
  return mutations.map((mutation) => {
    const result = runMutation(mutation);
    console.log(
      `${result.isKilled ? "killed  " : "SURVIVED"} ${mutation.file}: ${mutation.from} → ${mutation.to}`
    );
    return result;
  });
}

if (process.argv[1] !== undefined && relative(process.argv[1], fileURLToPath(import.meta.url)) === "") {
  const names = process.argv.slice(2);
  const chosen = sqlMutations.filter(
    ({file}) => names.length === 0 || names.some((name) => file.includes(name))
  );
  runSqlMutations(chosen);
}
