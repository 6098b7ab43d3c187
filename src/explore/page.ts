/** The Explore page: a question in SQL, put to the site's own tables in this browser. */
import {group} from "d3-array";
import {counted} from "../format.js";
import {site} from "../rows.js";
import {columnText} from "../shared/columns.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element, listen} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {onParametersBack, pageParameters, pushParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {asker} from "./asker.js";
import {examples} from "./examples.js";
import {explore} from "./files.js";
import type {ExploreTable, Query} from "./types.js";

/** Longer addresses are cut off by some servers and mail programs. */
const LONGEST_IN_ADDRESS = 4000;
const KEYS = "explore-keys";

export async function explorePage(resize: Resize) {
  const [here, {tables, saved}, {sqlEditor}] = await Promise.all([site(), explore(), import("./editor.js")]);
  const ask = asker(tables, resize);
  const run = (): void => {
    const sql = editor.text();
    const isShort = sql.length <= LONGEST_IN_ADDRESS;
    if (sql !== (pageParameters().get("q") ?? ""))
      pushParameters({q: isShort && sql.trim() !== "" ? [sql] : []});
    ask.run(sql);
  };
  const editor = sqlEditor(tables, {run, describedBy: KEYS});
  const put = (sql: string): void => {
    editor.write(sql);
    run();
  };
  const restore = (): void => {
    const sql = pageParameters().get("q");
    if (sql === null) return;
    editor.write(sql);
    ask.run(sql);
  };
  onParametersBack(restore);
  editor.write(examples[0]!.sql);
  restore();
  return {
    banner: siteBanner(here),
    answer: finding(
      `${counted(tables.length, "table")} behind these pages, to be asked in SQL.`,
      "Everything happens in this browser, and nothing is sent anywhere. What you count here is a number, not a verdict: Outcomes judges."
    ),
    parts: element(
      "div",
      {class: "explore"},
      element("h2", {}, "Questions to start from"),
      [...group(examples, ({about}) => about)].map(([about, queries]) =>
        element("div", {}, element("h3", {}, about), choices(queries, put))
      ),
      saved.length > 0 && [
        element("h3", {}, "Your own, from queries/ in the data folder"),
        choices(saved, put)
      ],
      element("h2", {}, "Your question"),
      editor.node,
      element(
        "p",
        {class: "explore-tools"},
        listen(element("button", {type: "button", class: "explore-run"}, "Run"), {click: run}),
        ask.stop,
        element(
          "span",
          {id: KEYS, class: "sub"},
          "The first answer loads the database (34 MB, once a visit). Ctrl or ⌘ with Enter runs it, Ctrl with space proposes tables and columns, Tab leaves the field. DuckDB’s SQL, one statement, only reading."
        )
      ),
      ask.status,
      ask.result,
      fold(`${counted(tables.length, "table")} and what their columns hold`, () => [tableList(tables)])
    )
  };
}

const choices = (queries: readonly Query[], put: (sql: string) => void): HTMLElement =>
  element(
    "ul",
    {class: "explore-examples"},
    queries.map(({title, sql}) =>
      element(
        "li",
        {},
        listen(element("button", {type: "button", class: "quiet"}, title), {click: () => put(sql)})
      )
    )
  );

/** Each column in a row, found by what it holds. */
function tableList(tables: readonly ExploreTable[]): HTMLElement {
  const rows = tables.flatMap((table) => table.columns.map((column) => ({table, column})));
  return dataTable(rows, {
    columns: [
      {name: "table", label: "Table", value: ({table}) => table.name},
      {name: "column", label: "Column", value: ({column}) => column.name},
      {name: "type", label: "Type", value: ({column}) => column.type.toLowerCase(), wideOnly: true},
      {name: "holds", label: "Holds", value: ({column}) => columnText(column)},
      {name: "rows", label: "Rows", value: ({table}) => table.rows, numeric: true, wideOnly: true},
      {name: "answers", label: "Answers", value: ({table}) => table.description, hidden: true}
    ],
    noun: "column",
    searchable: true,
    pageSize: 25,
    caption: "Tables and columns"
  });
}
