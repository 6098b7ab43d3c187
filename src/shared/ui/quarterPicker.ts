import {type FilterOptions, reviewed} from "../rows/filterRows.js";
import {dayInputs} from "./dayInputs.js";
import {element, listen} from "./element.js";

export interface PickerState {
  /** a quarter, a span of days, or "" for the newest complete quarter */
  readonly period: string;
  readonly isSpan: boolean;
  readonly isAllTime: boolean;
}

export interface PickerChoices {
  /** offers "quarter | all time" */
  readonly hasSwitch: boolean;
  /** offers a span of days */
  readonly hasSpans: boolean;
  readonly choose: (period: string) => void;
  readonly chooseSpan: (span: "quarter" | "all") => void;
}

const DAYS = "days";

/** ◀ 2026-Q3 ▶ and, where history matters, whether it is meant or all time. */
export function quarterPicker(
  {periods, running}: FilterOptions,
  {hasSwitch, hasSpans, choose, chooseSpan}: PickerChoices
): {readonly node: HTMLElement; readonly show: (state: PickerState) => void} {
  const usual = reviewed({periods, running}) ?? "";
  const field = element("select", {name: "period", "aria-label": "Quarter reviewed"});
  const step = (label: string, text: string) =>
    element("button", {type: "button", class: "step", "aria-label": label}, text);
  const [back, on] = [step("The quarter before", "◀"), step("The quarter after", "▶")];
  const days = hasSpans ? dayInputs(choose) : undefined;
  const spans = (["quarter", "all"] as const).map((span) =>
    listen(element("button", {type: "button", "data-span": span}, span === "all" ? "All time" : "Quarter"), {
      click: () => chooseSpan(span)
    })
  );
  let now = usual;
  /** Newest first, so that the quarter before is one further. */
  const beside = (by: number): string | undefined => periods[periods.indexOf(now) + by];
  listen(back, {click: () => choose(beside(1) ?? now)});
  listen(on, {click: () => choose(beside(-1) ?? now)});
  listen(field, {
    input: (event) => event.stopPropagation(),
    change: () => (field.value === DAYS ? days?.show("") : choose(field.value === usual ? "" : field.value))
  });
  const show = ({period, isSpan, isAllTime}: PickerState): void => {
    now = period === "" ? usual : period;
    const offered = isSpan || periods.includes(now) ? periods : [now, ...periods];
    field.replaceChildren(
      ...offered.map((name) => element("option", {value: name}, name === running ? `${name} so far` : name)),
      ...(hasSpans ? [element("option", {value: DAYS}, "From … to …")] : [])
    );
    field.value = isSpan ? DAYS : now;
    days?.show(isSpan ? period : undefined);
    back.disabled = beside(1) === undefined || isSpan;
    on.disabled = beside(-1) === undefined || isSpan;
    for (const button of spans)
      button.setAttribute("aria-pressed", String((button.dataset["span"] === "all") === isAllTime));
    quarter.hidden = isAllTime;
  };
  const quarter = element("span", {class: "quarter"}, back, field, on, days?.place);
  const node = element(
    "span",
    {class: "picker"},
    hasSwitch && element("span", {class: "span-switch", role: "group", "aria-label": "Period"}, spans),
    quarter
  );
  return {node, show};
}
