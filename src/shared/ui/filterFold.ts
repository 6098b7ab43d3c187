import {element, listen} from "./element.js";
import type {FILTER_KEYS} from "./pageUrl.js";

export type FilterKey = Exclude<(typeof FILTER_KEYS)[number], "span" | "period">;

export interface Control {
  readonly key: FilterKey;
  readonly label: string;
  readonly values: readonly string[];
  readonly text: (value: string) => string;
}

export interface FilterFold {
  readonly button: HTMLElement | null;
  readonly chips: HTMLElement;
  readonly render: () => void;
}

/** The filters behind a button, and those in force as chips that are removed with a click. */
export function filterFold(
  controls: readonly Control[],
  {
    chosen,
    change
  }: {
    readonly chosen: (key: FilterKey) => readonly string[];
    readonly change: (key: FilterKey, values: readonly string[]) => void;
  }
): FilterFold {
  const shown = controls.filter(({values}) => values.length > 0);
  const selects = shown.map((control) => ({control, ...select(control)}));
  const summary = element("summary", {}, "Filters");
  const fold = element(
    "details",
    {class: "filter-fold"},
    summary,
    element(
      "div",
      {class: "filter-controls"},
      selects.map(({wrapper}) => wrapper)
    )
  );
  const chips = element("ul", {class: "chips", "aria-label": "Filters in force"});
  for (const {control, field} of selects)
    listen(field, {
      input: (event) => event.stopPropagation(),
      change: () => change(control.key, [...new Set([...chosen(control.key), field.value])])
    });
  closesOutside(fold, summary);
  const remove = (key: FilterKey, value: string): void => {
    change(
      key,
      chosen(key).filter((other) => other !== value)
    );
    (chips.querySelector("button") ?? summary).focus();
  };
  const render = (): void => {
    for (const {field} of selects) field.value = "";
    chips.replaceChildren(
      ...controls.flatMap((control) =>
        chosen(control.key).map((value) => chip(control, value, () => remove(control.key, value)))
      )
    );
    chips.hidden = chips.childElementCount === 0;
  };
  return {button: selects.length === 0 ? null : fold, chips, render};
}

/** A fold that lies over the page is closed by Escape and by a click elsewhere. */
export function closesOutside(fold: HTMLDetailsElement, summary: HTMLElement): void {
  listen(fold, {
    keydown: (event) => {
      if ((event as KeyboardEvent).key !== "Escape" || !fold.open) return;
      fold.open = false;
      summary.focus();
    }
  });
  document.addEventListener("click", ({target}) => {
    if (fold.open && !fold.contains(target as Node)) fold.open = false;
  });
}

function select({key, label, values, text}: Control) {
  const field = element(
    "select",
    {name: key},
    element("option", {value: ""}, "Any"),
    values.map((value) => element("option", {value}, text(value)))
  );
  return {field, wrapper: element("label", {class: "filter"}, element("span", {}, label), field)};
}

function chip({label, text}: Control, value: string, remove: () => void): HTMLLIElement {
  const button = element(
    "button",
    {type: "button", "aria-label": `Remove filter ${label}: ${text(value)}`},
    "×"
  );
  listen(button, {click: remove});
  return element("li", {class: "chip"}, element("span", {}, `${label}: ${text(value)}`), button);
}
