/** Jira's "Export Excel CSV (all fields)": lists as repeated columns, minutes in the organisation's zone. */
import {civil} from "../clock.js";
import type {Company} from "../company.js";
import {csvLine} from "../files.js";
import type {Ticket} from "../tickets.js";

const CATEGORY = {new: "To Do", indeterminate: "In Progress", done: "Done"} as const;

/** One file of issues as text pieces; its width is that of its longest lists. */
export function* jiraCsv({zone, teams}: Company, issues: readonly Ticket[]): Generator<string> {
  const lead = teams.at(-1)!.people[0]!;
  const labels = Math.max(1, ...issues.map((issue) => issue.labels.length));
  const components = Math.max(1, ...issues.map((issue) => issue.components.length));
  const at = (time: number | undefined): string =>
    time === undefined ? "" : civil(time, zone, "dd/MMM/yy h:mm a");
  const day = (time: number | undefined): string =>
    time === undefined ? "" : `${civil(time, zone, "dd/MMM/yy")} 12:00 AM`;
  const padded = (list: readonly string[], width: number): string[] =>
    Array.from({length: width}, (_, index) => list[index] ?? "");

  yield csvLine([
    "Summary",
    "Issue key",
    "Issue id",
    "Issue Type",
    "Status",
    "Project key",
    "Project name",
    "Project type",
    "Project lead",
    "Priority",
    "Resolution",
    "Assignee",
    "Reporter",
    "Creator",
    "Created",
    "Updated",
    "Last Viewed",
    "Resolved",
    ...Array<string>(components).fill("Components"),
    "Due date",
    "Votes",
    ...Array<string>(labels).fill("Labels"),
    "Description",
    "Outward issue link (Follow-up)",
    "Custom field (Severity)",
    "Custom field (Impact started)",
    "Custom field (Detected)",
    "Custom field (Mitigated)",
    "Custom field (Detected by)",
    "Custom field (Trigger)",
    "Custom field (Owning team)",
    "Custom field (Effort in days)",
    "Status Category",
    "Status Category Changed"
  ]);
  for (const issue of issues) {
    const project = issue.key.replace(/-\d+$/, "");
    const changed =
      issue.resolution === undefined && issue.category === "done" ? undefined : issue.history.at(-1)?.at;
    yield csvLine([
      issue.summary,
      issue.key,
      issueId(issue.key),
      issue.type,
      issue.status,
      project,
      `${project} board`,
      "software",
      lead,
      issue.priority,
      issue.resolution ?? "",
      issue.assignee ?? "",
      issue.reporter,
      issue.reporter,
      at(issue.created),
      at(issue.updated),
      "",
      at(issue.resolved),
      ...padded(issue.components, components),
      day(issue.due),
      "0",
      ...padded(issue.labels, labels),
      issue.description,
      issue.incident ?? "",
      issue.severity ?? "",
      at(issue.startedAt),
      at(issue.detectedAt),
      at(issue.mitigatedAt),
      issue.detectedBy ?? "",
      issue.trigger ?? "",
      issue.team,
      issue.effortDays === undefined ? "" : String(issue.effortDays),
      CATEGORY[issue.category],
      at(changed)
    ]);
  }
}

const PROJECTS = ["INC", "STO", "PAY", "TRK", "RTG", "CUS", "PLAT"];

/** The tracker's number of an issue: unlike the key it never changes. */
export function issueId(key: string): string {
  const [project = "", number] = key.split("-");
  return String((PROJECTS.indexOf(project) + 1) * 1_000_000 + Number(number));
}
