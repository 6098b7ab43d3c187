/** Questions in sentences. */
import {count, counted} from "../format.js";
import type {Questions} from "../schema.js";
import type {State, Worth} from "./facts.js";

/** What each kind asks, as a heading of the choice of kinds. */
export const KINDS: Readonly<Record<Questions["kind"], string>> = {
  target: "What an action should change",
  phrase: "Factors without a condition",
  condition: "Conditions told by weak grounds",
  renamed_condition: "Renamed conditions",
  renamed_service: "Renamed services",
  renamed_rule: "Renamed alert rules",
  near_service: "Services with nearly one name",
  near_rule: "Alert rules with nearly one name",
  same_incident: "Incidents that may be one",
  severity: "Severities without a meaning",
  status: "Statuses without a meaning",
  detection: "Who noticed",
  page: "Pages worth acting on"
};

export const STATES: Readonly<Record<State, string>> = {
  kept: "kept here, not in the data folder yet",
  used: "carried out",
  gone: "refused: its record is gone",
  overruled: "settings.yaml or links.csv says otherwise",
  outdated: "asked no more"
};

/** The headline: what the answers would bring. */
export function questionsFinding({answers, verdicts, questions}: Worth): string {
  if (questions === 0) return "There is no question: nothing that was read needs an answer.";
  if (verdicts === 0)
    return `No verdict waits for an answer; ${counted(questions, "smaller question")} ${questions === 1 ? "remains" : "remain"}.`;
  return `${counted(answers, "answer")} would let ${count(verdicts)} more ${verdicts === 1 ? "change" : "changes"} be judged.`;
}

/** What the number rests on. */
export const questionsSupport = ({answers, questions}: Worth): string =>
  questions === 0
    ? ""
    : `The questions that open a verdict come first, those with most incidents to expect since in front; then those with most minutes at stake. A change that can be judged may still turn out to be too early to tell. ${counted(questions - answers, "other question")} would make numbers truer.`;

/** What an answer to one question is worth. */
export function worthLine({
  opens_verdicts,
  minutes_at_stake
}: Pick<Questions, "opens_verdicts" | "minutes_at_stake">): string {
  return [
    opens_verdicts > 0 && `lets ${counted(opens_verdicts, "change")} be judged`,
    minutes_at_stake !== null &&
      minutes_at_stake > 0 &&
      `${count(minutes_at_stake)} minutes of impact at stake`
  ]
    .filter((part) => part !== false)
    .join(" · ");
}

export const progressLine = (answered: number, open: number): string =>
  `${count(answered)} answered, ${count(open)} to go`;
