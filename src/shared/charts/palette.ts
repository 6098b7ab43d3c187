/**
 * The only colours that carry meaning, as CSS variables (style.css holds their light and dark values).
 * Layers are Okabe–Ito hues (blue, reddish purple, orange), darkened on light ground to pass 3:1.
 * Severity is one hue: darker is worse, and lighter is worse on dark ground.
 */
export const LAYERS = ["technical", "human", "process"] as const;
export type Layer = (typeof LAYERS)[number];

/** The colour of a layer; grey for one the taxonomy does not know. */
export function layerColor(layer: string | null): string {
  return LAYERS.includes(layer as Layer) ? `var(--layer-${layer!})` : "var(--theme-foreground-faint)";
}

/** 1 is worst. */
export const SEVERITIES = [1, 2, 3, 4, 5] as const;

/** The colour of a severity; hatched grey is drawn for unknown ones, so null gets the faintest ink. */
export function severityColor(severity: number | null): string {
  return severity !== null && severity >= 1 && severity <= 5
    ? `var(--severity-${severity})`
    : "var(--severity-unknown)";
}

/** "SEV1", or "severity unknown". */
export function severityLabel(severity: number | null): string {
  return severity === null ? "Severity unknown" : `SEV${severity}`;
}

export const VERDICTS = [
  "improved",
  "worsened",
  "no_detectable_change",
  "too_early",
  "not_measurable"
] as const;
export type Verdict = (typeof VERDICTS)[number];
