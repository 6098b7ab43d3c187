import {counted, dateTime, lastDayBefore, zoneName} from "../../format.js";
import type {Site} from "../../schema.js";
import {element} from "./element.js";
import {addNextPage} from "./nextPage.js";
import {savedViews} from "./savedViews.js";
import {searchButton} from "./searchButton.js";
import {unfoldForPrint} from "./fold.js";
import {FILTER_KEYS, pageParameters, URL_CHANGED} from "./pageUrl.js";

/**
 * The frame of every page: says when data is a sample, writes data cut and version into the footer, and keeps the
 * filters in the navigation's links. Returns the banner; call it once a page.
 */
export function siteBanner(site: Site): HTMLElement {
  document.documentElement.lang = "en";
  const footer = document.querySelector("#observablehq-footer");
  footer?.replaceChildren(footerText(site));
  window.addEventListener(URL_CHANGED, carryFilters);
  nameNavigation();
  addNextPage();
  carryFilters();
  unfoldForPrint();
  return element(
    "div",
    {class: "site-banner"},
    site.is_sample &&
      element(
        "p",
        {class: "sample"},
        element("strong", {}, "Sample data: a simulated organisation. "),
        "Nothing here happened. Put your own exports into data/exports and build again."
      ),
    element(
      "p",
      {class: "organisation"},
      site.organisation && element("span", {}, site.organisation),
      element("span", {class: "cut"}, cutText(site))
    ),
    savedViews(site.views),
    searchButton()
  );
}

/** "Data to 19 Aug 2026 · times in Europe/Berlin". */
export function cutText({as_of_at, time_zone}: Site): string {
  return as_of_at === null
    ? "no data loaded"
    : `data to ${lastDayBefore(as_of_at, "UTC")} · times in ${zoneName(time_zone)}`;
}

function footerText(site: Site): HTMLElement {
  const {as_of_at, as_of_basis, time_zone, version, settings_hash, incidents, sources, is_public} = site;
  const cut =
    as_of_at === null ? "No data loaded" : `Data cut ${dateTime(as_of_at, "UTC")} UTC (${as_of_basis})`;
  const parts = [
    cut,
    `${counted(incidents, "incident")} from ${counted(sources, "source")}`,
    `times in ${zoneName(time_zone)}`,
    version === "" ? null : `Followthrough ${version}`,
    is_public ? "public build: without titles, texts and names of rules" : null,
    settings_hash === "" ? "default settings" : `settings ${settings_hash}`
  ];
  return element(
    "p",
    {},
    parts.filter((part) => part !== null).join(" · "),
    element("span", {class: "print-address"}, ` · ${window.location.href}`)
  );
}

/** Every link of the navigation gets the filters in force. */
function carryFilters(): void {
  const parameters = new URLSearchParams();
  for (const key of FILTER_KEYS)
    for (const value of pageParameters().getAll(key)) parameters.append(key, value);
  const query = parameters.size === 0 ? "" : `?${parameters.toString()}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    "#observablehq-sidebar a[href], .next-page a"
  ))
    link.setAttribute("href", `${link.getAttribute("href")!.split("?")[0]!}${query}`);
}

/** Framework's sidebar has a nameless toggle, and a list that holds a label. */
function nameNavigation(): void {
  document.querySelector("#observablehq-sidebar-toggle")?.setAttribute("aria-label", "Show the pages");
  document.querySelector("#observablehq-sidebar")?.setAttribute("aria-label", "Pages");
  for (const part of document.querySelectorAll(
    "#observablehq-sidebar > ol:first-child, #observablehq-sidebar > ol:first-child > li"
  ))
    part.setAttribute("role", "presentation");
}
