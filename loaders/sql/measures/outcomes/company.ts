/** The company as src/stats takes it, read from the relations beside this file. */
import type {Company, CompanyLink} from "../../../../src/stats/company/types.js";
import type {Database} from "../../../warehouse/database.js";
import {rowsOf} from "../../../warehouse/typedRows.js";
import type {CompanyLinks, StatedCoverage} from "../../rows.js";

/** What `companyOf` reads. */
export const COMPANY_READS = [
  "as_of",
  "company_actions",
  "company_links",
  "company_pages",
  "company_records",
  "distinct_names",
  "settings",
  "stated_coverage"
] as const;

/** A link with the key of its target, and whether nobody named that target. */
export interface KeyedLink extends CompanyLink {
  readonly key: string;
  readonly isInferred: boolean;
}

export interface KeyedCompany extends Company {
  readonly links: readonly KeyedLink[];
}

/** Days since 1970 (UTC). */
export async function companyOf(db: Database): Promise<KeyedCompany> {
  const [settings] = await rowsOf(db, "settings", ["version"]);
  const [asOf] = await rowsOf(db, "as_of", ["basis"]);
  const pages = await rowsOf(db, "company_pages", ["source", "rule", "service", "is_noise"]);
  const {baseline_days, pages_baseline_days, exclusion_days, washout_days} = settings!;
  return {
    asOf: (asOf?.as_of_at?.getTime() ?? 0) / DAY,
    thresholds: {
      baselineDays: baseline_days,
      pagesBaselineDays: pages_baseline_days,
      triggerExclusionDays: exclusion_days,
      worstOfQuarterExclusionDays: settings!.worst_exclusion_days,
      worstOfYearExclusionDays: settings!.worst_of_year_exclusion_days,
      washoutDays: washout_days
    },
    isPoisson: settings!.dispersion === "none",
    records: (await rowsOf(db, "company_records", ["incident_id"])).map((row) => ({
      id: row.incident_id,
      kind: "incident",
      day: row.day,
      source: row.source,
      services: row.services,
      conditions: row.conditions,
      durations: Object.fromEntries(row.metrics.map((metric, i) => [metric, row.minutes[i] ?? null]))
    })),
    series: pages.map(({source, rule, service, is_noise, days}) => ({
      kind: "page",
      source,
      services: service === null ? [] : [service],
      rule: rule ?? undefined,
      noise: is_noise,
      days
    })),
    actions: (await rowsOf(db, "company_actions", ["action_id"])).map((row) => ({
      id: row.action_id,
      status: row.status ?? undefined,
      trigger: row.trigger_day ?? row.closed_day ?? 0,
      closed: row.closed_day,
      indexRecord: row.index_id,
      selectedBecause: row.selected_because ?? undefined
    })),
    links: (await rowsOf(db, "company_links", ["action_id", "target_key"])).map(linkOf),
    coverage: coverageOf(
      await rowsOf(db, "stated_coverage", ["source", "kind", "is_gap", "from_at", "to_at"])
    ),
    distinct: await distinctOf(db)
  };
}

const DAY = 86_400_000;
const dayOf = (at: Date | null): number | undefined => (at === null ? undefined : at.getTime() / DAY);

const linkOf = (row: CompanyLinks): KeyedLink => ({
  key: row.target_key,
  isInferred: row.is_inferred,
  action: row.action_id,
  kind: row.target_kind,
  id: row.target_id,
  service: row.target_service,
  metric: row.metric,
  direction: row.direction,
  comparison:
    row.comparison_kind !== null && row.comparison_id !== null
      ? {kind: row.comparison_kind, id: row.comparison_id, service: ""}
      : undefined,
  plannedLook: row.planned_day ?? undefined
});

function coverageOf(rows: readonly StatedCoverage[]): NonNullable<Company["coverage"]> {
  const spans = rows.filter(({is_gap}) => !is_gap);
  return spans.map(({source, kind, from_at, to_at}) => ({
    source,
    kind: kind ?? undefined,
    from: dayOf(from_at),
    to: dayOf(to_at),
    gaps: rows
      .filter((gap) => gap.is_gap && gap.source === source && gap.kind === kind)
      .map((gap) => [dayOf(gap.from_at)!, dayOf(gap.to_at)!] as const)
  }));
}

async function distinctOf(db: Database): Promise<Company["distinct"]> {
  const rows = await rowsOf(db, "distinct_names", ["kind", "a", "b"]);
  const of = (wanted: string) => rows.filter(({kind}) => kind === wanted).map(({a, b}) => [a, b] as const);
  return {conditions: of("condition"), services: of("service"), rules: of("rule")};
}
