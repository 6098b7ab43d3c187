import {element, listen} from "./element.js";

/** Opens the search by click, touch or "/"; what it needs is loaded at first use. Call it once a page. */
export function searchButton(): HTMLElement {
  const said = element("span", {role: "status", class: "visually-hidden"});
  const open = (): void => {
    import("./searchDialog.js").then(
      ({openSearch}) => openSearch(),
      () => (said.textContent = "The search could not be loaded.")
    );
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
  return element(
    "span",
    {class: "search-place"},
    listen(
      element(
        "button",
        {type: "button", class: "search-open", "aria-keyshortcuts": "/"},
        "Search ",
        element("kbd", {}, "/")
      ),
      {click: open}
    ),
    said
  );
}

/** Whether keys belong to a field that is being filled in. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
