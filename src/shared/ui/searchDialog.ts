/** The search over pages, actions, incidents, conditions, services, alert rules and terms: a dialog, a field, a list of links. */
import {counted} from "../../format.js";
import {searchIndex} from "../../rows.js";
import {element, listen} from "./element.js";
import {pageLink} from "./pageUrl.js";
import {finder} from "./searchHits.js";
import type {SearchHit, SearchIndex} from "./searchTypes.js";

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

export function searchDialog(index: SearchIndex): HTMLDialogElement {
  const find = finder(index);
  const field = element("input", {
    type: "search",
    placeholder: "Pages, actions, incidents, conditions, services, rules, terms",
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
    const {hits, found} = question === "" ? {hits: [], found: 0} : find(question);
    list.replaceChildren(...hits.map(hitLine));
    if (question !== "" && found === 0) status.textContent = `Nothing is found for “${question}”.`;
    else
      status.textContent =
        hits.length < found ? `${counted(found, "thing")} found; the best of each kind are listed.` : "";
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
