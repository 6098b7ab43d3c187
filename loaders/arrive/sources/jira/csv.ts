/** Jira's CSV from the screen: repeated columns by place, localised headers and months, no zone. */
import type {CsvTable} from "../../csv.js";
import type {ExportFile} from "../../files.js";
import {type Settings, zoneOf} from "../../../settings/settings.js";
import {bodyOutline} from "./body.js";
import {resolutionNamed, statusCategory} from "./categories.js";
import {type TimeReader, fileDates} from "./dates.js";
import {type FieldValues, cellValues, ourFields} from "./fields.js";
import {type Column, type NamedColumn, columnsOf, isCustomField, namedColumns} from "./headers.js";
import type {Issue, IssueComment} from "./issue.js";
import {KEY} from "./json.js";
import {landIssue} from "./land.js";
import type {Outcome, Text} from "../source.js";
import {guarded} from "../guarded.js";

const DATES: readonly Column[] = ["created", "updated", "resolved", "due", "categoryChanged", "lastViewed"];
const NOBODY =
  /^(unassigned|sin asignar|nicht zugewiesen|non assigné(e|\(e\))?|não atribuído|未割り当て|未分配)$/i;

/** True for the header of an issue export in a known language. */
export function isScreenExport(header: readonly string[]): boolean {
  const columns = columnsOf(header);
  return columns.has("key") && columns.has("title") && (columns.has("type") || columns.has("status"));
}

interface Layout {
  readonly columns: ReadonlyMap<Column, readonly number[]>;
  /** columns that are one of our fields, by settings or by name */
  readonly fields: readonly {readonly index: number; readonly ours: ReturnType<typeof ourFields>}[];
  readonly links: readonly NamedColumn[];
  readonly custom: readonly NamedColumn[];
}

export function* readScreenExport(file: ExportFile, settings: Settings): Generator<Outcome> {
  const table = file.csv();
  const layout = layoutOf(table, settings);
  const zone = zoneOf(settings, "jira");
  yield zone;
  const time = fileDates(dateCells(table, layout), {
    zone: zone.timeZone,
    order: settings.date_order[file.path] ?? settings.date_order["jira"],
    file: file.path
  });
  for (const [index, cells] of table.rows.entries()) {
    const row = table.places[index]!;
    const key = one(cells, layout, "key")?.toUpperCase();
    if (key !== undefined && KEY.test(key))
      yield* guarded({recordKind: "issue", row, value: cells}, () =>
        landIssue(csvIssue(key, cells, layout, time), row, settings, time)
      );
    else {
      yield {
        recordKind: "issue",
        row,
        rejected: `${table.header[layout.columns.get("key")![0]!]!} “${key ?? ""}” is no issue key`,
        remedy: "Export again with the column Issue key; remove lines that are no issues.",
        excerpt: cells.join(" ")
      };
    }
  }
}

function layoutOf({header, rows}: CsvTable, settings: Settings): Layout {
  const named = namedColumns(header);
  const nameAt = new Map(named.map((column) => [column.index, column.name]));
  return {
    columns: columnsOf(header),
    fields: header.flatMap((text, index) => {
      const name = nameAt.get(index);
      const ours = ourFields(name === undefined ? [text] : [text, name], settings);
      return ours.length === 0 ? [] : [{index, ours}];
    }),
    links: named.filter(({prefix, index}) => !isCustomField(prefix) && holdsKeys(rows, index)),
    custom: named.filter(({prefix}) => isCustomField(prefix))
  };
}

/** The share of a link column's filled cells that are keys, at least. */
const KEYS_OF_LINKS = 0.75;

/** Whatever its language says, a column `… (TYPE)` of keys is a link column; a few cells that hold none don't change that. */
function holdsKeys(rows: CsvTable["rows"], index: number): boolean {
  const filled = rows.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
  const keys = filled.filter((cell) => KEY.test(cell));
  return keys.length > 0 && keys.length >= filled.length * KEYS_OF_LINKS;
}

function* dateCells({rows}: CsvTable, {columns, fields}: Layout): Generator<string> {
  const own = fields.filter(({ours}) => ours.some((name) => name.endsWith("_at"))).map(({index}) => index);
  const places = [...DATES.flatMap((column) => columns.get(column) ?? []), ...own];
  for (const row of rows) for (const place of places) if (row[place] !== undefined) yield row[place];
}

function csvIssue(key: string, cells: readonly string[], layout: Layout, time: TimeReader): Issue {
  const text = (column: Column): Text => one(cells, layout, column) ?? null;
  const texts = (column: Column): readonly string[] => all(cells, layout, column);
  const link = (type: string) => (to: string) => ({type, to: to.trim(), issue_type: null});
  const assignee = text("assignee");
  return {
    key,
    id: text("id"),
    url: null,
    title: text("title"),
    description: text("description"),
    body: bodyOutline(text("description") ?? undefined),
    type: text("type"),
    status: text("status"),
    category: statusCategory(text("category")) ?? null,
    resolution: resolutionNamed(text("resolution")),
    priority: text("priority"),
    created: text("created"),
    updated: text("updated"),
    resolved: text("resolved"),
    due: text("due"),
    categoryChanged: text("categoryChanged"),
    hasOwner: layout.columns.has("assignee") ? assignee !== null && !NOBODY.test(assignee) : undefined,
    components: texts("components"),
    labels: texts("labels").flatMap((cell) => cell.split(/[,;]?\s+/)),
    links: [
      ...(texts("parentKey").length > 0 ? texts("parentKey") : texts("parent")).map(link("parent")),
      ...texts("subtasks").map(link("subtask")),
      ...layout.links.flatMap(({index, name}) =>
        cellValues(cells[index])
          .filter((to) => KEY.test(to.trim()))
          .map(link(name))
      )
    ],
    estimateSeconds: text("estimate"),
    changes: [],
    isChangelogCut: false,
    comments: texts("comment").map((cell) => commentOf(cell, time)),
    fields: fieldValues(cells, layout),
    linkTexts: layout.custom.flatMap(({index}) =>
      cellValues(cells[index]).filter((value) => /^https?:\/\/\S+$/.test(value))
    ),
    people: [...texts("people"), ...(assignee === null ? [] : [assignee])]
  };
}

const all = (cells: readonly string[], {columns}: Layout, column: Column): readonly string[] =>
  (columns.get(column) ?? []).map((place) => (cells[place] ?? "").trim()).filter((cell) => cell !== "");

const one = (cells: readonly string[], layout: Layout, column: Column): string | undefined =>
  all(cells, layout, column)[0];

function fieldValues(cells: readonly string[], {fields}: Layout): FieldValues {
  const found = new Map<Parameters<FieldValues["get"]>[0], readonly string[]>();
  for (const {index, ours} of fields) {
    const values = cellValues(cells[index]);
    for (const name of values.length > 0 ? ours : [])
      found.set(name, [...(found.get(name) ?? []), ...values]);
  }
  return found;
}

/** `date;accountId;text`; the text may hold semicolons and line breaks, the account stays out. */
function commentOf(cell: string, time: TimeReader): IssueComment {
  const [, date, text] = /^([^;]*);[^;]*;([\s\S]*)$/.exec(cell) ?? [];
  if (date === undefined || text === undefined) return {at: null, text: cell};
  const reading = time(date);
  return {at: "at" in reading ? reading.at : null, text};
}
