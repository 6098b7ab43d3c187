/** What a pager's records count as, which nobody can guess from the totals. */
import {type Database, text} from "../../warehouse/database.js";

/** Empty where every page is an incident. */
export async function pages(db: Database): Promise<string> {
  const [row] = await db.rows(`
    select
      (select value from raw_setting_values where name = 'pagerduty.incidents') as setting,
      count(*) as n,
      count(*) filter (where incident_id in (select incident_id from incidents)) as counted,
      (
        select list(distinct source order by source)
        from incident_claims
        where excluded is null and source not in ('pagerduty', 'victorops', 'squadcast', 'zenduty')
      ) as others
    from stg_pagerduty_incidents left join incident_components using (record_id)
    where excluded is null`);
  const [n, counted] = [Number(row?.["n"]), Number(row?.["counted"])];
  const others = (row?.["others"] ?? []) as readonly string[];
  const setting = text(row, "setting");
  if (n === counted || (setting === "auto" && others.length === 0)) return "";
  const [which, because] = REASONS[setting] ?? [
    "belong to an incident or have a priority",
    `${others.join(", ")} ${others.length === 1 ? "names" : "name"} the incidents`
  ];
  return [
    `PagerDuty: ${counted} of ${n} incidents ${which}; the others count as pages only, because ${because}.`,
    "  To count every one as an incident, set in settings.yaml: pagerduty: {incidents: all}"
  ].join("\n");
}

/** By setting: which count, and why no others. */
const REASONS: Readonly<Record<string, readonly [which: string, because: string]>> = {
  none: ["belong to an incident", "settings.yaml says so: pagerduty: {incidents: none}"],
  chosen: [
    "belong to an incident or are among those chosen",
    "settings.yaml chooses by service, urgency or priority: pagerduty: {incidents: {…}}"
  ]
};
