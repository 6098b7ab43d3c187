/** The counts of a change set against deploys instead of weeks: where a service ships more or less often than before. */
import {group, max, min, sum} from "d3-array";
import {count, percent} from "../format.js";
import type {DeployDays, VerdictRows} from "../schema.js";
import {sizeWords} from "../shared/findings/size.js";
import {rateRatioExact} from "../stats/rateRatioExact.js";

const DAY = 86_400_000;
/** Days without a deploy after which the record of deploys is taken to have ended. */
const QUIET = 28;
/** Deploys in a window below which nothing is said. */
const FEWEST = 10;

/** The days with deploys, by service in lower case and, under "", all of them. */
export interface DeployRecord {
  readonly first: Date | undefined;
  readonly last: Date | undefined;
  readonly days: ReadonlyMap<string | undefined, readonly DeployDays[]>;
}

export const deployRecord = (days: readonly DeployDays[]): DeployRecord => ({
  first: min(days, ({day}) => day),
  last: max(days, ({day}) => day),
  days: group(days, ({service}) => service?.toLowerCase()).set("", [...days])
});

/** Deploys of the target's service, or of all, in the two windows; undefined where the records of deploys don't span both. */
export function deploysWithin(
  row: VerdictRows,
  {first, last, days}: DeployRecord
): {readonly before: number; readonly after: number} | undefined {
  const {baseline_from, baseline_to, followup_from, followup_to} = row;
  if (!baseline_from || !baseline_to || !followup_from || !followup_to) return undefined;
  if (first === undefined || last === undefined) return undefined;
  const isSpanned =
    first.getTime() <= baseline_from.getTime() + QUIET * DAY &&
    last.getTime() >= followup_to.getTime() - QUIET * DAY;
  if (!isSpanned) return undefined;
  const service = (row.target_kind === "service" ? row.target_id : row.target_service).toLowerCase();
  const own = days.get(service) ?? [];
  const within = (from: Date, to: Date): number =>
    sum(
      own.filter(({day}) => day >= from && day < to),
      ({deploys}) => deploys
    );
  const [before, after] = [within(baseline_from, baseline_to), within(followup_from, followup_to)];
  return before < FEWEST || after < FEWEST ? undefined : {before, after};
}

/** "Counted per deploy: 13 in 410 deploys, then 0 in 520: 100% fewer (73% to 100%)"; empty where deploys can't tell. */
export function perDeploySentence(row: VerdictRows, record: DeployRecord): string {
  const {events_before: x0, events_after: x1} = row;
  const deploys = deploysWithin(row, record);
  if (deploys === undefined || x0 === null || x1 === null || row.target_kind === "response_time") return "";
  const {ratio, low, high} = rateRatioExact({x0, t0: deploys.before, x1, t1: deploys.after});
  const size =
    x0 + x1 === 0
      ? ""
      : ratio <= 1 && high <= 1
        ? `: ${percent(1 - ratio)} fewer a deploy (${percent(1 - high)} to ${percent(1 - low)})`
        : `: ${sizeWords(ratio)} a deploy (${sizeWords(low)} to ${sizeWords(high)})`;
  return `Counted per deploy, which decides nothing: ${count(x0)} in ${count(deploys.before)} deploys before, ${count(x1)} in ${count(deploys.after)} after${size}.`;
}
