import type {VerdictRows} from "../../schema.js";

/** Closed actions that somebody aimed at an alert rule; one action stands in a row for each rule. */
export const actionsOnRules = (verdicts: readonly VerdictRows[]): readonly VerdictRows[] =>
  verdicts.filter(
    ({target_kind, basis, closed_at, status}) =>
      target_kind === "alert_rule" && basis !== "inferred" && closed_at !== null && status === "done"
  );
