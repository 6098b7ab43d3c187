/** An adapter from the shapes of a tool's records: it finds the tool's files and reads each record by its shape. */
import {group} from "d3";
import type {Item, JsonObject} from "../containers.js";
import type {CsvTable} from "../csv.js";
import type {BrokenLine, ExportFile, Peek, ReadItem} from "../files.js";
import type {Settings} from "../../settings/settings.js";
import type {Outcome, Source} from "../sources/source.js";
import {guarded} from "../sources/guarded.js";
import {toolTables} from "./columns.js";
import {peopleIn} from "./people.js";
import {type Reading, columnNamed, outcomesOf, rowValue} from "./record.js";
import {type Screens, isOwn as isOwnTable, screenShapes} from "./screens/screens.js";
import {readingOf} from "./screens/told.js";
import type {Shape} from "./shape.js";
import {clockFor} from "./times.js";

export interface ToolSpec {
  readonly name: string;
  readonly folders: readonly string[];
  /** tried in order */
  readonly shapes: readonly Shape[];
  /** shapes of rows that a tool's columns tell from all others, where rows are not read as records of the API are */
  readonly tables?: readonly Shape[];
  /** its screens' tables, which look like those of other tools */
  readonly screens?: Screens;
  /** undoes what the tool wraps a record's fields in, before its shape is told */
  readonly prepare?: (value: JsonObject) => JsonObject;
  /** for files that are neither JSON nor tables: a database's dump */
  readonly open?: Opening;
}

export interface Opening {
  /** a short name of the export, from its first 64 kB; undefined for any other file */
  recognise(head: string): string | undefined;
  records(text: string): Iterable<ReadItem>;
}

/** The key of an item that is a row of a table. */
export const ROW = "(row)";

export function tool({
  name,
  folders,
  shapes,
  tables = [],
  screens,
  open,
  prepare = (value) => value
}: ToolSpec): Source {
  const alike = screens === undefined ? [] : screenShapes(name, screens);
  const shapeOf = (item: Item, isOwn = true): Shape | undefined =>
    (item.key !== ROW || screens === undefined ? shapes : [...tables, ...(isOwn ? alike : [])]).find(
      (shape) => shape.is(item)
    );
  return {
    name,
    tables: "tools",
    folders,
    entities: toolTables,
    recognise(peek: Peek) {
      if (peek.file.format === "text") return open?.recognise(peek.head);
      for (const item of peeked(peek)) {
        const own = item.key !== ROW || screens === undefined || isOwnTable(screens, folders, peek);
        const shape = shapeOf({...item, value: prepare(item.value)}, own);
        if (shape !== undefined) return shape.called;
      }
      return undefined;
    },
    async *read(file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
      if (file.format === "csv") {
        const {header} = file.csv();
        const shape = shapeOf({key: ROW, envelope: {}, value: rowValue(header, [])});
        const told = shape?.columns === undefined ? "" : readingOf(header, shape.columns(header));
        if (told !== "") yield {note: `${told}.`};
        yield* contradictions(file.csv());
      }
      const clock = clockFor(file, name, settings, file.format === "csv" ? file.csv().rows.flat() : []);
      for await (const item of itemsOf(file, open))
        yield* guarded({recordKind: "record", row: item.row, value: item}, () =>
          outcomes("error" in item ? item : {...item, value: prepare(item.value)}, shapeOf, {
            source: name,
            settings,
            clock
          })
        );
      yield clock.note();
    }
  };
}

function* outcomes(
  item: ReadItem | BrokenLine,
  shapeOf: (item: Item) => Shape | undefined,
  reading: Reading
): Generator<Outcome> {
  const reject = (rejected: string, remedy: string, excerpt: string): Outcome => ({
    recordKind: "record",
    row: item.row,
    rejected,
    remedy,
    excerpt,
    people: "error" in item ? [] : peopleIn(item.value)
  });
  if ("error" in item) {
    yield reject(`no JSON: ${item.error}`, "Export the file again.", item.text);
    return;
  }
  const shape = shapeOf(item);
  if (shape !== undefined) yield* outcomesOf(shape, item, reading);
  else
    yield reject(
      `no record that ${reading.source} is known to export: ${Object.keys(item.value).slice(0, 6).join(", ")}`,
      "Export it as data/README.md says, or remove it.",
      JSON.stringify(item.value)
    );
}

/** Columns that are there twice with other values; the first that holds something is read. */
function* contradictions({header, rows}: CsvTable): Generator<Outcome> {
  const columns = group(header.keys(), (place) => columnNamed(header[place]!));
  for (const places of columns.values()) {
    const differing = rows.filter(
      (cells) =>
        new Set(places.map((place) => (cells[place] ?? "").trim()).filter((cell) => cell !== "")).size > 1
    );
    if (places.length < 2 || differing.length === 0) continue;
    const name = header[places[0]!]!;
    yield {note: `the column ${name} is there twice; the first is read`};
    yield {notUnderstood: "column", text: name, rows: differing.length};
  }
}

async function* itemsOf(file: ExportFile, open: ToolSpec["open"]): AsyncGenerator<ReadItem | BrokenLine> {
  if (file.format === "text") {
    yield* open?.records(file.text()) ?? [];
    return;
  }
  let isJson = file.format !== "csv";
  for await (const item of file.items()) {
    isJson = true;
    yield item;
  }
  if (isJson) return;
  const {header, rows, places} = file.csv();
  for (const [index, cells] of rows.entries())
    yield {key: ROW, envelope: {}, value: rowValue(header, cells), row: places[index]!};
}

function peeked({items, header}: Peek): readonly Item[] {
  if (items.length > 0) return items;
  if (header.length > 0) return [{key: ROW, envelope: {}, value: rowValue(header, [])}];
  return [];
}
