/** What the site's search finds: pages, actions, incidents, conditions, services, alert rules and terms, as an index that the browser only loads. */
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import MiniSearch from "minisearch";
import {glossary} from "../../src/reference/glossary.js";
import type {Database, Row} from "../warehouse/database.js";

/** One thing to find, and the page it is on. */
export interface Found {
  readonly id: number;
  readonly kind: "page" | "action" | "incident" | "condition" | "service" | "alert rule" | "term";
  readonly title: string;
  /** more words it is found by */
  readonly more: string;
  readonly page: string;
  /** of the page's address, JSON */
  readonly parameters: string;
  /** of the page's address; empty where it has none */
  readonly anchor: string;
}

type Unnumbered = Omit<Found, "id">;

const FIELDS = ["title", "more"];
const STORED = ["kind", "title", "page", "parameters", "anchor"];

/** Writes search.json; the same tables give the same bytes. */
export async function writeSearchIndex(db: Database, folder: string): Promise<void> {
  const found = [...pages(), ...(await records(db)), ...terms()].map((one, id): Found => ({...one, id}));
  const index = new MiniSearch<Found>({fields: FIELDS, storeFields: STORED});
  index.addAll(found);
  writeFileSync(
    join(folder, "search.json"),
    JSON.stringify({fields: FIELDS, storeFields: STORED, index: index.toJSON()})
  );
}

async function records(db: Database): Promise<Unnumbered[]> {
  const actions = await db.rows(
    "select action_id, coalesce(title, action_id) as title, concat_ws(' ', action_id, team) as more from actions order by action_id"
  );
  const incidents = await db.rows(
    `select incident_id, coalesce(title, incident_id) as title, concat_ws(' ', incident_id, team, array_to_string(services, ' ')) as more
    from incidents order by occurred_at desc nulls last, incident_id`
  );
  const conditions = await db.rows(
    "select condition_id, min(label) as title, min(layer) as more from conditions group by condition_id order by condition_id"
  );
  const rules = await db.rows(
    "select rule, service, team as more from alert_rule_rows order by rule, service"
  );
  const services = await db.rows(
    "select distinct unnest(services) as title, 'incidents' as more from incidents order by title"
  );
  return [
    ...services.map((row) => item("service", row, "incidents", {span: "all", service: text(row, "title")})),
    ...actions.map((row) => item("action", row, "action", {id: text(row, "action_id")})),
    ...incidents.map((row) => item("incident", row, "incident", {id: text(row, "incident_id")})),
    ...conditions.map((row) => item("condition", row, "conditions", {condition: text(row, "condition_id")})),
    ...rules.map((row) => {
      const [rule, service] = [text(row, "rule"), text(row, "service")];
      const title = `${rule === "" ? "no rule" : rule}${service === "" ? "" : ` on ${service}`}`;
      return item("alert rule", {...row, title}, "rule", {id: rule, on: service});
    })
  ];
}

const text = (row: Row, name: string): string => {
  const value = row[name];
  return typeof value === "string" ? value : "";
};

const item = (
  kind: Found["kind"],
  row: Row,
  page: string,
  parameters: Readonly<Record<string, string>>
): Unnumbered => ({
  kind,
  title: text(row, "title"),
  more: text(row, "more"),
  page,
  parameters: JSON.stringify(parameters),
  anchor: ""
});

/** Pages of one record are found by that record. */
const DETAILS = ["action", "incident", "rule"];

/** The pages by their titles and the questions that they answer. */
const pages = (): Unnumbered[] =>
  readdirSync("src")
    .filter((file) => file.endsWith(".md") && !DETAILS.includes(basename(file, ".md")))
    .sort()
    .map((file) => {
      const page = readFileSync(join("src", file), "utf8");
      const [title, more] = [/^title: (.*)$/m.exec(page)?.[1] ?? "", /^# (.*)$/m.exec(page)?.[1] ?? ""];
      return item("page", {title, more}, basename(file, ".md"), {});
    });

const terms = (): Unnumbered[] =>
  glossary
    .flatMap((group) => group.terms)
    .map(({id, name, text: more}) => ({
      kind: "term",
      title: name.replaceAll("_", " "),
      more,
      page: "reference",
      parameters: "{}",
      anchor: id
    }));
