/** Whether an answer about an action's target would let a change be judged, as far as the records' windows tell. */
import {outlooks} from "../../../../src/stats/company/outlooks.js";
import type {CompanyLink} from "../../../../src/stats/company/types.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {Relation} from "../../../warehouse/graph.js";
import {columnsOf, rowsOf} from "../../../warehouse/typedRows.js";
import {COMPANY_READS, companyOf} from "../outcomes/company.js";

const COLUMNS = {
  action_id: "varchar",
  target: "varchar",
  reason: "varchar",
  expected: "double",
  others: "integer"
} as const;

export const targetOutlooks: Relation = {
  name: "target_outlooks",
  layer: "measures",
  file: "measures/questions/targetOutlooks.ts",
  sql: `-- Each closed action that is asked about with the suggested target that could be judged first, else the best: \`reason\` why
-- it opens no verdict, NULL where it does, \`expected\` events since closing at the rate before, \`others\` judged with it.
-- Internal.
-- Key: action_id.
-- Null: reason.
-- Values: reason (no_records | baseline_too_short | baseline_too_few_events | followup_too_short | judged_together).
`,
  reads: [...COMPANY_READS, "asked_actions", "target_suggestions"],
  async compute(db) {
    const asked = (await rowsOf(db, "asked_actions", ["action_id"])).filter(({is_closed}) => is_closed);
    const suggested = await columnsOf(db, "target_suggestions", ["action_id", "target", "score"]);
    const ids = new Set(asked.map(({action_id}) => action_id));
    const targets = new Map<CompanyLink, string>(
      suggested
        .filter(({action_id}) => ids.has(action_id))
        .toSorted((a, b) => b.score - a.score || (a.target < b.target ? -1 : 1))
        .map(({action_id, target}) => [linkTo(action_id, target), target])
    );
    const company = await companyOf(db);
    const links = [...company.links.filter(({isInferred}) => !isInferred), ...targets.keys()];
    const found = outlooks(
      {
        ...company,
        series: links.some(({kind}) => kind === "alert_rule") ? company.series : [],
        links: company.links.filter(({isInferred}) => !isInferred),
        actions: [
          ...company.actions.filter(({id}) => !ids.has(id)),
          ...asked.map(({action_id: id, trigger_day, closed_day, incident_id}) => ({
            id,
            status: "done" as const,
            trigger: trigger_day ?? closed_day ?? 0,
            closed: closed_day,
            indexRecord: incident_id
          }))
        ]
      },
      [...targets.keys()]
    );
    await createTable(
      db,
      "target_outlooks",
      COLUMNS,
      found.map(({link, reason, expected, others}) => ({
        action_id: link.action,
        target: targets.get(link)!,
        reason: reason ?? null,
        expected,
        others: others.length
      }))
    );
  }
};

/** A target as answers write it, as a link of a company. */
function linkTo(action: string, target: string): CompanyLink {
  const [, kind, id, service] = /^condition:/.test(target)
    ? /^(condition):([^@]*)(?:@(.*))?$/s.exec(target)!
    : /^(alert_rule|service):(.*)$/s.exec(target)!;
  return {
    action,
    kind: kind as "condition" | "alert_rule" | "service",
    id: id!,
    service: service ?? "",
    metric: kind === "alert_rule" ? "pages" : "incidents",
    direction: "down"
  };
}
