import {ratioText} from "../../format.js";
import type {VerdictRows} from "../../schema.js";
import {svg} from "../../shared/charts/svg.js";

const WIDTH = 156;
const HEIGHT = 34;
const MIDDLE = 9;
const FOOT = 18;
const EDGE = 5;
const [LOW, HIGH] = [1 / 16, 4];
const TICKS = [
  [1 / 4, "×¼"],
  [1 / 2, "×½"],
  [1, "×1"],
  [2, "×2"]
] as const;

/** Where a ratio lies on the ledger's log axis, from ×1/16 to ×4; beyond it is held at the edge. */
export function ratioPlace(ratio: number): number {
  const clipped = Math.max(LOW, Math.min(HIGH, ratio));
  return EDGE + ((WIDTH - 2 * EDGE) * Math.log(clipped / LOW)) / Math.log(HIGH / LOW);
}

/** The ratio after ÷ before with its confidence sequence on one log axis; ×1 is the long rule, arrows leave the axis. */
export function ratioInterval({ratio, ratio_low, ratio_high, verdict}: VerdictRows): SVGElement | string {
  if (ratio === null || Number.isNaN(ratio)) return "–";
  const low = ratio_low ?? 0;
  const high = ratio_high ?? Infinity;
  const [left, right] = [ratioPlace(low), ratioPlace(high)];
  const arrow = (x: number, sign: number): SVGElement =>
    svg("path", {
      d: `M${x + sign * 4},${MIDDLE - 4}L${x},${MIDDLE}L${x + sign * 4},${MIDDLE + 4}`,
      class: "ratio-arrow"
    });
  return svg(
    "svg",
    {
      class: `ratio-interval verdict-${verdict}`,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: "img",
      "aria-label": `ratio ${ratioText(ratio)}, ${ratioText(low)} to ${ratioText(high)}`
    },
    ...TICKS.flatMap(([value, name]) => [
      svg("line", {
        x1: ratioPlace(value),
        x2: ratioPlace(value),
        y1: value === 1 ? 0 : 4,
        y2: FOOT,
        class: value === 1 ? "ratio-one" : "ratio-tick"
      }),
      svg("text", {x: ratioPlace(value), y: HEIGHT - 4, class: "ratio-name"}, name)
    ]),
    svg("line", {x1: left, x2: right, y1: MIDDLE, y2: MIDDLE, class: "ratio-span"}),
    ...(low < LOW ? [arrow(left, 1)] : []),
    ...(high > HIGH ? [arrow(right, -1)] : []),
    svg("circle", {
      cx: ratioPlace(ratio),
      cy: MIDDLE,
      r: 4,
      class: verdict === "too_early" ? "ratio-point ratio-open" : "ratio-point"
    })
  );
}
