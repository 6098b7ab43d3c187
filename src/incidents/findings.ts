/** The Incidents page in a sentence. */
import {type Decision, decisions} from "../shared/findings/decision.js";
import {severityLabel} from "../domain.js";
import {count, counted, duration, FEW, the} from "../format.js";
import {retroShare} from "../shared/findings/retroShare.js";
import type {IncidentsFacts} from "./facts.js";

/** The claim; the numbers behind it are `incidentsFinding`'s. */
export const incidentsClaim = ({incidents, open, worst}: IncidentsFacts): string =>
  incidents === 0
    ? "No incidents in this selection"
    : worst === null
      ? `${counted(incidents, "incident")}, ${open === 0 ? "none of them open" : `${count(open)} of them still open`}`
      : `${counted(incidents, "incident")}, ${worst === 0 ? "none" : count(worst)} of them ${severityLabel(1)}`;

/** How many have a retro, and the median time to resolve with its own n. */
export function incidentsFinding({
  incidents,
  medianS,
  timed,
  timedOpen,
  withRetro,
  isRetroGiven
}: IncidentsFacts): string {
  if (incidents === 0) return "";
  const open = timedOpen > 0 ? `, ${count(timedOpen)} still open` : "";
  const took =
    timed < FEW
      ? `too few with a known duration for a median (n = ${timed}${open})`
      : medianS === null
        ? `more than half are not resolved yet (n = ${timed}${open})`
        : `half were resolved within ${duration(medianS)} (n = ${timed}${open})`;
  return `${retroShare({n: withRetro, of: incidents, isGiven: isRetroGiven}, "have", "")}; ${took}.`;
}

/** What to decide about the list. */
export function incidentsDecision({incidents, open, withRetro}: IncidentsFacts): readonly Decision[] {
  const without = incidents - withRetro;
  return decisions(
    [
      without > 0 && {
        text: `Choose whether ${the(without, "incident")} without a retro ${without === 1 ? "needs" : "need"} one.`,
        page: "incidents",
        query: {retro: "no"}
      },
      open > 0 && {
        text: `Close ${the(open, "incident")} that ${open === 1 ? "is" : "are"} open in the tool, or say that ${open === 1 ? "it runs" : "they run"} on.`
      }
    ],
    "Every incident here is resolved and has a retro: choose one that is worth reading again together."
  );
}
