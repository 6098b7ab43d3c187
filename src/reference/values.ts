/** Thresholds, settings in force, and tables with their columns, as searchable blocks. */
import {words} from "../format.js";
import {columns, unitOf} from "../shared/columns.js";
import {slug} from "../shared/ui/termId.js";
import type {ColumnDoc, DefaultDoc, Setting, TableDoc} from "./types.js";
import {element} from "../shared/ui/element.js";
import {type Block, type Entry, entryBlock} from "./block.js";
import {type ShadedColumn, shadedTable, tableLine} from "../shared/ui/shadedTable.js";
import {codeName, methodText} from "./text.js";

type Columns<Row> = readonly ShadedColumn<Row>[];

const DEFAULTS: Columns<DefaultDoc> = [
  {label: "What", cell: ({text}) => element("span", {}, methodText(text)), text: true},
  {label: "Value", cell: ({value}) => [value].flat().join(", ")},
  {label: "Name", cell: ({name}) => codeName(name), text: true}
];

/** Every threshold of the methods, as the code has it. */
export function defaultsBlock(defaults: readonly DefaultDoc[]): Block {
  const entries = defaults.map((row): Entry => {
    const line = tableLine(row, DEFAULTS, `default-${slug(row.name)}`);
    return {element: line, name: row.name, text: `${row.text} ${[row.value].flat().join(" ")}`};
  });
  return tableBlock("Thresholds and defaults of the methods", "defaults", DEFAULTS, entries);
}

/** What this build was made with, and where that differs from the default. */
export function settingsBlock(settings: readonly Setting[], defaults: readonly DefaultDoc[]): Block {
  const usual = new Map(defaults.map(({name, value}) => [name.toLowerCase(), String(value)]));
  const remark = ({name, value}: Setting): string => {
    const standard = usual.get(name.replace(/^thresholds\.|_/g, "").toLowerCase());
    return standard === undefined || standard === value ? "" : `changed from ${standard}`;
  };
  const shape: Columns<Setting> = [
    {label: "Setting", cell: ({name}) => codeName(name), text: true},
    {label: "In force", cell: ({value}) => value ?? "not set", text: true},
    {label: "Remark", cell: remark, text: true}
  ];
  const entries = settings.map((row): Entry => {
    const line = tableLine(row, shape, `setting-${slug(row.name)}`);
    return {element: line, name: row.name, text: `${words(row.name)} ${row.value ?? ""} setting`};
  });
  return tableBlock("Settings in force for this site", "settings", shape, entries);
}

function tableBlock<Row>(title: string, id: string, shape: Columns<Row>, entries: readonly Entry[]): Block {
  const lines = entries.map((entry) => entry.element as HTMLTableRowElement);
  return entryBlock(title, id, entries, shadedTable(title, shape, lines));
}

const LAYERS: readonly {readonly layer: TableDoc["layer"]; readonly title: string}[] = [
  {layer: "model", title: "Things: the model"},
  {layer: "analysis", title: "Answers: the analysis"},
  {layer: "pages", title: "What pages draw"}
];

/** Every table with its definition and its columns, by layer. */
export function tableBlocks(tables: readonly TableDoc[]): Block[] {
  return LAYERS.map(({layer, title}) => {
    const entries = tables.filter((table) => table.layer === layer).map(tableEntry);
    return entryBlock(title, `tables-${layer}`, entries, ...entries.map((entry) => entry.element));
  });
}

const COLUMNS: Columns<ColumnDoc> = [
  {label: "Column", cell: ({name}) => codeName(name), text: true},
  {label: "Holds", cell: ({name}) => columns[name] ?? "", text: true},
  {label: "Unit", cell: ({name, type}) => unitOf(name, type), text: true},
  {
    label: "May be unknown",
    cell: ({nullable, isKey}) => (isKey ? "no, key" : nullable ? "yes" : "no"),
    text: true
  }
];

function tableEntry(table: TableDoc): Entry {
  const {name, file, description} = table;
  const parts = table.columns.map((column): Entry => {
    const line = tableLine(column, COLUMNS, `column-${slug(name)}-${slug(column.name)}`);
    return {
      element: line,
      name: column.name,
      text: `${name} ${words(column.name)} ${columns[column.name] ?? ""}`
    };
  });
  const lines = parts.map((part) => part.element as HTMLTableRowElement);
  const node = element(
    "details",
    {class: "table-entry", id: `table-${slug(name)}`},
    element("summary", {}, codeName(name), element("span", {class: "says"}, description)),
    element("p", {class: "file"}, file),
    shadedTable(`Columns of ${name}`, COLUMNS, lines)
  );
  return {element: node, name, text: `${words(name)} ${description} ${file}`, parts};
}
