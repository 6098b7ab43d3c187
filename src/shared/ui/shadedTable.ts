import {type Child, element} from "./element.js";

export interface ShadedColumn<Row> {
  readonly label: string;
  readonly cell: (row: Row) => Child | readonly Child[];
  /** percent that shades the cell */
  readonly share?: (row: Row) => number;
  /** our rule, set in bold */
  readonly ours?: boolean;
  /** left-aligned words instead of right-aligned numbers */
  readonly text?: boolean;
}

/** A plain table of made lines that scrolls inside its frame; numbers right-aligned, shares shaded. */
export function shadedTable<Row>(
  label: string,
  columns: readonly ShadedColumn<Row>[],
  lines: readonly HTMLTableRowElement[]
): HTMLElement {
  const head = columns.map(({label: name, text, ours}) =>
    element("th", {scope: "col", class: classes(text, ours)}, name)
  );
  const table = element(
    "table",
    {class: "shaded-table"},
    element("thead", {}, element("tr", {}, head)),
    element("tbody", {}, lines)
  );
  return element("div", {class: "table-scroll", tabindex: 0, role: "region", "aria-label": label}, table);
}

/** One line of it, with an anchor where it has an id. */
export function tableLine<Row>(
  row: Row,
  columns: readonly ShadedColumn<Row>[],
  id?: string
): HTMLTableRowElement {
  const cells = columns.map(({cell, share, text, ours}) =>
    element(
      "td",
      {class: classes(text, ours, share), style: share && `--strength: ${share(row) / 100}`},
      cell(row)
    )
  );
  return element("tr", {id}, cells);
}

function classes(text = false, ours = false, share?: unknown): string | null {
  const names = [!text && "numeric", ours && "ours", share !== undefined && "shaded"];
  return names.filter((name) => name !== false).join(" ") || null;
}
