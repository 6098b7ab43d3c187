import type {VerdictRows} from "../schema.js";

/** What the reader is asked to decide about one action; the worst verdict speaks. */
export function actionDecision(rows: readonly VerdictRows[]): string {
  if (rows.length === 0) return "Choose an action to look at.";
  const has = (test: (row: VerdictRows) => boolean): boolean => rows.some(test);
  const wrong = "If the target is wrong, correct it in links.csv.";
  if (has(({verdict}) => verdict === "worsened"))
    return `Decide whether to undo or rework this change: its target's events became more frequent after it. ${wrong}`;
  if (has(({verdict_reason}) => verdict_reason === "no_target"))
    return "Decide what this action should change, and name it in links.csv.";
  if (has(({verdict_reason}) => verdict_reason === "action_not_closed"))
    return "Decide whether to finish this action or to drop it; nothing can be measured while it is open.";
  if (has(({verdict}) => verdict === "no_detectable_change"))
    return `Decide whether to strengthen, replace or stop this change: watching has shown no effect of the size it could have shown. ${wrong}`;
  if (has(({verdict}) => verdict === "improved"))
    return `Decide whether to do the same elsewhere. The evidence says that things changed, not that this action alone changed them. ${wrong}`;
  if (has(({verdict}) => verdict === "too_early"))
    return `Nothing to decide before a verdict can come; keep the change, and look again then. ${wrong}`;
  return `Decide whether another target could tell what came of this action, and name it in links.csv.`;
}
