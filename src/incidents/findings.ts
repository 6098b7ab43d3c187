/** The Incidents page in a sentence. */
import {count, counted, duration, FEW, share} from "../format.js";
import type {IncidentsFacts} from "./facts.js";

/** Counts, how many are open, and the median time to resolve with its own n. */
export function incidentsFinding({incidents, open, medianS, timed, withRetro}: IncidentsFacts): string {
  if (incidents === 0) return "No incidents in this selection.";
  const running = open === 0 ? "none open" : `${count(open)} still open`;
  const took =
    medianS === null || timed < FEW
      ? `too few with a known duration for a median (n = ${timed})`
      : `half of those resolved took ${duration(medianS)} or less (n = ${timed})`;
  return `${counted(incidents, "incident")}, ${running}; ${share(withRetro, incidents)} with a retro; ${took}.`;
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
