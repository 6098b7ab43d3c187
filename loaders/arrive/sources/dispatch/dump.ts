/** A dump of Dispatch's database → records as its API gives them. */
import type {JsonObject} from "../../containers.js";
import type {ReadItem} from "../../files.js";
import {type DumpRow, postgresRows} from "../../tools/dumps.js";
import type {Opening} from "../../tools/tool.js";

/** Times of the database are UTC and don't say so. */
const BARE_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?$/;

export const dispatchDump: Opening = {
  recognise: (head) => (/^CREATE SCHEMA dispatch_/m.test(head) ? "database dump" : undefined),
  *records(text) {
    const rows = [...postgresRows(text)].filter(({table}) => table.startsWith("dispatch_organization"));
    const of = (name: string): DumpRow[] => rows.filter(({table}) => table.endsWith(`.${name}`));
    const byId = (name: string): Map<unknown, JsonObject> =>
      new Map(of(name).map(({value}) => [value["id"], utc(value)]));
    const [types, severities, priorities, documents, tags] = [
      byId("incident_type"),
      byId("incident_severity"),
      byId("incident_priority"),
      byId("document"),
      byId("tag")
    ];
    const people = of("individual_contact").map(({value}) => value["name"] ?? null);
    const tickets = new Map(of("ticket").map(({value}) => [value["incident_id"], value]));
    const incidents = byId("incident");
    for (const {row, value} of of("incident"))
      yield item(row, {
        ...utc(value),
        people,
        incident_type: types.get(value["incident_type_id"]) ?? null,
        incident_severity: severities.get(value["incident_severity_id"]) ?? null,
        incident_priority: priorities.get(value["incident_priority_id"]) ?? null,
        incident_review_document: documents.get(value["incident_review_document_id"]) ?? null,
        ticket: tickets.get(value["id"]) ?? null,
        tags: of("assoc_incident_tags")
          .filter((link) => link.value["incident_id"] === value["id"])
          .map((link) => tags.get(link.value["tag_id"]) ?? null)
      });
    for (const kind of ["event", "task"])
      for (const {row, value} of of(kind)) {
        const incident = incidents.get(value["incident_id"]);
        if (incident !== undefined)
          yield item(row, {...utc(value), people, incident: {name: incident["name"] ?? null}});
      }
  }
};

const item = (row: number, value: JsonObject): ReadItem => ({key: "dump", envelope: {}, value, row});

const utc = (value: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(value).map(([name, cell]) => [
      name,
      typeof cell === "string" && BARE_TIME.test(cell) ? `${cell.replace(" ", "T")}Z` : cell
    ])
  );
