import {type Verdict, VERDICT_MARKS, VERDICTS} from "../../domain.js";
import {count, counted} from "../../format.js";

const SAID: Readonly<Record<Verdict, string>> = {
  improved: "improved",
  worsened: "got worse",
  no_detectable_change: "show no detectable change",
  too_early: "are too early to tell",
  not_measurable: "can’t be measured"
};

/** The rules that changes are aimed at: all of a site, or the one of a page. */
export const RULES = {all: "alert rules", one: "an alert rule"};
export const THIS_RULE: typeof RULES = {all: "this rule", one: "this rule"};

/** How changes on alert rules went, and what became of the others; `apart` more improved by ending their alert. */
export function onRulesFinding(
  verdicts: readonly Verdict[],
  apart: number,
  rules: typeof RULES = RULES
): [string, string] {
  const of = verdicts.length;
  const n = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  const others = VERDICTS.filter((verdict) => verdict !== "improved" && n(verdict) > 0);
  const rest = others.map((verdict) => `${count(n(verdict))} ${SAID[verdict]}`).join(", ");
  const silenced =
    apart === 0
      ? ""
      : `Apart: ${counted(apart, "alert was", "alerts were")} deleted or sent elsewhere, which proves nothing by itself.`;
  const claim =
    of === 0
      ? apart === 0
        ? `No closed action is aimed at ${rules.one}`
        : `The only changes on ${rules.all} ended their alert`
      : of === 1
        ? `The one change on ${rules.all}: ${VERDICT_MARKS[verdicts[0]!].label.toLowerCase()}`
        : `${count(n("improved"))} of ${counted(of, "change")} on ${rules.all} improved`;
  return [claim, [of > 1 && rest !== "" ? `${rest}.` : "", silenced].filter(Boolean).join(" ")];
}
