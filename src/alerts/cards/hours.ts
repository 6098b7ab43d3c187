import type {AlertHours, StormRows} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import type {Resize} from "../../shared/ui/resize.js";
import {hourHeat} from "../charts/hourHeat.js";
import {hourFacts} from "../facts/hours.js";
import {hoursFinding, stormFinding} from "../findings.js";

/** When pages come, on the team's clock. */
export function hoursCard(
  rows: readonly AlertHours[],
  {asleep, storms, resize}: {asleep: (hour: number) => boolean; storms: readonly StormRows[]; resize: Resize}
): HTMLElement {
  const facts = hourFacts(rows, storms);
  const title = hoursFinding(facts);
  return chartCard({
    title,
    counted: `Pages by weekday and hour on the clock of the team that was paged (its zone from the settings, else the organisation’s); summer time is allowed for. Underlined: sleep hours. ${stormFinding(facts)}`,
    rows: facts.cells,
    chart: resize((width) => hourHeat(facts.cells, {width, asleep, description: title}))
  });
}
