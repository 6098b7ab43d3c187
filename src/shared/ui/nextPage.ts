import {element} from "./element.js";

/** "Next: Outcomes": the page after this one in the navigation, before the footer; none after the last, or on a detail page. */
export function addNextPage(): void {
  document.querySelector(".next-page")?.remove();
  const links = [...document.querySelectorAll<HTMLAnchorElement>("#observablehq-sidebar section a[href]")];
  const here = links.findIndex((link) => link.parentElement?.classList.contains("observablehq-link-active"));
  const next = here < 0 ? undefined : links[here + 1];
  if (next === undefined) return;
  const link = element("a", {href: next.getAttribute("href")}, next.textContent);
  document
    .querySelector("#observablehq-footer")
    ?.before(element("nav", {class: "next-page", "aria-label": "Next page"}, "Next: ", link));
}
