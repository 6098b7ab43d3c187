/** Tables of tools' screens: whose they are, what their rows become, and what is said of the rest. */
import {expect, test} from "vitest";
import {filesRead, notesOf, recordsOf} from "../support/readFiles.js";
import {workbook, cells, zip} from "../support/archives.js";

const TIMES = ["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at", "created_at"];

/** Of each incident: source and id, severity, status, services, team, reason it is left out, and its times without their date. */
async function incidents(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  return recordsOf(await filesRead(files), "incidents").map(({id, values}) =>
    [
      id,
      values["severity_raw"],
      values["status"],
      (JSON.parse(values["services"] ?? "[]") as string[]).join("+"),
      values["team"],
      values["excluded"],
      TIMES.map((name) => values[name]?.slice(11, 16) ?? "–").join(" ")
    ]
      .map((one) => one ?? "–")
      .join(" | ")
  );
}

const TABLES: readonly (readonly [what: string, path: string, table: string, rows: readonly string[]])[] = [
  [
    "FireHydrant, by number",
    "firehydrant/Export-2026-10-01 (2).csv",
    `Milestone,Incident #,Incident Name,Severity,Services Impacted,Start Time,Time of Detection,Mitigated,Resolution Time,Time to Resolve
Retrospective Started,#31,Ferry late,SEV2,"ferry, pier",2026-04-02 07:00,2026-04-02 07:10,2026-04-02 07:40,2026-04-02 08:00,1h
Investigating,#32,Gull on the mast,SEV4,pier,2026-04-03 07:00,,,45m,
`,
    [
      "firehydrant:31 | SEV2 | resolved | ferry+pier | – | – | 07:00 07:10 – 07:40 08:00 –",
      "firehydrant:32 | SEV4 | open | pier | – | – | 07:00 – – – – –"
    ]
  ],
  [
    "Rootly, with kinds and statuses in any case",
    "rootly/list.csv",
    `Sequential ID;Title;Kind;Status;Severity;Teams;Started At;Resolved At;Cancelled At
7;Lock gate;Normal;RESOLVED;SEV1;Canal;2026-04-02T07:00:00Z;2026-04-02T08:00:00Z;
8;Lock gate trial;TEST;Resolved;SEV1;Canal;2026-04-03T07:00:00Z;2026-04-03T08:00:00Z;
9;Lock gate again;normal;Canceled;SEV1;Canal;2026-04-04T07:00:00Z;;2026-04-04T08:00:00Z
`,
    [
      "rootly:7 | SEV1 | resolved |  | Canal | – | 07:00 – – – 08:00 –",
      "rootly:8 | SEV1 | resolved |  | Canal | test | 07:00 – – – 08:00 –",
      "rootly:9 | SEV1 | – |  | Canal | cancelled | 07:00 – – – – –"
    ]
  ],
  [
    "Squadcast, services and teams in tags",
    "pages/squadcast_october.csv",
    `Incident ID,Message,Status,Priority,Tags,Created At,Acknowledged At,Resolved At
a1,Boiler cold,Resolved,P2,"service:boiler, team=Heat",2026-04-02T07:00:00+02:00,2026-04-02T07:05:00+02:00,2026-04-02T08:00:00+02:00
a2,Boiler warm,Suppressed,P4,,2026-04-03T07:00:00+02:00,,
`,
    [
      "squadcast:a1 | P2 | resolved | boiler | Heat | – | – – 05:05 – 06:00 05:00",
      "squadcast:a2 | P4 | – |  | – | suppressed | – – – – – 05:00"
    ]
  ],
  [
    "Zenduty, by its addresses",
    "elsewhere/report.csv",
    `Number,Title,Service Name,Team Name,Priority Name,Status,Creation Date,Resolved Date,Merged With,Link
#5,Tram stops,tram,Rail,SEV1,Resolved,02.04.2026 07:00,02.04.2026 08:00,,https://www.zenduty.com/dashboard/5
#6,Tram stops too,tram,Rail,SEV1,Resolved,02.04.2026 07:05,02.04.2026 08:00,#5,https://www.zenduty.com/dashboard/6
`,
    [
      "zenduty:5 | SEV1 | resolved | tram | Rail | – | – – – – 08:00 07:00",
      "zenduty:6 | SEV1 | resolved | tram | Rail | merged | – – – – 08:00 07:05"
    ]
  ],
  [
    "Splunk On-Call, by columns that no other tool has",
    "elsewhere/last-month.csv",
    `Incident Number,Entity Display Name,Service,Routing Key,Paged Teams,Current Phase,Start Time,First Ack Time,Resolved Time
44,cistern/level,cistern,water,Water,ACKED,2026-04-02 07:00:00 -0200,2026-04-02 07:03:00 -0200,
`,
    ["victorops:44 | – | open | cistern | Water | – | – – 09:03 – – –".replace("– – 09:03", "09:00 – 09:03")]
  ],
  [
    "Opsgenie",
    "opsgenie/incidents.csv",
    `TinyId,Title,Priority,Status,ImpactedServices,Teams,ImpactStartDate,ImpactEndDate,CreatedAt
12,Kiln cold,P1,closed,"[""kiln"", ""gas""]",[Fire],2026-04-02T07:00:00Z,2026-04-02T08:00:00Z,2026-04-02T07:10:00Z
`,
    ["opsgenie:12 | P1 | resolved | kiln+gas | Fire | – | 07:00 – – – 08:00 07:10"]
  ],
  [
    "Datadog, epochs and a test",
    "datadog/incidents.csv",
    `Public ID,Title,Severity,State,Is Test,Customer Impact Start,Created,Resolved,Services
IR-3,Pump dry,SEV-3,stable,false,1775113200,1775113800,,pump
IR-4,Pump dry?,SEV-3,resolved,TRUE,1775113200,1775113800,1775116800,pump
`,
    [
      "datadog:IR-3 | SEV-3 | open | pump | – | – | 07:00 – – – – 07:10",
      "datadog:IR-4 | SEV-3 | resolved | pump | – | test | 07:00 – – – 08:00 07:10"
    ]
  ],
  [
    "Grafana IRM, a drill by its column",
    "grafana_irm/all.csv",
    `ID,Title,Severity,Status,Labels,Started,Ended,Drill
61,Vane stuck,Critical,active,service:vane,2026-04-02T07:00:00Z,,no
62,Vane stuck,Minor,resolved,service:vane,2026-04-03T07:00:00Z,2026-04-03T08:00:00Z,yes
`,
    [
      "grafana_irm:61 | Critical | open | vane | – | – | 07:00 – – – – –",
      "grafana_irm:62 | Minor | resolved | vane | – | drill | 07:00 – – – 08:00 –"
    ]
  ],
  [
    "Statuspage, by address alone",
    "statuspage/history.csv",
    `Name,Impact,Status,Components,Created At,Monitoring At,Resolved At,Shortlink
Mill slow,major,Postmortem,"mill, race",2026-04-02T07:00:00Z,2026-04-02T07:30:00Z,2026-04-02T08:00:00Z,https://stspg.io/abc
`,
    ["statuspage:https://stspg.io/abc | major | resolved | mill+race | – | – | – – – – 08:00 07:00"]
  ],
  [
    "ServiceNow in French",
    "servicenow/incident.csv",
    `Numéro;Brève description;État;Priorité;Ouvert;Résolu;Groupe d'affectation;Service métier
INC0009001;Four froid;Résolu;2 - Élevée;02.04.2026 07:00;02.04.2026 08:00;Cuisson;four
INC0009002;Four tiède;Annulé;3 - Moyenne;03.04.2026 07:00;;Cuisson;four
`,
    [
      "servicenow:INC0009001 | 2 - Élevée | resolved | four | Cuisson | – | – – – – 08:00 07:00",
      "servicenow:INC0009002 | 3 - Moyenne | – | four | Cuisson | cancelled | – – – – – 07:00"
    ]
  ]
];

