import type {Site} from "../schema.js";
import {capitalised, words} from "../format.js";
import {element, listen, present} from "../shared/ui/element.js";
import {NOT_STATED} from "../shared/rows/filterRows.js";
import {closesOutside} from "../shared/ui/filterFold.js";
import {BASES} from "../shared/ui/outcomeText.js";
import {onParametersBack, pageParameters, pushParameters} from "../shared/ui/pageUrl.js";
import {cutText} from "../shared/ui/siteBanner.js";
import {type Key, KEYS, type OutcomeChoice, type OutcomeOptions} from "./pick.js";

const UNSTATED: Readonly<Partial<Record<Key, string>>> = {
  team: "no team",
  service: "no service",
  severity: "unknown"
};

const named = (key: Key, value: string): string =>
  value === NOT_STATED && key in UNSTATED
    ? UNSTATED[key]!
    : key === "team" || key === "service"
      ? value
      : key === "severity"
        ? `SEV${value}`
        : capitalised(key === "basis" ? (BASES[value] ?? value) : words(value));

export interface OutcomeFilter extends HTMLFormElement {
  readonly value: OutcomeChoice;
}

/** The ledger's own filters and the switch for inferred targets, kept in the address; emits `input`. */
export function outcomeFilter(options: OutcomeOptions, site: Site): OutcomeFilter {
  const chosen = (key: Key): string => pageParameters().get(key) ?? "";
  const form = element("form", {class: "filters site-bar", role: "search", "aria-label": "Ledger filters"});
  const chips = element("ul", {class: "chips", "aria-label": "Filters in force"});
  const controls = new Map<Key, HTMLSelectElement>();
  const changed = (): void => {
    render();
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const choose = (key: Key, value: string): void => {
    pushParameters({[key]: value === "" ? [] : [value], page: []});
    changed();
  };
  const selects = KEYS.flatMap((key) => {
    const values = options[key];
    if (values.length < 2 && chosen(key) === "") return [];
    const offered = values.includes(chosen(key)) || chosen(key) === "" ? values : [chosen(key), ...values];
    const control = element(
      "select",
      {name: key},
      element("option", {value: ""}, "Any"),
      offered.map((value) => element("option", {value}, named(key, value)))
    );
    controls.set(key, control);
    listen(control, {
      input: (event) => event.stopPropagation(),
      change: () => choose(key, control.value)
    });
    return [element("label", {class: "filter"}, element("span", {}, capitalised(key)), control)];
  });
  const box = element("input", {type: "checkbox", name: "inferred"});
  box.checked = pageParameters().get("inferred") === "1";
  listen(box, {
    input: (event) => event.stopPropagation(),
    change: () => {
      pushParameters({inferred: box.checked ? ["1"] : [], page: []});
      changed();
    }
  });
  listen(form, {submit: (event) => event.preventDefault()});
  const summary = element("summary", {}, "Filters");
  const fold = element(
    "details",
    {class: "filter-fold"},
    summary,
    element(
      "div",
      {class: "filter-controls"},
      selects,
      element(
        "label",
        {class: "filter filter-switch"},
        box,
        element("span", {}, "Count inferred targets too")
      )
    )
  );
  closesOutside(fold, summary);
  form.append(
    ...present([site.organisation && element("span", {class: "bar-organisation"}, site.organisation)]),
    fold,
    chips,
    element("span", {class: "bar-cut"}, cutText(site))
  );
  const chip = (key: Key): HTMLLIElement => {
    const values = pageParameters().getAll(key);
    const text = `${capitalised(key)}: ${values.map((value) => named(key, value)).join(" or ")}`;
    const remove = element("button", {type: "button", "aria-label": `Remove filter ${text}`}, "×");
    listen(remove, {
      click: () => {
        choose(key, "");
        (chips.querySelector("button") ?? summary).focus();
      }
    });
    return element("li", {class: "chip"}, element("span", {}, text), remove);
  };
  const render = (): void => {
    for (const [key, control] of controls) control.value = chosen(key);
    chips.replaceChildren(...KEYS.filter((key) => chosen(key) !== "").map(chip));
    chips.hidden = chips.childElementCount === 0;
  };
  onParametersBack(changed);
  render();
  const value = (): OutcomeChoice => ({
    values: Object.fromEntries(
      KEYS.map((key) => [
        key,
        pageParameters()
          .getAll(key)
          .filter((value) => value !== "")
      ])
    ),
    withInferred: pageParameters().get("inferred") === "1" || chosen("basis") === "inferred"
  });
  return Object.defineProperty(form, "value", {get: value}) as OutcomeFilter;
}
