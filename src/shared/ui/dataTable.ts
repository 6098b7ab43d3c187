import {csv, download} from "./csv.js";
import {element, listen, present} from "./element.js";
import {pageParameters, replaceParameters} from "./pageUrl.js";
import {ordered, orderFrom, orderText, search, shownText} from "./tableModel.js";
import {
  bodyRow,
  type Column,
  type DataTableOptions,
  headerCell,
  messageRow,
  pageButtons,
  rowTexts,
  tableElement
} from "./tableParts.js";

export type {Column, DataTableOptions};

/**
 * A table of any length, one page of it in the document: search, sort by any column, page, download what is found. Of
 * `whole` the first rows will do until the reader asks for more.
 */
export function dataTable<Row>(given: readonly Row[], options: DataTableOptions<Row>): HTMLElement {
  const {
    columns,
    noun,
    nouns = `${noun}s`,
    pageSize = 50,
    searchable = false,
    inUrl = false,
    file,
    href
  } = options;
  if (given.length === 0)
    return element("p", {class: "no-rows"}, ...present([options.empty ?? `No ${nouns}.`]));
  const parameters = inUrl ? pageParameters() : new URLSearchParams();
  let query = parameters.get("q") ?? "";
  let order =
    orderFrom(
      parameters.get("sort"),
      columns.map(({name}) => name)
    ) ?? options.order;
  let page = Math.max(1, Number.parseInt(parameters.get("page") ?? "1", 10) || 1);
  let rows = given;
  let texts: readonly string[] | undefined;
  let places: number[] = [];

  const total = (): number => Math.max(rows.length, options.whole?.n ?? 0);
  /** At once where all rows are here. */
  const withAll = (done: () => void): void => {
    if (rows.length === total()) {
      done();
      return;
    }
    status.textContent = "Loading …";
    options.whole!.load().then(
      (all) => {
        rows = all;
        done();
      },
      () => (status.textContent = `These ${nouns} could not be loaded. Try again.`)
    );
  };
  const textsOf = (): readonly string[] => (texts ??= rowTexts(rows, columns));
  const found = (): void => {
    const all = Array.from({length: total()}, (_, place) => place);
    const kept = query === "" ? all : search(textsOf(), query);
    const column = columns.find(({name}) => name === order?.column);
    places =
      column && order
        ? ordered(
            kept,
            rows.map((row) => column.value(row)),
            order.descending
          )
        : kept;
  };
  const changed = (): void => withAll(show);
  const show = (): void => {
    found();
    render();
    if (inUrl)
      replaceParameters({
        q: query === "" ? [] : [query],
        sort: order && order !== options.order ? [orderText(order)] : [],
        page: page === 1 ? [] : [String(page)]
      });
  };

  const field = element("input", {
    type: "search",
    placeholder: `Search ${nouns}`,
    "aria-label": `Search ${nouns}`,
    value: query
  });
  const status = element("p", {class: "table-status", role: "status"});
  const save = element("button", {type: "button", class: "quiet"}, "Download CSV");
  const visible = columns.filter(({hidden}) => hidden !== true);
  const headers = visible.map((column) => headerCell(column));
  const body = element("tbody");
  const pager = element("nav", {class: "pager", "aria-label": `Pages of ${nouns}`});

  const render = (): void => {
    const pages = Math.max(1, Math.ceil(places.length / pageSize));
    page = Math.min(page, pages);
    const from = (page - 1) * pageSize;
    const shown = places.slice(from, from + pageSize);
    body.replaceChildren(...shown.map((place) => bodyRow(rows[place]!, visible, href)));
    if (shown.length === 0) body.append(messageRow(`No ${noun} matches “${query}”.`, visible.length));
    status.textContent = shownText(
      {from, shown: shown.length, found: places.length, total: total()},
      noun,
      nouns
    );
    for (const [index, {name}] of visible.entries()) {
      const sorted = order?.column === name ? (order.descending ? "descending" : "ascending") : "none";
      headers[index]!.cell.setAttribute("aria-sort", sorted);
    }
    save.disabled = places.length === 0;
    pager.replaceChildren(...(pages > 1 ? pageButtons(page, pages, turn) : []));
    pager.hidden = pages === 1;
  };
  const turn = (to: number): void => {
    page = to;
    withAll(turned);
  };
  const turned = (): void => {
    show();
    wrapper.scrollIntoView({block: "start"});
    (pager.querySelector<HTMLElement>("[aria-current]") ?? pager.querySelector<HTMLElement>("button"))?.focus(
      {preventScroll: true}
    );
  };

  listen(field, {
    // so that the first letter need not wait for it
    focus: () =>
      withAll(() => {
        textsOf();
        render();
      }),
    input: () => {
      query = field.value.trim();
      page = 1;
      changed();
    }
  });
  const saved = (): void =>
    download(
      file!,
      csv(
        columns.map(({name}) => name),
        places.map((place) => columns.map(({value}) => value(rows[place]!)))
      )
    );
  listen(save, {click: () => withAll(saved)});
  for (const [index, column] of visible.entries())
    listen(headers[index]!.button, {
      click: () => {
        const descending = order?.column === column.name ? !order.descending : column.numeric === true;
        order = {column: column.name, descending};
        page = 1;
        changed();
      }
    });

  const table = tableElement(
    options,
    headers.map(({cell}) => cell),
    body
  );
  const wrapper = element(
    "section",
    {class: "data-table"},
    element(
      "div",
      {class: "table-tools"},
      searchable && element("label", {class: "search"}, field),
      status,
      file !== undefined && save
    ),
    element(
      "div",
      {class: "table-scroll", tabindex: 0, role: "region", "aria-label": options.caption ?? nouns},
      table
    ),
    pager
  );
  const isHead = query === "" && order === undefined && page === 1 && rows.length >= pageSize;
  const begin = (): void => {
    found();
    render();
  };
  if (isHead) begin();
  else withAll(begin);
  return wrapper;
}