test.each(TABLES)("%s", async (_, path, table, rows) => {
  expect(await incidents({[path]: table})).toEqual(rows);
});

test("zipped, as a workbook, with the zone's name behind each time", async () => {
  const head = ["Incident Name", "Incident Number", "Started", "Resolved"];
  const row = ["Ferry late", "#31", "Apr 02, 2026 09:00 AM CEST", "Apr 02, 2026 10:00 AM CEST"];
  const expected = "firehydrant:31 | – | – |  | – | – | 07:00 – – – 08:00 –";
  const csv = [head, row].map((line) => line.map((cell) => `"${cell}"`).join(",")).join("\n");
  expect(await incidents({"firehydrant/a.zip": zip({"export/list.csv": csv})})).toEqual([expected]);
  const book = workbook({List: [head.map(cells.text), row.map(cells.text)]});
  expect(await incidents({"firehydrant/a.xlsx": book})).toEqual([expected]);
});

test("a row is known by its number, key, slug or address, and is rejected without any", async () => {
  const read = await filesRead({
    "rootly/a.csv":
      "Key,Slug,URL,Title,Started At\nINC-5,,,A,2026-04-02T07:00:00Z\n,lock-gate,,B,2026-04-02T07:00:00Z\n,,https://rootly.com/i/9,C,2026-04-02T07:00:00Z\n,,,D,2026-04-02T07:00:00Z\n"
  });
  expect(recordsOf(read, "incidents").map(({id}) => id)).toEqual([
    "rootly:INC-5",
    "rootly:lock-gate",
    "rootly:https://rootly.com/i/9"
  ]);
  expect(read[0]!.outcomes.filter((outcome) => "rejected" in outcome)).toMatchObject([{row: 5}]);
});

