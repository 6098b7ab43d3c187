/** Jira's REST search, `expand=changelog,names`: pages of a hundred issues. */
import {civil} from "../clock.js";
import type {Company} from "../company.js";
import {pages} from "../files.js";
import {hash} from "../random.js";
import type {Ticket} from "../tickets.js";
import {issueId} from "./jiraCsv.js";

const FIELDS = {
  customfield_10031: "Severity",
  customfield_10032: "Impact started",
  customfield_10033: "Mitigated",
  customfield_10034: "Detected by",
  customfield_10035: "Trigger",
  customfield_10036: "Owning team",
  customfield_10037: "Effort in days",
  customfield_10038: "Detected"
} as const;

const STATUS_IDS: Readonly<Record<string, number>> = {
  "To Do": 10000,
  "In Progress": 3,
  Done: 10001,
  Resolved: 5,
  Closed: 6,
  Backlog: 10002
};
const CATEGORY = {
  new: {id: 2, key: "new", name: "To Do"},
  indeterminate: {id: 4, key: "indeterminate", name: "In Progress"},
  done: {id: 3, key: "done", name: "Done"}
} as const;

export function* jiraPages(company: Company, issues: readonly Ticket[]): Generator {
  for (const {items, offset} of pages(issues, 100))
    yield {
      expand: "schema,names",
      startAt: offset,
      maxResults: 100,
      total: issues.length,
      issues: items.map((issue) => jiraIssue(company, issue)),
      names: {summary: "Summary", created: "Created", ...FIELDS}
    };
}

function jiraIssue({zone, domain}: Company, issue: Ticket): unknown {
  const site = `https://jira.${domain}/rest/api/2`;
  const id = issueId(issue.key);
  const at = (time: number | undefined): string | null =>
    time === undefined ? null : civil(time, zone, "yyyy-MM-dd'T'HH:mm:ss.SSSZZZ");
  const person = (name: string | undefined): unknown =>
    name === undefined
      ? null
      : {
          self: `${site}/user?accountId=${account(name)}`,
          accountId: account(name),
          displayName: name,
          active: true
        };
  const option = (value: string | undefined): unknown => (value === undefined ? null : {value});
  return {
    id,
    self: `${site}/issue/${id}`,
    key: issue.key,
    changelog: {
      startAt: 0,
      maxResults: issue.history.length,
      total: issue.history.length,
      histories: issue.history.map((change, index) => ({
        id: `${id}${index}`,
        author: person(issue.assignee ?? issue.reporter),
        created: at(change.at),
        items: [
          {
            field: "status",
            fieldtype: "jira",
            from: String(STATUS_IDS[change.from]),
            fromString: change.from,
            to: String(STATUS_IDS[change.to]),
            toString: change.to
          }
        ]
      }))
    },
    fields: {
      summary: issue.summary,
      issuetype: {name: issue.type, subtask: false},
      project: {key: issue.key.replace(/-\d+$/, "")},
      status: {
        name: issue.status,
        id: String(STATUS_IDS[issue.status]),
        statusCategory: CATEGORY[issue.category]
      },
      resolution: issue.resolution === undefined ? null : {name: issue.resolution},
      resolutiondate: at(issue.resolved),
      priority: {name: issue.priority},
      created: at(issue.created),
      updated: at(issue.updated),
      duedate: issue.due === undefined ? null : civil(issue.due, zone, "yyyy-MM-dd"),
      assignee: person(issue.assignee),
      reporter: person(issue.reporter),
      labels: issue.labels,
      components: issue.components.map((name) => ({name})),
      description: issue.description,
      issuelinks:
        issue.incident === undefined
          ? []
          : [
              {
                id: `9${id}`,
                type: {name: "Follow-up", inward: "is followed up by", outward: "follows up"},
                outwardIssue: {
                  id: issueId(issue.incident),
                  key: issue.incident,
                  fields: {issuetype: {name: "Incident"}}
                }
              }
            ],
      customfield_10031: option(issue.severity),
      customfield_10032: at(issue.startedAt),
      customfield_10033: at(issue.mitigatedAt),
      customfield_10034: option(issue.detectedBy),
      customfield_10035: option(issue.trigger),
      customfield_10036: option(issue.team),
      customfield_10037: issue.effortDays ?? null,
      customfield_10038: at(issue.detectedAt)
    }
  };
}

const account = (name: string): string =>
  `5f${hash(name)
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("")
    .slice(0, 22)}`;
