/** Issues of trackers that are neither incident nor action: by what could tell them, and the setting that would. */
import {type Database, text} from "../../warehouse/database.js";

interface Tracker {
  readonly source: string;
  /** the key in settings.yaml */
  readonly setting: "jira" | "issues";
  readonly taken: number;
  readonly left: number;
}

const LISTED = 8;
const INCIDENT = /incident|outage|\bsev ?-?\d|major|production issue|downtime/i;
const ACTION = /post-?mortem|retro|follow-?up|action item|corrective|preventi|remediat|\bcapa\b/i;

/** Trackers of which nothing at all counts; empty where there is none. */
export async function untakenIssues(db: Database): Promise<string> {
  const found = (await trackers(db)).filter(({taken}) => taken === 0);
  if (found.length === 0) return "";
  const parts = [];
  for (const tracker of found)
    parts.push(
      `  ${tracker.source}: none of ${tracker.left} issues is taken as an incident or action.`,
      ...(await hints(db, tracker))
    );
  return ["Issues that could not be told apart", ...parts].join("\n");
}

/** Lines about trackers of which some issues count and others don't. */
export async function otherIssues(db: Database): Promise<string[]> {
  const lines: string[] = [];
  for (const tracker of (await trackers(db)).filter(({taken}) => taken > 0))
    lines.push(
      "",
      `  ${tracker.source}: ${tracker.taken} issues are incidents or actions by type, label, a link to an incident, or an action item that names them; ${tracker.left} are not.`,
      ...(await hints(db, tracker))
    );
  return lines;
}

const ISSUES = `
  select 'jira' as source, 'jira' as setting, [issue_type] as types, labels, kinds.kind, kinds.excluded
  from stg_jira_issues join jira_kinds as kinds using (record_id)
  union all
  select source, 'issues', [issue_type], labels, kinds.kind, kinds.excluded
  from stg_tools_issues join trackers_kinds as kinds using (record_id)`;

async function trackers(db: Database): Promise<Tracker[]> {
  const rows = await db.rows(`
    select source, setting, count(*) filter (where excluded is null and kind is not null)::integer as taken,
      count(*) filter (where excluded = 'not_incident_or_action')::integer as left_out
    from (${ISSUES}) group by all having left_out > 0 order by all`);
  return rows.map((row) => ({
    source: text(row, "source"),
    setting: text(row, "setting") === "jira" ? "jira" : "issues",
    taken: Number(row["taken"]),
    left: Number(row["left_out"])
  }));
}

/** What the issues that were left out are called, and the line that would take those in that sound like it. */
async function hints(db: Database, {source, setting}: Tracker): Promise<string[]> {
  const words = async (list: "types" | "labels"): Promise<readonly (readonly [string, string])[]> => {
    const rows = await db.rows(
      `select word, count(*) as n from (
        select unnest(${list}) as word from (${ISSUES}) where source = $1 and excluded = 'not_incident_or_action'
      ) where word is not null group by word order by n desc, word`,
      [source]
    );
    return rows.map((row) => [text(row, "word"), text(row, "n")]);
  };
  const [types, labels] = [await words("types"), await words("labels")];
  const shown = (found: readonly (readonly [string, string])[]): string =>
    found.length === 0
      ? "none"
      : found
          .slice(0, LISTED)
          .map(([word, n]) => `${word} (${n})`)
          .join(", ") + (found.length > LISTED ? ` and ${found.length - LISTED} more` : "");
  const like = (pattern: RegExp, found: readonly (readonly [string, string])[]): string =>
    found
      .map(([word]) => word)
      .filter((word) => pattern.test(word) && (pattern === ACTION || !ACTION.test(word)))
      .slice(0, LISTED)
      .map((word) => JSON.stringify(word))
      .join(", ");
  const lists = [
    ["incident_types", like(INCIDENT, types)],
    ["incident_labels", like(INCIDENT, labels)],
    ["action_types", like(ACTION, types)],
    ["action_labels", like(ACTION, labels)]
  ].filter(([, found]) => found !== "");
  const proposed =
    lists.length === 0
      ? "incident_types: […], incident_labels: […], action_types: […], action_labels: […]"
      : lists.map(([name, found]) => `${name!}: [${found!}]`).join(", ");
  return [
    `    Of those left out the types are ${shown(types)}; the labels ${shown(labels)}.`,
    `    To take some in, ${lists.length === 0 ? "name them" : "these sound like it; write"} in settings.yaml: ${setting}: {${proposed}}`
  ];
}
