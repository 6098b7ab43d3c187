import {extent, max, sum} from "d3-array";
import type {TargetEventRows, VerdictRows} from "../../schema.js";
import {count} from "../../format.js";
import {windowMedians, type WindowMedians} from "../rows/windowMedians.js";
import {svg} from "./svg.js";

const WIDTH = 210;
const HEIGHT = 30;
const [TOP, BOTTOM] = [5, 25];

/** What a tick says and opens, where it may be pointed at. */
export interface RugMarks {
  readonly say: (event: TargetEventRows) => string;
  readonly href: (event: TargetEventRows) => string;
  readonly closing: string;
  /** of all events, where those given stand for more */
  readonly medians?: WindowMedians;
}

export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

const at = (moment: Date | null): string => moment?.toISOString().slice(0, 10) ?? "unknown";

/**
 * When the target's events happened, around the closing: a tick an event (pages: a bar a day, darker for more; response
 * times: a dash an incident, higher for longer on a log scale, with the medians before and after), the baseline and the
 * follow-up as bands with a foot, the wash-out as a gap in the foot, the closing a rule. One time scale for all rows.
 */
export function outcomeRug(
  row: VerdictRows,
  events: readonly TargetEventRows[],
  span: TimeSpan,
  marks?: RugMarks
): SVGElement {
  const length = span.to.getTime() - span.from.getTime();
  const x = (moment: Date): number =>
    length > 0
      ? Math.max(0, Math.min(WIDTH, (WIDTH * (moment.getTime() - span.from.getTime())) / length))
      : 0;
  const rect = (name: string, from: Date, to: Date, y: number, height: number): SVGElement =>
    svg("rect", {class: name, x: x(from), y, width: Math.max(1, x(to) - x(from)), height});
  const band = (from: Date | null, to: Date | null, name: string): SVGElement[] =>
    from && to && to > from
      ? [
          rect(`rug-band ${name}`, from, to, TOP - 5, BOTTOM - TOP + 8),
          rect(`rug-foot ${name}`, from, to, BOTTOM + 3, 2)
        ]
      : [];
  const washout =
    row.set_closed_at && row.followup_from && row.followup_from > row.set_closed_at
      ? [rect("rug-washout", row.set_closed_at, row.followup_from, TOP - 5, BOTTOM - TOP + 10)]
      : [];
  const most = Math.max(1, max(events, (event) => event.events) ?? 1);
  const total = sum(events, (event) => event.events);
  const closing = row.set_closed_at ?? row.closed_at;
  const paged = row.metric === "pages";
  const isTimed = row.target_kind === "response_time";
  const y = heights(events);
  const medians = isTimed ? (marks?.medians ?? windowMedians(row, events)) : {before: null, after: null};
  const step = (from: Date | null, to: Date | null, seconds: number | null): SVGElement[] =>
    from && to && seconds !== null
      ? [svg("line", {class: "rug-median", x1: x(from), x2: x(to), y1: y(seconds), y2: y(seconds)})]
      : [];
  const place = ({event_at, duration_s}: TargetEventRows): Readonly<Record<string, number>> =>
    isTimed
      ? {x1: x(event_at) - 1, x2: x(event_at) + 1, y1: y(duration_s), y2: y(duration_s)}
      : {x1: x(event_at), x2: x(event_at), y1: TOP, y2: BOTTOM};
  return svg(
    "svg",
    {
      class: "outcome-rug",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: "none",
      width: WIDTH,
      height: HEIGHT,
      role: "img",
      "aria-label": `${count(total)} ${paged ? "pages" : "events"} from ${at(span.from)} to ${at(span.to)}; ${closing ? `closed ${at(closing)}` : "not closed"}`
    },
    ...band(row.baseline_from, row.baseline_to, "rug-baseline"),
    ...washout,
    ...band(row.followup_from, row.followup_to, "rug-followup"),
    ...(isTimed ? events.filter(({duration_s}) => duration_s !== null) : events).map((event) => {
      const tick = svg("line", {
        ...place(event),
        class: paged ? "rug-event rug-pages" : isTimed ? "rug-event rug-timed" : "rug-event",
        ...(paged ? {"stroke-opacity": 0.2 + 0.6 * (event.events / most)} : {}),
        ...(marks ? {"data-tip": marks.say(event)} : {})
      });
      return marks ? svg("a", {href: marks.href(event)}, tick) : tick;
    }),
    ...step(row.baseline_from, row.baseline_to, medians.before),
    ...step(row.followup_from, row.followup_to, medians.after),
    ...(closing
      ? [
          svg("line", {
            ...{x1: x(closing), x2: x(closing), y1: 0, y2: HEIGHT, class: "rug-closing"},
            ...(marks ? {"data-tip": marks.closing} : {})
          })
        ]
      : [])
  );
}

/** Where a duration stands, longer ones higher on a log scale from a minute on; one that is not known, at the foot. */
function heights(events: readonly TargetEventRows[]): (seconds: number | null) => number {
  const [low, high] = extent(events, ({duration_s}) => (duration_s === null ? undefined : logOf(duration_s)));
  const length = (high ?? 0) - (low ?? 0);
  return (seconds) =>
    seconds === null || length === 0
      ? BOTTOM
      : Number((BOTTOM - ((BOTTOM - TOP + 3) * (logOf(seconds) - low!)) / length).toFixed(2));
}

const logOf = (seconds: number): number => Math.log(Math.max(60, seconds));
