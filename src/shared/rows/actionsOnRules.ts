import type {VerdictRows} from "../../schema.js";
import {type Filter, NOT_STATED} from "./filterRows.js";

/** Closed actions that somebody aimed at an alert rule; one action stands in a row for each rule. */
export const actionsOnRules = (verdicts: readonly VerdictRows[]): readonly VerdictRows[] =>
  verdicts.filter(
    ({target_kind, basis, closed_at, status}) =>
      target_kind === "alert_rule" && basis !== "inferred" && closed_at !== null && status === "done"
  );

/** Those of a selection: of the chosen teams' actions, and aimed at a rule of a chosen service. */
export const onRulesOf = (
  verdicts: readonly VerdictRows[],
  {services, teams}: Filter
): readonly VerdictRows[] =>
  actionsOnRules(verdicts).filter(
    ({team, target_service}) =>
      (teams.length === 0 || teams.includes(team ?? NOT_STATED)) &&
      (services.length === 0 || services.includes(target_service || NOT_STATED))
  );
