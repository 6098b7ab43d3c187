import {defaults} from "./defaults.js";

/** A firing of an alert; times in minutes. */
export interface Fire {
  readonly alert: string;
  readonly fired: number;
  /** undefined while still firing */
  readonly resolved: number | undefined;
}

/** What a firing is, by name of alert and then by time. */
export interface LabelledFire {
  /** position in the input, from 0 */
  index: number;
  /** within 5 minutes of the alert's previous kept fire, or while it was still firing: not counted */
  duplicate: boolean;
  /** kept, and within 15 minutes of its previous resolution */
  refire: boolean;
  /** kept, and one of at least 3 kept fires of its alert in 60 minutes */
  flapping: boolean;
}

/**
 * Which fires are duplicates, re-fires and flapping, in order of alert and time.
 *
 * Show raw and kept counts both. No fires: flapShare NaN. Limits are inclusive.
 */
export function alertHygiene(
  fires: readonly Fire[],
  {
    duplicateMinutes = defaults.duplicateMinutes,
    refireMinutes = defaults.refireMinutes,
    flapMinutes = defaults.flapMinutes,
    flapFires = defaults.flapFires
  }: {duplicateMinutes?: number; refireMinutes?: number; flapMinutes?: number; flapFires?: number} = {}
): {fires: LabelledFire[]; raw: number; kept: number; flapShare: number} {
  const order = fires
    .map(({alert, fired, resolved = Infinity}, index) => ({index, alert, fired, resolved}))
    .sort((a, b) =>
      a.alert < b.alert ? -1 : a.alert > b.alert ? 1 : a.fired - b.fired || a.index - b.index
    );
  const labels: LabelledFire[] = [];
  let alert: string | undefined;
  let lastKept = -Infinity;
  let lastResolved = -Infinity;
  /** kept fires of the current alert, oldest first */
  let kept: {fired: number; label: LabelledFire}[] = [];
  for (const fire of order) {
    if (fire.alert !== alert) {
      alert = fire.alert;
      lastKept = lastResolved = -Infinity;
      kept = [];
    }
    const duplicate = fire.fired - lastKept <= duplicateMinutes || fire.fired < lastResolved;
    const refire = !duplicate && fire.fired - lastResolved <= refireMinutes;
    const label = {index: fire.index, duplicate, refire, flapping: false};
    labels.push(label);
    lastResolved = Math.max(lastResolved, fire.resolved);
    if (duplicate) continue;
    lastKept = fire.fired;
    kept.push({fired: fire.fired, label});
    const burst = kept.slice(-flapFires);
    if (burst.length === flapFires && fire.fired - burst[0]!.fired <= flapMinutes) {
      for (const {label} of burst) label.flapping = true;
    }
  }
  const keptCount = labels.filter((label) => !label.duplicate).length;
  const flapShare = labels.filter((label) => label.flapping).length / keptCount;
  return {fires: labels, raw: fires.length, kept: keptCount, flapShare};
}
