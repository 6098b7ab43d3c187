/** Settings: how files are read, when their sources were watched, and what is kept out. */
import {z} from "zod";
import {MEMORY} from "../memory.js";
import {fileMapping} from "./mapping.js";
import {date, text, words, zone} from "./values.js";

const watched = z.strictObject({
  from: date.optional().describe("the first day on which it recorded"),
  to: date.optional().describe("the last one"),
  gaps: z
    .array(z.strictObject({from: date, to: date}))
    .default([])
    .meta({type: "a list of `from` and `to`", description: "when it did not"})
});

export const reading = {
  time_zones: z.record(text, zone).default({}).meta({
    description: "The zone of times that name none, by source or by file.",
    name: "SOURCE",
    example: "time_zones: {jira: America/New_York}"
  }),
  date_order: z
    .record(text, z.enum(["dmy", "mdy", "ymd"]))
    .default({})
    .meta({
      description:
        "How dates such as 03/04/2026 are meant, by source or by file; without it, they are asked for.",
      name: "SOURCE",
      example: "date_order: {postmortems: dmy}"
    }),
  sources: z.record(text, fileMapping).default({}).meta({
    description:
      "Files of any other tool, read by our column names (columns.md). `npm run check` proposes it.",
    name: "FILE",
    example:
      "sources:\n  outages/list.json:\n    table: incidents\n    records: data.items\n    time_zone: Europe/Paris\n    fields:\n      incident_id: key\n      started_at: times.begin\n      severity: {from: level, values: {red: 1, amber: 3}}"
  }),
  coverage: z
    .record(
      text,
      watched.extend({
        pages: watched.optional().describe("the same for its pages only"),
        incidents: watched.optional().describe("the same for its incidents only")
      })
    )
    .default({})
    .meta({
      description:
        "When a source was recording, where its records don't show it: days that were not watched are no days without incidents.",
      name: "SOURCE",
      example:
        "coverage:\n  pagerduty:\n    from: 2025-03-01\n    to: 2026-06-30\n    gaps: [{from: 2025-12-20, to: 2026-01-07}]\n    pages: {from: 2025-05-01, to: 2026-06-30, gaps: []}\n    incidents: {from: 2025-03-01, to: 2026-06-30, gaps: []}"
    }),
  privacy: z
    .strictObject({
      phones: z.boolean().default(true).describe("whether telephone numbers are removed from texts"),
      ips: z.boolean().default(false).describe("whether internet addresses are")
    })
    .prefault({})
    .meta({
      description: "What leaves every text beside people's names, e-mail addresses and secrets.",
      example: "privacy: {phones: true, ips: true}"
    }),
  restricted: z
    .strictObject({
      ids: words.default([]).describe("ids or keys of incidents"),
      labels: words.default([]).describe("labels in Jira and other trackers"),
      services: words.default([]).describe("services"),
      types: words.default([]).describe("types of incidents")
    })
    .prefault({})
    .meta({
      description: "Incidents that are left out with all that belongs to them, and counted as excluded.",
      example: "restricted: {ids: [SEC-7], labels: [confidential], services: [payroll], types: [privacy]}"
    }),
  public: z.boolean().default(false).meta({
    description:
      "Whether what is written for others (site, export, report, database) has no title, text, rule name or id of a tool: `--public` by default. Services, teams and conditions of the taxonomy keep their names.",
    example: "public: true"
  }),
  memory: z.string().regex(MEMORY, "write a size such as 2GB").optional().meta({
    type: "a size",
    description: "How much the database may hold before it spills to disk. Without it, 1GB.",
    example: "memory: 2GB"
  })
};
