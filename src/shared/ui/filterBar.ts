import type {Site} from "../../schema.js";
import {type Within, withinDays} from "../rows/customPeriod.js";
import {type Filter, type FilterOptions, NOT_STATED, reviewed} from "../rows/filterRows.js";
import {element, listen} from "./element.js";
import {type Control, filterFold} from "./filterFold.js";
import {onParametersBack, pageParameters, pushParameters} from "./pageUrl.js";
import {quarterPicker} from "./quarterPicker.js";
import {cutText} from "./siteBanner.js";

export interface FilterBarChoices {
  /** whose organisation and data cut the bar names */
  readonly site?: Site;
  /** where history matters: what is shown until the reader chooses, with a switch "quarter | all time" */
  readonly history?: "all" | "quarter";
  /** whether a span of days on the organisation's clock may be chosen too */
  readonly spans?: boolean;
}

export interface FilterBar extends HTMLFormElement {
  readonly value: Filter;
  /** chooses as the reader would, for parts of a page that are filters themselves */
  readonly choose: (changes: Readonly<Record<string, readonly string[]>>) => void;
}

/**
 * The line on top of a page: organisation, the quarter reviewed, filters behind a button, those in force as removable chips,
 * the data cut. Kept in the address, each choice a step of the history; emits `input`; its `value` is the choice. Values in
 * the address that the data lacks stay visible, and removable.
 */
export function filterBar(
  options: FilterOptions,
  {site, history, spans = false}: FilterBarChoices = {}
): FilterBar {
  const controls: readonly Control[] = [
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
  const zone = spans ? site?.time_zone : undefined;
  const spanIn = (value: string): Within | undefined =>
    zone === undefined ? undefined : withinDays(value, zone);
  /** A span of days is only a period where spans are offered. */
  const period = (): string => {
    const now = chosen("period")[0] ?? "";
    return now.includes("..") && spanIn(now) === undefined ? "" : now;
  };
  const isAllTime = (): boolean =>
    history !== undefined && (chosen("span")[0] ?? (period() === "" ? history : "quarter")) === "all";
  const emit = (): void => {
    render();
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const change = (changes: Readonly<Record<string, readonly string[]>>): void => {
    pushParameters(changes);
    emit();
  };
  const picker =
    options.periods.length === 0
      ? undefined
      : quarterPicker(options, {
          hasSwitch: history !== undefined,
          hasSpans: zone !== undefined,
          choose: (value) =>
            change({
              period: [value].filter(Boolean),
              span: history === undefined ? chosen("span") : ["quarter"]
            }),
          chooseSpan: (span) => change({span: [span]})
        });
  const fold = filterFold(controls, {chosen, change: (key, values) => change({[key]: values})});
  const form = element(
    "form",
    {class: "filters site-bar", role: "search", "aria-label": "Filters"},
    site?.organisation && element("span", {class: "bar-organisation"}, site.organisation),
    picker?.node,
    fold.button,
    fold.chips,
    site !== undefined && element("span", {class: "bar-cut"}, cutText(site))
  );
  const render = (): void => {
    picker?.show({period: period(), isSpan: spanIn(period()) !== undefined, isAllTime: isAllTime()});
    fold.render();
  };
  listen(form, {submit: (event) => event.preventDefault()});
  onParametersBack(emit);
  render();
  const value = (): Filter => ({
    period: isAllTime() ? null : period() || (history === undefined ? null : (reviewed(options) ?? null)),
    within: isAllTime() ? undefined : spanIn(period()),
    services: chosen("service"),
    teams: chosen("team"),
    severities: chosen("severity"),
    layers: chosen("layer")
  });
  return Object.defineProperties(form, {value: {get: value}, choose: {value: change}}) as FilterBar;
}

const chosen = (key: string): string[] => [
  ...new Set(
    pageParameters()
      .getAll(key)
      .filter((value) => value !== "")
  )
];

const named =
  (missing: string) =>
  (value: string): string =>
    value === NOT_STATED ? missing : value;
