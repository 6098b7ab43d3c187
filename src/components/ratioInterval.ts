import {ratioText} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {svg} from "./svg.js";

const WIDTH = 150;
const HEIGHT = 26;
const EDGE = 5;
const [LOW, HIGH] = [1 / 16, 8];

/** Where a ratio lies on the ledger's log axis, from ×1/16 to ×8; beyond it is held at the edge. */
export function ratioPlace(ratio: number): number {
  const clipped = Math.max(LOW, Math.min(HIGH, ratio));
  return EDGE + ((WIDTH - 2 * EDGE) * Math.log(clipped / LOW)) / Math.log(HIGH / LOW);
}

/** The ratio after ÷ before with its confidence sequence on a log axis; ×1 is the long rule, ends off the axis are open. */
export function ratioInterval({ratio, ratio_low, ratio_high, verdict}: VerdictRows): SVGElement | string {
  if (ratio === null || Number.isNaN(ratio)) return "–";
  const low = ratio_low ?? 0;
  const high = ratio_high ?? Infinity;
  const rules = [0.25, 0.5, 1, 2, 4].map((at) =>
    svg("line", {
      x1: ratioPlace(at),
      x2: ratioPlace(at),
      y1: at === 1 ? 0 : 6,
      y2: HEIGHT - (at === 1 ? 0 : 6),
      class: at === 1 ? "ratio-one" : "ratio-tick"
    })
  );
  return svg(
    "svg",
    {
      class: `ratio-interval verdict-${verdict ?? ""}`,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: "img",
      "aria-label": `ratio ${ratioText(ratio)}, ${ratioText(low)} to ${ratioText(high)}`
    },
    ...rules,
    svg("line", {
      x1: ratioPlace(low),
      x2: ratioPlace(high),
      y1: HEIGHT / 2,
      y2: HEIGHT / 2,
      class: "ratio-span"
    }),
    svg("circle", {cx: ratioPlace(ratio), cy: HEIGHT / 2, r: 4, class: "ratio-point"})
  );
}
