/** The search over actions, incidents, conditions, alert rules and terms: a dialog, a field, a list of links. */
import MiniSearch from "minisearch";
import {searchIndex} from "../../rows.js";
import {element, listen} from "./element.js";
import {pageLink} from "./pageUrl.js";
import type {SearchHit, SearchIndex} from "./searchTypes.js";

const MOST = 12;

let dialog: HTMLDialogElement | undefined;

/** Opens the dialog, the field ready to type in. */
export async function openSearch(): Promise<void> {
  if (dialog === undefined) {
    dialog = searchDialog(await searchIndex());
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
}

/** Finds by the beginning of words and with small slips; all words of the question must be met, best first. */
export function finder({fields, storeFields, index}: SearchIndex): (question: string) => SearchHit[] {
  const mini = MiniSearch.loadJS<SearchHit>(index as Parameters<typeof MiniSearch.loadJS>[0], {
    fields,
    storeFields
  });
  return (question) =>
    mini
      .search(question, {
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        boost: {title: 3},
        combineWith: "AND"
      })
      .slice(0, MOST) as unknown as SearchHit[];
}

export function searchDialog(index: SearchIndex): HTMLDialogElement {
  const find = finder(index);
  const field = element("input", {
    type: "search",
    placeholder: "Actions, incidents, conditions, rules, terms",
    "aria-label": "Search the site",
    autocomplete: "off"
  });
  const list = element("ul", {class: "search-hits"});
  const status = element("p", {role: "status", class: "sub"});
  const node = element(
    "dialog",
    {class: "search-dialog", "aria-label": "Search"},
    element("form", {method: "dialog"}, field, element("button", {type: "submit"}, "Close")),
    status,
    list
  );
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll("a")];
  const render = (): void => {
    const question = field.value.trim();
    const hits = question === "" ? [] : find(question);
    list.replaceChildren(...hits.map(hitLine));
    status.textContent =
      question === "" ? "" : hits.length === 0 ? `Nothing is found for “${question}”.` : "";
  };
  listen(field, {input: render});
  listen(node, {
    keydown: (event) => {
      const {key} = event as KeyboardEvent;
      const all = links();
      const place = all.indexOf(document.activeElement as HTMLAnchorElement);
      if (key === "Enter" && place < 0 && document.activeElement === field) {
        event.preventDefault();
        all[0]?.click();
      }
      if (key !== "ArrowDown" && key !== "ArrowUp") return;
      event.preventDefault();
      (all[place + (key === "ArrowDown" ? 1 : -1)] ?? (key === "ArrowUp" ? field : undefined))?.focus();
    },
    click: ({target}) => {
      if (target === node) node.close();
    }
  });
  return node;
}

function hitLine({kind, title, page, parameters, anchor}: SearchHit): HTMLElement {
  const href = pageLink(page, JSON.parse(parameters) as Record<string, string>);
  return element(
    "li",
    {},
    element(
      "a",
      {href: anchor === "" ? href : `${href}#${anchor}`},
      element("span", {class: "search-kind"}, kind),
      element("span", {}, title)
    )
  );
}
