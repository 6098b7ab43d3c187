import type {TargetEventRows, VerdictRows} from "../schema.js";
import {svg} from "./svg.js";

const WIDTH = 200;
const HEIGHT = 26;

export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

/**
 * When the target's events happened, around the closing: a tick an event (pages: a day, darker for more), the baseline and
 * the follow-up as bands, the wash-out hatched between them, the closing a rule. One time scale for all rows.
 */
export function outcomeRug(row: VerdictRows, events: readonly TargetEventRows[], span: TimeSpan): SVGElement {
  const length = span.to.getTime() - span.from.getTime();
  const x = (at: Date): number =>
    Math.max(0, Math.min(WIDTH, (WIDTH * (at.getTime() - span.from.getTime())) / length));
  const band = (from: Date | null, to: Date | null, name: string): SVGElement[] =>
    from && to && to > from
      ? [svg("rect", {class: name, x: x(from), y: 0, width: Math.max(1, x(to) - x(from)), height: HEIGHT})]
      : [];
  const most = Math.max(1, ...events.map((event) => event.events));
  const closing = row.set_closed_at ?? row.closed_at;
  const said = `${events.length} ${row.metric === "pages" ? "days with pages" : "events"}; closed ${closing ? closing.toISOString().slice(0, 10) : "never"}`;
  return svg(
    "svg",
    {
      class: "outcome-rug",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: "img",
      "aria-label": said
    },
    ...band(row.baseline_from, row.baseline_to, "rug-baseline"),
    ...band(row.set_closed_at, row.followup_from, "rug-washout"),
    ...band(row.followup_from, row.followup_to, "rug-followup"),
    ...events.map((event) =>
      svg("line", {
        x1: x(event.event_at),
        x2: x(event.event_at),
        y1: 6,
        y2: HEIGHT - 3,
        class: "rug-event",
        "stroke-opacity": 0.35 + 0.65 * (event.events / most)
      })
    ),
    ...(closing
      ? [svg("line", {x1: x(closing), x2: x(closing), y1: 0, y2: HEIGHT, class: "rug-closing"})]
      : [])
  );
}
