import {type Filter, type FilterOptions, NOT_STATED} from "../tables/filterRows.js";
import {element, listen} from "./element.js";
import {FILTER_KEYS, pageParameters, replaceParameters} from "./pageUrl.js";

type Key = (typeof FILTER_KEYS)[number];

interface Control {
  readonly key: Key;
  readonly label: string;
  readonly values: readonly string[];
  readonly text: (value: string) => string;
}

export interface FilterBar extends HTMLFormElement {
  readonly value: Filter;
}

/**
 * Period, service, team, severity (and layer where rows have one), kept in the address and shown as removable chips.
 * Emits `input`; its `value` is the choice. Values in the address that the data lacks stay visible, and removable.
 */
export function filterBar(
  options: FilterOptions,
  {emptyPeriod = "All quarters"}: {emptyPeriod?: string} = {}
): FilterBar {
  const controls: readonly Control[] = [
    {key: "period", label: "Period", values: options.periods, text: (value) => value},
    {key: "service", label: "Service", values: options.services, text: named("no service")},
    {key: "team", label: "Team", values: options.teams, text: named("no team")},
    {
      key: "severity",
      label: "Severity",
      values: options.severities,
      text: (value) => (value === NOT_STATED ? "unknown" : `SEV${value}`)
    },
    {key: "layer", label: "Layer", values: options.layers, text: named("no layer")}
  ];
  const chips = element("ul", {class: "chips", "aria-label": "Filters in force"});
  const form = element("form", {class: "filters", role: "search", "aria-label": "Filters"});
  const shown = controls.filter(({values}) => values.length > 0);
  const selects = new Map(
    shown.map((control) => [control.key, select(control, control.key === "period" ? emptyPeriod : undefined)])
  );

  const change = (key: Key, values: readonly string[]): void => {
    replaceParameters({[key]: values});
    render();
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const render = (): void => {
    for (const [key, {control}] of selects)
      control.value = key === "period" ? (chosen("period")[0] ?? "") : "";
    chips.replaceChildren(
      ...controls.flatMap((control) =>
        chosen(control.key).map((value) => chip(control, value, () => remove(control.key, value)))
      )
    );
    chips.hidden = chips.childElementCount === 0;
  };
  const remove = (key: Key, value: string): void => {
    change(
      key,
      chosen(key).filter((other) => other !== value)
    );
    (chips.querySelector("button") ?? selects.get(key)?.control)?.focus();
  };
  for (const [key, {control}] of selects)
    listen(control, {
      input: (event) => event.stopPropagation(),
      change: () =>
        change(
          key,
          key === "period" ? [control.value].filter(Boolean) : [...new Set([...chosen(key), control.value])]
        )
    });
  listen(form, {submit: (event) => event.preventDefault()});
  form.append(
    element(
      "div",
      {class: "filter-controls"},
      [...selects.values()].map(({wrapper}) => wrapper)
    ),
    chips
  );
  render();
  return Object.defineProperty(form, "value", {get: filterInUrl}) as FilterBar;
}

const chosen = (key: Key): string[] => [
  ...new Set(
    pageParameters()
      .getAll(key)
      .filter((value) => value !== "")
  )
];

/** The filter the address holds. */
export function filterInUrl(): Filter {
  return {
    period: chosen("period")[0] ?? null,
    services: chosen("service"),
    teams: chosen("team"),
    severities: chosen("severity"),
    layers: chosen("layer")
  };
}

const named =
  (missing: string) =>
  (value: string): string =>
    value === NOT_STATED ? missing : value;

function select({key, label, values, text}: Control, empty = "Any") {
  const now = chosen("period")[0];
  const offered = key === "period" && now !== undefined && !values.includes(now) ? [now, ...values] : values;
  const control = element(
    "select",
    {name: key},
    element("option", {value: ""}, empty),
    offered.map((value) => element("option", {value}, text(value)))
  );
  return {control, wrapper: element("label", {class: "filter"}, element("span", {}, label), control)};
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
