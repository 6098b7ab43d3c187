/** The Incidents page in a sentence. */
import {count, counted, duration, FEW} from "../format.js";
import {retroShare} from "../shared/findings/retroShare.js";
import type {IncidentsFacts} from "./facts.js";

/** The claim; the numbers behind it are `incidentsFinding`'s. */
export const incidentsClaim = ({incidents, open}: IncidentsFacts): string =>
  incidents === 0
    ? "No incidents in this selection"
    : open === 0
      ? `${counted(incidents, "incident")}, none of them open`
      : `${counted(incidents, "incident")}, ${count(open)} of them still open`;

/** How many have a retro, and the median time to resolve with its own n. */
export function incidentsFinding({
  incidents,
  medianS,
  timed,
  withRetro,
  isRetroGiven
}: IncidentsFacts): string {
  if (incidents === 0) return "";
  const took =
    medianS === null || timed < FEW
      ? `too few with a known duration for a median (n = ${timed})`
      : `half of those resolved took ${duration(medianS)} or less (n = ${timed})`;
  return `${retroShare({n: withRetro, of: incidents, isGiven: isRetroGiven}, "have", "")}; ${took}.`;
}

/** What to decide about the list. */
export function incidentsDecision({incidents, open, withRetro}: IncidentsFacts): string {
  const without = incidents - withRetro;
  const asks = [
    open > 0 &&
      `${counted(open, "incident")} ${open === 1 ? "is" : "are"} still open: decide whether ${open === 1 ? "it is" : "they are"} running or only not closed in the tool.`,
    without > 0 &&
      `${counted(without, "incident")} ${without === 1 ? "has" : "have"} no retro: decide which ${without === 1 ? "is" : "are"} worth one.`
  ].filter((ask) => ask !== false);
  return asks.length > 0
    ? asks.join(" ")
    : "Every incident here is resolved and has a retro: decide which is worth reading again together.";
}
