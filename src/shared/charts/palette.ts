/**
 * The only colours that carry meaning, as CSS variables (style.css holds their light and dark values).
 * Layers are Okabe–Ito hues (blue, reddish purple, orange), darkened on light ground to pass 3:1.
 * Severity is one hue: darker is worse, and lighter is worse on dark ground.
 */
import {isLayer, type Verdict} from "../../domain.js";

/** The colour of a layer; grey for one the taxonomy does not know. */
export const layerColor = (layer: string | null): string =>
  isLayer(layer) ? `var(--layer-${layer})` : "var(--theme-foreground-faint)";

/** The colour of a severity; hatched grey is drawn for unknown ones, so null gets the faintest ink. */
export function severityColor(severity: number | null): string {
  return severity !== null && severity >= 1 && severity <= 5
    ? `var(--severity-${severity})`
    : "var(--severity-unknown)";
}

/** The colour of a verdict, as its chip has it. */
export const verdictColor = (verdict: Verdict): string => COLOURS[verdict];

const COLOURS: Readonly<Record<Verdict, string>> = {
  improved: "var(--improved)",
  worsened: "var(--worsened)",
  no_detectable_change: "var(--no-change)",
  too_early: "var(--too-early)",
  not_measurable: "var(--not-measurable)"
};
