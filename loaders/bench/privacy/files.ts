/** The planted people and passages in the formats of the tools. */
import type {PEOPLE_PLACES, Passage, Plan} from "./folder.js";

const DAY = "2026-01-";
const at = (index: number): string => `${DAY}${String((index % 28) + 1).padStart(2, "0")}T10:00:00`;

/** Path → content of every file of the folder. */
export function filesOf(people: Plan["people"], passages: readonly Passage[]): Record<string, string> {
  const inPlace = (place: string): string[] =>
    passages.filter((each) => each.place === place).map(({mark, text}) => `${mark}: ${text} §`);
  const who = (place: (typeof PEOPLE_PLACES)[number]): string[] =>
    people.filter((person) => person.place === place).map(({given, family}) => `${given} ${family}`);
  const issue = (index: number, fields: Record<string, unknown>, prefix = "OPS"): unknown => ({
    id: String(index),
    key: `${prefix}-${index + 1}`,
    fields: {
      summary: `Fault ${index}`,
      issuetype: {name: "Incident"},
      status: {name: "Closed", statusCategory: {key: "done"}},
      labels: ["incident"],
      created: `${at(index)}.000+0000`,
      ...fields
    }
  });
  const user = (name: string): unknown => ({displayName: name, accountId: `a${name.length}`});
  const texts = {
    titles: inPlace("Jira title"),
    descriptions: inPlace("Jira description"),
    comments: inPlace("Jira comment")
  };
  const issues = [
    ...texts.titles.map((summary, index) => issue(index, {summary: summary.replace(/\n/g, " ")})),
    ...texts.descriptions.map((description, index) => issue(1000 + index, {description})),
    ...texts.comments.map((body, index) =>
      issue(2000 + index, {comment: {comments: [{created: `${at(index)}.000+0000`, body}]}})
    ),
    ...who("Jira assignee").map((name, index) => issue(3000 + index, {assignee: user(name)})),
    ...who("Jira comment's author").map((name, index) =>
      issue(4000 + index, {
        comment: {comments: [{created: `${at(index)}.000+0000`, author: user(name), body: "Noted."}]}
      })
    )
  ];
  const incidents = who("PagerDuty user").map((name, index) => ({
    id: `PINC${index}`,
    type: "incident",
    incident_number: index + 1,
    title: `Page ${index}`,
    status: "resolved",
    urgency: "high",
    created_at: `${at(index)}Z`,
    service: {id: "PSVC", type: "service_reference", summary: "Billing Core"},
    assignments: [{at: `${at(index)}Z`, assignee: {id: `PU${index}`, type: "user_reference", summary: name}}]
  }));
  const entries = inPlace("PagerDuty note").map((content, index) => ({
    id: `RNOTE${index}`,
    type: "annotate_log_entry",
    created_at: `${at(index)}Z`,
    incident: {id: "PINC0", type: "incident_reference", summary: "[#1] Page 0"},
    agent: {id: "PSVC", type: "service_reference", summary: "Billing Core"},
    channel: {type: "note", summary: content}
  }));
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return {
    "jira/search.json": JSON.stringify({issues}),
    "pagerduty/incidents.json": JSON.stringify({incidents}),
    "pagerduty/log_entries.json": JSON.stringify({log_entries: entries}),
    "own/incidents.csv": [
      "incident_id,title,started_at,summary",
      ...inPlace("summary column").map((text, index) => `S${index},Fault,${at(index)}Z,${cell(text)}`)
    ].join("\n"),
    "own/actions.csv": [
      "action_id,title,created_at,owner",
      ...who("owner column").map((name, index) => `A${index},Add a check,${at(index)}Z,${cell(name)}`)
    ].join("\n"),
    "alertmanager/alerts.ndjson": inPlace("alert name")
      .map((alertname, index) =>
        JSON.stringify({
          receiver: "pager",
          status: "resolved",
          alerts: [
            {
              status: "resolved",
              labels: {alertname, severity: "critical"},
              annotations: {},
              startsAt: `${at(index)}Z`,
              endsAt: `${at(index).replace("T10", "T11")}Z`,
              fingerprint: `f${index}`
            }
          ]
        })
      )
      .join("\n"),
    "postmortems/texts.md": report("Texts", [
      "## Root cause",
      ...inPlace("report prose").map((text) => `${text}.\n`),
      "## Timeline",
      ...inPlace("report timeline").map(
        (text, index) => `- 1${index % 10}:0${index % 6} ${text.replace(/\n/g, " ")}`
      ),
      "## Action items",
      ...inPlace("report action").map((text) => `- [ ] Check: ${text.replace(/\n/g, " ")}`)
    ]),
    "postmortems/people.md": report("People", [
      `**Authors:** ${who("report author").join(", ")}`,
      "## Participants",
      ...who("report participant").map((name) => `- ${name} (support)`),
      "## Timeline",
      "| Time | Event | Actor |\n| --- | --- | --- |",
      ...who("report actor column").map(
        (name, index) => `| 1${index % 10}:10 | Looked at the queue | ${name} |`
      ),
      "\n## Action items\n\n| Action | Owner |\n| --- | --- |",
      ...who("report action owner").map((name) => `| Add an alert | ${name} |`),
      "\n## Appendix\n",
      ...who("report chat").map((name, index) => `${name} [5:1${index % 10} PM]\nlooking at it now\n`)
    ]),
    "others/slack.json": JSON.stringify({
      members: who("Slack user").map((name, index) => ({
        id: `U${index}`,
        profile: {real_name: name, display_name: `u${index}`}
      }))
    }),
    "others/servicenow.json": JSON.stringify({
      result: who("ServiceNow field").map((name, index) => ({
        number: `INC${index}`,
        assigned_to: {display_value: name, link: "https://x"},
        short_description: "Fault"
      }))
    }),
    "others/github.json": JSON.stringify(
      who("GitHub assignee").map((name, index) => ({
        number: index,
        title: "Fault",
        assignees: [{login: `u${index}`, id: index, name}]
      }))
    )
  };
}

const report = (title: string, lines: readonly string[]): string =>
  `# ${title} down\n\n**Date:** 2026-01-05\n\n${lines.join("\n")}\n`;
