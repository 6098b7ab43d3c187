import {element, listen} from "./element.js";

export interface DayInputs {
  readonly place: HTMLElement;
  /** the span chosen, "" to choose one, undefined to hide */
  readonly show: (value: string | undefined) => void;
}

/** Two days to choose; both together make a period. */
export function dayInputs(choose: (value: string) => void): DayInputs {
  const [from, to] = ["From", "To"].map((label) =>
    element("input", {type: "date", name: label.toLowerCase(), "aria-label": `${label}, that day included`})
  ) as [HTMLInputElement, HTMLInputElement];
  const said = element("span", {role: "status", class: "sub"});
  const place = element(
    "span",
    {class: "filter days"},
    element("label", {class: "filter"}, element("span", {}, "From"), from),
    element("label", {class: "filter"}, element("span", {}, "To"), to),
    said
  );
  const whole = (): void => {
    const isBackwards = from.value !== "" && to.value !== "" && from.value > to.value;
    said.textContent = isBackwards ? "The first day is after the last." : "";
    if (from.value !== "" && to.value !== "" && !isBackwards) choose(`${from.value}..${to.value}`);
  };
  for (const input of [from, to]) listen(input, {input: (event) => event.stopPropagation(), change: whole});
  return {
    place,
    show(value: string | undefined): void {
      place.hidden = value === undefined;
      if (value?.includes("..")) [from.value, to.value] = value.split("..") as [string, string];
    }
  };
}
