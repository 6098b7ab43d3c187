/** What pages show before any choice: worked out by the pages' own functions, from the tables as they are shipped. */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import {actionFirst} from "../../src/action/first.js";
import {agendaFirst} from "../../src/agenda/first.js";
import {alertsFirst} from "../../src/alerts/first.js";
import {dataFirst} from "../../src/data/first.js";
import {incidentFirst} from "../../src/incident/first.js";
import {incidentsFirst} from "../../src/incidents/first.js";
import {methodsFirst} from "../../src/methods/first.js";
import {outcomesFirst} from "../../src/outcomes/first.js";
import {reviewFirst} from "../../src/review/first.js";
import {reportFirst} from "../../src/report/first.js";
import {conditionsFirst} from "../../src/conditions/first.js";
import {retrosFirst} from "../../src/retros/first.js";
import {questionsFirst} from "../../src/questions/first.js";
import {responseFirst} from "../../src/response/first.js";
import {actionsFirst} from "../../src/actions/first.js";
import {ruleFirst} from "../../src/rule/first.js";
import {carried} from "../../src/shared/rows/carried.js";
import type {WriteDetails} from "../../src/shared/rows/detailFiles.js";
import {contractOf} from "../warehouse/contract.js";
import type {Relation} from "../warehouse/graph.js";
import {shipped} from "../warehouse/schema.js";
import {functionName} from "../warehouse/siteRows.js";
import {writeDetails} from "./details.js";

type Rows = Parameters<typeof reviewFirst>[0];

/** Writes a file a page, and the details of records beside it, into the folder of the shipped tables; the same tables give the same bytes. */
export async function writeFirsts(relations: readonly Relation[], folder: string): Promise<void> {
  const load = shippedRows(relations, folder);
  const write: WriteDetails = (...given) => writeDetails(folder, ...given);
  const firsts = {
    rule: await ruleFirst(load, write),
    actions: await actionsFirst(load),
    response: await responseFirst(load),
    queue: await questionsFirst(load),
    retros: await retrosFirst(load),
    conditions: await conditionsFirst(load),
    report: await reportFirst(load),
    action: await actionFirst(load, write),
    agenda: await agendaFirst(load),
    data: await dataFirst(load),
    example: await methodsFirst(load),
    incident: await incidentFirst(load, write),
    incidents: await incidentsFirst(load),
    alerts: await alertsFirst(load),
    outcomes: await outcomesFirst(load),
    review: await reviewFirst(load)
  };
  for (const [name, first] of Object.entries(firsts))
    writeFileSync(join(folder, `${name}.json`), carried(first));
}

/** The functions of src/rows.ts over a folder, each file read once. */
export function shippedRows(relations: readonly Relation[], folder: string): Rows {
  const known = new Map<string, Promise<unknown>>();
  const read = (relation: Relation): Promise<unknown> => {
    const bytes = readFileSync(join(folder, `${relation.name}.arrow`));
    const rows = tableFromIPC(bytes, {useDate: true}).toArray() as readonly unknown[];
    return Promise.resolve(contractOf(relation).isOneRow ? rows[0] : rows);
  };
  return Object.fromEntries(
    shipped(relations).map((relation) => [
      functionName(relation),
      () => {
        const rows = known.get(relation.name) ?? read(relation);
        known.set(relation.name, rows);
        return rows;
      }
    ])
  ) as unknown as Rows;
}
