import type {BackgroundVerdict, BackgroundVerdictOptions} from "./backgroundVerdict.js";
import {defaults} from "./defaults.js";
import type {EvidenceNow} from "./evidenceNow.js";
import {fellBeforeClosing} from "./fellBeforeClosing.js";

/**
 * What is left of a crossing (METHODS2 Q5, rows 5 to 6): it stands while the effect is not trivial, the evidence has not
 * faded, and it goes beyond the background.
 *
 * @param t0 and x0 of the baseline: for "fell before closing"
 */
export function crossedVerdict(
  state: "improved" | "worsened",
  crossedAt: number,
  evidence: EvidenceNow,
  {
    x0,
    t0,
    gap,
    strong = defaults.strong,
    fade = defaults.fade,
    minEffect = defaults.minEffect,
    backgroundNow = defaults.backgroundNow
  }: BackgroundVerdictOptions & {readonly x0: number; readonly t0: number}
): BackgroundVerdict {
  const {ratio, eImproved, eWorsened, adjusted, x1, exposure} = evidence;
  const improved = state === "improved";
  const trivial = (r: number): boolean => (improved ? r > 1 - minEffect : r < 1 / (1 - minEffect));
  const e = improved ? eImproved : eWorsened;
  const unchanged = {state: "no_detectable_change", crossedAt, evidence} as const;
  if (trivial(ratio)) return {...unchanged, reason: "crossed_but_effect_now_trivial"};
  if (e < fade) return {...unchanged, reason: "crossed_then_faded"};
  const beyond = improved ? adjusted?.improved : adjusted?.worsened;
  if (adjusted && beyond !== undefined && (trivial(adjusted.ratio) || beyond < backgroundNow)) {
    return {...unchanged, reason: improved ? "fell_with_background" : "rose_with_background"};
  }
  const strength = e >= strong && adjusted ? "strong" : "holding";
  const early =
    improved &&
    gap !== undefined &&
    fellBeforeClosing({x0, t0, x1, t1: exposure, xGap: gap.events, gapDays: gap.days}).fellBefore;
  return {state, reason: early ? "fell_before_closing" : strength, strength, crossedAt, evidence};
}
