import {counted} from "../format.js";
import {element, listen} from "../shared/ui/element.js";
import type {Block, Entry} from "./block.js";
import {pageParameters, replaceParameters} from "../shared/ui/pageUrl.js";
import {search} from "../shared/ui/tableModel.js";

const JUMPS = 12;

/**
 * A search field over all blocks of the page, kept in the address as `q`: hides what does not match, opens what is folded
 * around a match, and names the entries that are called like the query. Also leads to the anchor in the address.
 */
export function methodSearch(blocks: readonly Block[]): HTMLElement {
  const found = finder(blocks);
  const label = "Search methods, thresholds, tables, columns and words";
  const field = element("input", {
    type: "search",
    placeholder: label,
    "aria-label": label,
    value: pageParameters().get("q") ?? ""
  });
  const status = element("p", {class: "table-status", role: "status"});
  const jumps = element("ul", {class: "jumps", "aria-label": "Called so"});
  const show = (): void => {
    const query = field.value.trim();
    const names = found(query);
    status.textContent =
      query === ""
        ? `${counted(names.length, "entry", "entries")} on this page`
        : `${counted(names.length, "entry", "entries")} found`;
    jumps.replaceChildren(...(query === "" ? [] : jumpLinks(names, query)));
    jumps.hidden = jumps.childElementCount === 0;
  };
  const arrive = (): void => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (!target || !blocks.some((block) => block.element.contains(target))) return;
    if (target.closest("[hidden]")) {
      field.value = "";
      replaceParameters({q: []});
      show();
    }
    reveal(target);
  };
  listen(field, {
    input: () => {
      show();
      const query = field.value.trim();
      replaceParameters({q: query === "" ? [] : [query]});
    }
  });
  listen(window, {hashchange: arrive});
  show();
  if (window.location.hash !== "") requestAnimationFrame(arrive);
  const contents = blocks.map(({element: {id}, label: text}) =>
    element("li", {}, element("a", {href: `#${id}`}, text))
  );
  return element(
    "div",
    {class: "method-search", role: "search"},
    element("div", {class: "table-tools"}, element("label", {class: "search"}, field), status),
    jumps,
    element("nav", {"aria-label": "On this page"}, element("ul", {class: "contents"}, contents))
  );
}

/** Opens what is folded around an element, scrolls there and gives it the focus. */
function reveal(target: HTMLElement): void {
  for (let node: Element | null = target; node; node = node.parentElement)
    if (node instanceof HTMLDetailsElement) node.open = true;
  for (const old of document.querySelectorAll(".arrived")) old.classList.remove("arrived");
  target.classList.add("arrived");
  target.setAttribute("tabindex", "-1");
  target.focus({preventScroll: true});
  target.scrollIntoView({block: "start"});
}

/** Shows what matches and hides the rest, and returns the matching entries. */
function finder(blocks: readonly Block[]): (query: string) => Entry[] {
  const texts = new Map<Entry, string>();
  const matches = (entry: Entry, query: string): boolean => {
    let text = texts.get(entry);
    if (text === undefined) texts.set(entry, (text = `${entry.name}\n${entry.text}`.toLowerCase()));
    return query === "" || search([text], query).length > 0;
  };
  const entryFound = (entry: Entry, query: string): Entry[] => {
    const whole = matches(entry, query);
    const parts = (entry.parts ?? []).filter((part) => matches(part, query));
    for (const part of entry.parts ?? []) part.element.hidden = !whole && !parts.includes(part);
    if (entry.element instanceof HTMLDetailsElement) entry.element.open = query !== "" && parts.length > 0;
    entry.element.hidden = !whole && parts.length === 0;
    return whole ? [entry, ...parts] : parts;
  };
  const blockFound = (block: Block, query: string): Entry[] => {
    const entries = [
      ...block.entries.flatMap((entry) => entryFound(entry, query)),
      ...block.blocks.flatMap((inner) => blockFound(inner, query))
    ];
    block.element.hidden = entries.length === 0;
    const fold = block.element.querySelector<HTMLDetailsElement>(":scope > details.building-blocks");
    if (fold) fold.open = query !== "";
    return entries;
  };
  return (query) => blocks.flatMap((block) => blockFound(block, query));
}

/** Links to the entries called like the query: the same name first, then names that begin so, then others. */
function jumpLinks(entries: readonly Entry[], query: string): HTMLElement[] {
  const plain = (text: string) => text.toLowerCase().replaceAll("_", " ");
  const wanted = plain(query);
  const rank = ({name}: Entry): number =>
    plain(name) === wanted ? 0 : plain(name).startsWith(wanted) ? 1 : plain(name).includes(wanted) ? 2 : 3;
  return entries
    .filter((entry) => rank(entry) < 3)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, JUMPS)
    .map((entry) =>
      element(
        "li",
        {},
        element("a", {href: `#${entry.element.id}`}, entry.name),
        element("small", {}, kindOf(entry.element.id))
      )
    );
}

function kindOf(id: string): string {
  const [kind = "", table = ""] = id.split("-");
  if (kind === "column") return ` column of ${table}`;
  return (
    {method: " statistic", term: " word", default: " threshold", setting: " setting", table: " table"}[
      kind
    ] ?? ""
  );
}
