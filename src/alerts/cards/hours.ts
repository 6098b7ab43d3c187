import {max} from "d3-array";
import {count} from "../../format.js";
import type {AlertSettings} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {element} from "../../shared/ui/element.js";
import type {Resize} from "../../shared/ui/resize.js";
import {hourHeat} from "../charts/hourHeat.js";
import {asleepAt, type HourFacts, sleepBase} from "../facts/hours.js";
import {hoursFinding, hoursSure, stormFinding} from "../findings.js";

/** When pages come, on the team's clock. */
export function hoursCard(facts: HourFacts, settings: AlertSettings, resize: Resize): HTMLElement {
  const title = hoursFinding(facts);
  return chartCard({
    title,
    counted: `${hoursSure(facts, sleepBase(settings))} On the clock of the team that was paged. Underlined: sleep hours. ${stormFinding(facts)}`,
    key: heatKey(facts),
    rows: facts.cells,
    chart: resize((width) => hourHeat(facts.cells, {width, asleep: asleepAt(settings), description: title}))
  });
}

/** What the shades stand for, from none to the fullest hour. */
function heatKey({cells}: HourFacts): HTMLElement | null {
  const most = max(cells, ({pages}) => pages);
  if (most === undefined) return null;
  const swatch = (n: number): HTMLElement => {
    const box = element("span", {class: "heat-swatch"});
    box.style.setProperty("--strength", String(n / most));
    return element("li", {}, box, count(n));
  };
  const steps = [...new Set([1, Math.round(most / 2), most])];
  return element(
    "ul",
    {class: "key", "aria-label": "Pages in an hour of the week"},
    element("li", {}, "Pages in the hour:"),
    steps.map(swatch)
  );
}
