/** DuckDB's words for the editor, and what it proposes: tables, columns of the tables that a text names, keywords. */
import {SQLDialect, sql, type SQLNamespace} from "@codemirror/lang-sql";
import {columnText} from "../shared/columns.js";
import {tablesIn} from "./tables.js";
import type {ExploreTable} from "./types.js";

const duckdb = SQLDialect.define({
  keywords:
    "select from where group by all order having limit offset as on using join left right full inner cross asof union intersect except with recursive distinct case when then else end and or not in is null like ilike between exists asc desc nulls first last over partition rows range qualify window filter exclude replace values pivot unpivot describe summarize show tables sample cast",
  builtin:
    "count sum avg min max median mode quantile_cont stddev list string_agg any_value arg_max arg_min row_number rank dense_rank lag lead ntile date_trunc date_diff date_part strftime extract epoch coalesce nullif greatest least round floor ceil abs length lower upper trim substring replace regexp_matches regexp_extract string_split contains starts_with unnest generate_series",
  types: "varchar integer bigint double boolean date timestamp interval decimal",
  caseInsensitiveIdentifiers: true,
  operatorChars: "*+-%<>!=&|~^/"
});

/** What CodeMirror asks a source of proposals with, as far as it is used here. */
interface Context {
  readonly explicit: boolean;
  readonly state: {readonly doc: {toString(): string}};
  matchBefore(pattern: RegExp): {readonly from: number; readonly text: string} | null;
}

/** The language with its proposals; each says what it holds. */
export function exploreLanguage(tables: readonly ExploreTable[]) {
  const schema: Record<string, SQLNamespace> = {};
  for (const {name, description, columns} of tables)
    schema[name] = {
      self: {label: name, type: "type", detail: "table", info: description},
      children: columns.map((column) => ({
        label: column.name,
        type: "property",
        detail: column.type.toLowerCase(),
        info: columnText(column)
      }))
    };
  const language = sql({dialect: duckdb, schema});
  return [
    language,
    language.language.data.of({autocomplete: (context: Context) => columnsOf(tables, context)})
  ];
}

/** Columns of the tables named anywhere in the text, wherever a word begins that follows no dot. */
export function columnsOf(tables: readonly ExploreTable[], context: Context) {
  const word = context.matchBefore(/(?:^|[^\w."])\w*$/);
  const typed = word === null ? "" : /(?<!\w)\w*$/.exec(word.text)![0];
  if (word === null || (typed === "" && !context.explicit)) return null;
  const named = tablesIn(context.state.doc.toString(), tables);
  if (named.length === tables.length) return null;
  const seen = new Set<string>();
  const options = named.flatMap(({name, columns}) =>
    columns
      .filter((column) => !seen.has(column.name) && seen.add(column.name))
      .map((column) => ({
        label: column.name,
        type: "property",
        detail: name,
        info: columnText(column),
        boost: 1
      }))
  );
  return {from: word.from + word.text.length - typed.length, options, validFor: /^\w*$/};
}
