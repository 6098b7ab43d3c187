/** Settings: which records of trackers and pagers are incidents, and which are actions. */
import {z} from "zod";
import {text, words} from "./values.js";

/** What a Jira custom field may be to us. */
export const JIRA_FIELDS = [
  "started_at",
  "detected_at",
  "acknowledged_at",
  "mitigated_at",
  "resolved_at",
  "severity",
  "service",
  "team",
  "incident_type",
  "trigger",
  "detected_by",
  "impact_minutes",
  "effort_days",
  "target",
  "strength",
  "conditions",
  "links"
] as const;

/** Which pages are incidents by themselves: those that fit every list given. */
const pagesThatCount = z.strictObject({
  services: words.default([]),
  urgencies: words.default([]),
  priorities: words.default([])
});

const kinds = (incidentType: string) => ({
  incident_types: words.default([incidentType]).describe("types of issues that are incidents"),
  incident_labels: words.default(["incident"]).describe("labels of issues that are incidents"),
  action_types: words.default([]).describe("types of issues that are actions"),
  action_labels: words.default(["postmortem-action"]).describe("labels of issues that are actions")
});

export const trackers = {
  paging: z
    .strictObject({
      receivers: words.optional().describe("receivers of Alertmanager that wake somebody"),
      severities: words.optional().describe("severities that do")
    })
    .default({})
    .meta({
      description:
        "Which alerts reach a person, where the tool can't tell. Without it, that stays unknown for such tools.",
      example: "paging: {receivers: [pager], severities: [critical]}"
    }),
  pagerduty: z
    .strictObject({
      incidents: z
        .union([z.enum(["auto", "all", "none"]), pagesThatCount])
        .default("auto")
        .meta({
          type: "auto, all or none; or lists `services`, `urgencies`, `priorities`",
          description:
            "auto: where no other source names incidents; with lists, the pages that fit every one given"
        })
    })
    .prefault({})
    .meta({
      description: "Which pages of PagerDuty are incidents too.",
      example: "pagerduty: {incidents: {urgencies: [high], services: [checkout]}}"
    }),
  jira: z
    .strictObject({
      ...kinds("Incident"),
      incidents: z
        .array(z.strictObject({type: text.optional(), label: text.optional()}))
        .default([])
        .meta({
          type: "a list of `type`, `label` or both",
          description: "issues that are incidents by their type and a label together"
        }),
      fields: z
        .partialRecord(z.enum(JIRA_FIELDS), text)
        .default({})
        .meta({
          type: `custom fields by name, for any of ${JIRA_FIELDS.join(", ")}`,
          description: "which custom field holds what"
        })
    })
    .prefault({})
    .meta({
      description:
        "Which Jira issues are incidents and which are actions, beside those that a link or an action item names.",
      example:
        "jira:\n  incident_types: [Incident, Outage]\n  incident_labels: [incident]\n  incidents: [{type: Bug, label: production}]\n  action_types: [Corrective action]\n  action_labels: [postmortem-action]\n  fields: {detected_at: Noticed at, service: Affected service}"
    }),
  issues: z.strictObject(kinds("incident")).prefault({}).meta({
    description: "The same for issues of GitHub, GitLab and Linear.",
    example:
      "issues:\n  incident_types: [incident]\n  incident_labels: [outage]\n  action_types: []\n  action_labels: [follow-up]"
  })
};
