/** settings.yaml of the company: zones, teams, spellings, severities, what pages. */
import type {Simulation} from "../model.js";

export function settingsYaml({company, rules}: Simulation): string {
  const receivers = [
    ...new Set(rules.filter((rule) => rule.pages).map((rule) => `pagerduty-${rule.service.team.id}`))
  ];
  const line = (depth: number, text: string): string => `${"  ".repeat(depth)}${text}`;
  return [
    `# ${company.name} is invented; so is everything in this folder. What is true of it stands in truth.json.`,
    "organisation:",
    line(1, `name: ${company.name}`),
    `time_zone: ${company.zone}`,
    "quarter_start: 1",
    "sleep_hours: {from: '22:00', to: '07:00'}",
    "severities: {SEV1: 1, SEV2: 2, SEV3: 3, SEV4: 4, P1: 1, P2: 2, P3: 3, P4: 4, Highest: 1, High: 2, Medium: 3, Low: 4}",
    "statuses: {Backlog: open, Resolved: resolved}",
    "teams:",
    ...company.teams.map(({id, name, zone}) =>
      line(1, `${name}: {time_zone: ${zone}${name.toLowerCase() === id ? "" : `, aliases: [${id}]`}}`)
    ),
    "services:",
    ...company.services.map(({name, alias, team}) =>
      line(
        1,
        `${name}: {team: ${team.name}${alias === undefined || alias.toLowerCase() === name ? "" : `, aliases: [${alias}]`}}`
      )
    ),
    "paging:",
    line(1, `receivers: [${receivers.join(", ")}]`),
    "jira:",
    line(1, "fields:"),
    line(2, "severity: Severity"),
    line(2, "started_at: Impact started"),
    line(2, "detected_at: Detected"),
    line(2, "mitigated_at: Mitigated"),
    line(2, "detected_by: Detected by"),
    line(2, "trigger: Trigger"),
    line(2, "team: Owning team"),
    line(2, "effort_days: Effort in days"),
    ""
  ].join("\n");
}
