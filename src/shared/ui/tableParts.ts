/** The pieces dataTable is put together from: columns, header cells, rows, the pager's buttons. */
import {count, UNKNOWN} from "../../format.js";
import type {Value} from "./csv.js";
import {type Child, element, listen, present} from "./element.js";
import type {Order} from "./tableModel.js";

export interface Column<Row> {
  /** name in CSV and address, with its unit */
  readonly name: string;
  readonly label: string;
  /** what is sorted, searched and downloaded */
  readonly value: (row: Row) => Value;
  /** what is shown; the value as text by default */
  readonly cell?: (row: Row) => Child;
  /** right-aligned, tabular figures */
  readonly numeric?: boolean;
  /** left out below 640 px, or below 900; the row's page or the CSV has it */
  readonly wideOnly?: boolean | "900px";
  /** searched and downloaded, not shown */
  readonly hidden?: boolean;
}

export interface DataTableOptions<Row> {
  readonly columns: readonly Column<Row>[];
  /** one row in words: "incident" */
  readonly noun: string;
  readonly nouns?: string;
  readonly order?: Order;
  readonly pageSize?: number;
  /** offers a search field */
  readonly searchable?: boolean;
  /** keeps search, order and page in the address; one table a page */
  readonly inUrl?: boolean;
  /** the file name of the download; none offered without */
  readonly file?: string;
  /** the page a row opens */
  readonly href?: (row: Row) => string;
  readonly caption?: string;
  /** a last row below all others, by column name */
  readonly footer?: Readonly<Record<string, Child>>;
  /** where only the first rows are given: how many there are, and all of them, in the same order, once the reader asks for more */
  readonly whole?: {readonly n: number; readonly load: () => Promise<readonly Row[]>};
  /** shown instead of rows when there are none */
  readonly empty?: Child;
}

export const classes = (numeric = false, wideOnly: boolean | "900px" = false): string | null =>
  [numeric && "numeric", wideOnly && (wideOnly === true ? "wide-only" : "wider-only")]
    .filter(Boolean)
    .join(" ") || null;

const searchText = (value: Value): string =>
  value instanceof Date ? value.toISOString() : String(value ?? "");

export function headerCell<Row>({label, numeric, wideOnly}: Column<Row>) {
  const button = element("button", {type: "button"}, label);
  return {button, cell: element("th", {scope: "col", class: classes(numeric, wideOnly)}, button)};
}

/** What stands in a table that shows no row. */
export const messageRow = (message: string, columns: number): HTMLTableRowElement =>
  element("tr", {}, element("td", {colspan: columns, class: "no-rows"}, message));

export function bodyRow<Row>(
  row: Row,
  columns: readonly Column<Row>[],
  href: ((row: Row) => string) | undefined
): HTMLTableRowElement {
  const cells = columns.map(({value, cell, numeric, wideOnly}, index) => {
    const shown = present([cell ? cell(row) : plain(value(row))]);
    const inside = href && index === 0 ? [element("a", {href: href(row)}, ...shown)] : shown;
    return element("td", {class: classes(numeric, wideOnly)}, inside);
  });
  const line = element("tr", {class: href && "opens"}, cells);
  if (href)
    listen(line, {
      click: (event) => {
        if (
          (event.target as Element).closest("a, button") ||
          (window.getSelection()?.toString() ?? "") !== ""
        )
          return;
        line.querySelector("a")?.click();
      }
    });
  return line;
}

function plain(value: Value): string {
  if (value === null || value === undefined || value === "") return UNKNOWN;
  if (typeof value === "number") return count(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value instanceof Date ? value.toISOString() : value;
}

export function pageButtons(page: number, pages: number, turn: (page: number) => void): HTMLElement[] {
  const wanted = new Set(
    [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  );
  const numbers = [...wanted].sort((a, b) => a - b);
  const button = (text: string, to: number, more: Readonly<Record<string, string | boolean>> = {}) =>
    listen(element("button", {type: "button", class: "quiet", ...more}, text), {click: () => turn(to)});
  return [
    button("Previous", page - 1, {disabled: page === 1}),
    ...numbers.flatMap((number, index) => [
      ...(index > 0 && number - numbers[index - 1]! > 1
        ? [element("span", {"aria-hidden": "true"}, "…")]
        : []),
      button(count(number), number, number === page ? {"aria-current": "page"} : {})
    ]),
    button("Next", page + 1, {disabled: page === pages})
  ];
}

/** What the search looks through: a text for each row. */
export const rowTexts = <Row>(
  rows: readonly Row[],
  columns: DataTableOptions<Row>["columns"]
): readonly string[] =>
  rows.map((row) =>
    columns
      .map(({value}) => searchText(value(row)))
      .join("\n")
      .toLowerCase()
  );

/** The table around its header cells and body, with caption and footer where it has them. */
export const tableElement = <Row>(
  {columns, caption, footer}: DataTableOptions<Row>,
  headers: readonly HTMLElement[],
  body: HTMLElement
): HTMLTableElement =>
  element(
    "table",
    {},
    caption !== undefined && element("caption", {}, caption),
    element("thead", {}, element("tr", {}, headers)),
    body,
    footer &&
      element(
        "tfoot",
        {},
        element(
          "tr",
          {},
          columns
            .filter(({hidden}) => hidden !== true)
            .map(({name, numeric, wideOnly}) =>
              element("td", {class: classes(numeric, wideOnly)}, footer[name])
            )
        )
      )
  );
