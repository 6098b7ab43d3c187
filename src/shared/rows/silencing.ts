/** Actions that end pages by ending the alert: fewer pages then say nothing of the system. */
import type {VerdictRows} from "../../schema.js";

const ALERT = "(?:alert|page|rule|alarm|monitor|notification|check)s?";
const ENDING = "(?:delete|remove|retire|drop|disable|mute|silence|snooze|suppress|turn off|switch off|stop)";
const ELSEWHERE =
  "(?:instead of (?:the |a |our )?(?:pager|page|on-call)|to (?:a |the )?(?:ticket|channel|e-?mail|dashboard)s?|re-?rout(?:e|ing)|downgrade|demote)";
const ENDS = new RegExp(`\\b${ENDING}\\b.*\\b${ALERT}\\b`, "i");
const REROUTES = new RegExp(`\\b${ELSEWHERE}\\b`, "i");

/** Whether an action on an alert rule deleted it, muted it or sent it elsewhere, by its title. */
export const isSilencing = ({target_kind, title}: Pick<VerdictRows, "target_kind" | "title">): boolean =>
  target_kind === "alert_rule" && (ENDS.test(title) || REROUTES.test(title));
