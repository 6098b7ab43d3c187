/** The page's state in its address: read, replace, and links that keep the filters. */
import type {Place} from "../findings/place.js";

/** Filters travel from page to page; a table's search and order stay behind. */
export const FILTER_KEYS = ["period", "span", "service", "team", "severity", "layer"] as const;

/** Announced on `window` after the address was replaced. */
export const URL_CHANGED = "followthrough-url";

type Changes = Readonly<Record<string, readonly string[]>>;

export function pageParameters(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}

/** Replaces some parameters; an empty list removes one. The history gains no entry. */
export function replaceParameters(changes: Changes): void {
  window.history.replaceState(window.history.state, "", changed(changes));
  window.dispatchEvent(new Event(URL_CHANGED));
}

/** The same as a step of the history, which Back undoes: for what a reader chooses. */
export function pushParameters(changes: Changes): void {
  window.history.pushState(null, "", changed(changes));
  window.dispatchEvent(new Event(URL_CHANGED));
}

/** Calls back when Back or Forward has changed the parameters. */
export function onParametersBack(act: () => void): void {
  let shown = window.location.search;
  window.addEventListener(URL_CHANGED, () => (shown = window.location.search));
  window.addEventListener("popstate", () => {
    if (shown === window.location.search) return;
    window.dispatchEvent(new Event(URL_CHANGED));
    act();
  });
}

function changed(changes: Changes): string {
  const parameters = pageParameters();
  for (const [name, values] of Object.entries(changes)) {
    parameters.delete(name);
    for (const value of values) parameters.append(name, value);
  }
  const query = parameters.toString();
  return `${window.location.pathname}${query === "" ? "" : `?${query}`}${window.location.hash}`;
}

/** A link to a page of this site, relative and to its file, with the filters now in force and more parameters; "" is the Review. */
export function pageLink(page: string, more: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams();
  for (const key of FILTER_KEYS)
    for (const value of pageParameters().getAll(key)) parameters.append(key, value);
  for (const [key, value] of Object.entries(more)) parameters.set(key, value);
  const query = parameters.toString();
  return `./${page === "" ? "" : `${page}.html`}${query === "" ? "" : `?${query}`}`;
}

/** The address of evidence, with the filters now in force. */
export const placeLink = ({page, id, query, part}: Place): string =>
  pageLink(page, {...query, ...(id === undefined ? {} : {id})}) + (part === undefined ? "" : `#${part}`);

/** The address of one incident's page. */
export function incidentLink(incidentId: string): string {
  return pageLink("incident", {id: incidentId});
}