test("people's columns come out nowhere, and their names are met", async () => {
  const files = await filesRead({
    "servicenow/incident.csv":
      "Nummer;Kurzbeschreibung;Status;Geöffnet;Zugewiesen an\nINC0009003;Ofen kalt;Neu;02.04.2026 07:00;Wilma Tester\n",
    "squadcast/i.csv":
      "Incident ID,Title,Status,Service,Created At,Assigned To,Resolved By\nb1,Oven,Resolved,oven,2026-04-02T07:00:00Z,Wilma Tester,Wilma Tester\n"
  });
  for (const {outcomes} of files) {
    const values = outcomes.map((outcome) => ("values" in outcome ? outcome.values : outcome));
    expect(JSON.stringify(values)).not.toMatch(/Wilma/);
    const met = outcomes.flatMap((outcome) => ("people" in outcome ? (outcome.people ?? []) : []));
    expect(new Set(met)).toEqual(new Set(["Wilma Tester"]));
  }
});

test("the load report says how columns were read, and which were not", async () => {
  const read = await filesRead({
    "rootly/a.csv":
      "Sequential ID,Title,Commander,Start Time,Weather,MTTR\n7,Lock gate,Wilma Tester,2026-04-02T07:00:00Z,rain,1h\n"
  });
  expect(notesOf(read)).toBe(
    "read by what its columns are called: number from “Sequential ID”, started_at from “Start Time”; not read: “Weather”, “MTTR”."
  );
});

test("actions are those of follow-ups' tables; response tasks and the incident's own ticket are none", async () => {
  const read = await filesRead({
    "firehydrant/Follow ups.csv":
      "Follow-up,State,Type,Assignee,Incident,Due By,Completed On,Ticket URL\nOil the hinge,Done,follow_up,Wilma Tester,#31 Ferry late,2026-05-01,2026-04-20 10:00,https://t.example.org/browse/A-1\nBuy a spare hinge,Won't Do,Follow up,,https://app.firehydrant.io/incidents/31/,,,\nRing the bell,Open,task,,31,,,\n",
    "rootly/action_items.csv":
      "ID,Summary,Kind,Status,Due Date,Incident Title\nx1,Grease the gate,follow_up,in_progress,,Lock gate\n"
  });
  expect(
    recordsOf(read, "actions").map(({values}) =>
      ["title", "status", "has_owner", "has_ticket", "incident_record_id", "closed_at", "excluded"]
        .map((name) => values[name] ?? "–")
        .join(" | ")
    )
  ).toEqual([
    "Oil the hinge | done | true | true | firehydrant:31 | 2026-04-20T10:00:00.000Z | –",
    "Buy a spare hinge | wont_do | false | false | firehydrant:https://app.firehydrant.io/incidents/31 | – | –",
    "Ring the bell | open | false | false | firehydrant:31 | – | response_task",
    "Grease the gate | in_progress | – | – | rootly:lock gate | – | –"
  ]);
});

test("an own table in a tool's folder is an own table; names may have a date or number behind them", async () => {
  const own =
    "incident_id,title,started_at,detected_by,excluded\ni1,Gate,2026-04-02T07:00:00Z,customer,drill\n";
  const read = await filesRead({"rootly/incidents.csv": own, "acme/incidents-2026-10 (1).csv": own});
  expect(read.map(({source}) => source)).toEqual(["plain", "plain"]);
  expect(recordsOf(read, "incidents").map(({values}) => values["detected_by"])).toEqual([
    "customer",
    "customer"
  ]);
});

test("a table that no tool's name, address or columns mark is nobody's", async () => {
  const table =
    "Incident Number,Title,Status,Service,Created At,Acknowledged At,Resolved At\n4,Pump,Resolved,pump,2026-04-02T07:00:00Z,,\n";
  const [own, other] = await filesRead({"acme/incidents.csv": table, "acme/list.csv": table});
  expect(own!.source).toBe("plain");
  expect(other!.source).toMatch(/^a table of 7 columns of an unknown kind/);
});
