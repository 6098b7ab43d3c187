import {perSpan} from "../shared/findings/reviewFinding.js";
import type {ReviewFacts} from "../shared/rows/reviewFacts.js";
import {count, counted, decimal, FEW, interval, percent} from "../format.js";
import {garwood} from "../stats/garwood.js";
import {bigNumbers} from "./bigNumber.js";

/** Four headline numbers of the quarter, each with n, interval and definition. */
export function reviewNumbers(facts: ReviewFacts): HTMLElement {
  const {incidents, withRetro, actions, actionsKnown, actionsClosed, before} = facts;
  const {low, high} = garwood(incidents);
  const mean =
    before && before.quarters > 0
      ? ` · ${decimal(before.incidents / before.quarters)} ${perSpan(facts)} before`
      : "";
  const part = (n: number, of: number) =>
    of === 0 ? "none" : of < FEW ? `${count(n)} of ${count(of)}` : percent(n / of);
  return bigNumbers([
    {
      label: "Incidents",
      value: count(incidents),
      note: `95% interval ${interval(low, high)}${mean}`,
      meaning:
        "Real incidents by the time they started, in the organisation's fiscal quarter; drills, tests, duplicates and merged records are left out and counted on the Data page. The interval is Garwood's for a Poisson count."
    },
    {
      label: "Incidents with a retro",
      value: part(withRetro, incidents),
      note: `${count(withRetro)} of ${counted(incidents, "incident")}`,
      meaning:
        "Incidents to which a retro is linked by id, key or URL. A recent incident may not have had its retro yet."
    },
    {
      label: "Actions filed",
      value: count(actions),
      note:
        withRetro > 0 ? `from ${counted(withRetro, "incident")} with a retro` : "no retro to file them from",
      meaning:
        "Actions found in the retros of these incidents or linked to them in the tracker; one in both is counted once. A retro without actions is a learning review, not a fault."
    },
    {
      label: "Actions closed as done",
      value: actions > 0 && actionsKnown === 0 ? "not stated" : part(actionsClosed, actionsKnown),
      note: `${count(actionsClosed)} of ${counted(actionsKnown, "action")} with a stated status`,
      meaning:
        "Actions whose status means done on the day the data was cut. Won't-do and unknown states are not done. Closed is not the same as effective."
    }
  ]);
}
