import {max} from "d3-array";
import {SEVERITIES, severityLabel} from "../../domain.js";
import {counted, date} from "../../format.js";
import type {QuarterRows} from "../../schema.js";
import {marked} from "../../shared/charts/marks.js";
import {severityColor} from "../../shared/charts/palette.js";
import {svg} from "../../shared/charts/svg.js";
import type {Within} from "../../shared/rows/customPeriod.js";
import {HALF_DAY, type StripMark} from "../stripMarks.js";

const GAP = 0.5;
const LANE = 28;
/** Pixels of a tick: the worst severity is told apart at a glance. */
const [TICK, WORST] = [2, 4];
const AXIS = 20;
const NAMES = 46;
/** Pixels that "Q3" needs. */
const LABEL = 34;

export interface Strip {
  readonly width: number;
  /** the axis runs over these */
  readonly quarters: readonly QuarterRows[];
  /** what the list below keeps */
  readonly kept: Within | undefined;
  readonly zone: string;
  readonly href: (mark: StripMark) => string;
}

export interface DrawnStrip {
  readonly picture: SVGElement;
  /** the moment at a place, in pixels from its left edge */
  readonly momentAt: (x: number) => Date;
  /** shades a stretch between two places */
  readonly shade: (left: number, right: number) => void;
}

/**
 * A tick for each incident in time, or a bar for each week, darker for more; a lane for each severity, the worst on top; the
 * stretch that the list keeps is shaded.
 */
export function incidentStrip(
  marks: readonly StripMark[],
  {width, quarters, kept, zone, href}: Strip
): DrawnStrip {
  const lanes: (number | null)[] = [...SEVERITIES, null].filter((severity) =>
    marks.some((mark) => mark.severity === severity)
  );
  const [from, to] = [quarters[0]!.from_at.getTime(), quarters.at(-1)!.to_at.getTime()];
  const room = width - NAMES;
  const x = (at: Date): number =>
    NAMES + Math.max(0, Math.min(room, (room * (at.getTime() - from)) / (to - from)));
  const height = lanes.length * LANE + AXIS;
  const floor = height - AXIS;
  const shaded = svg("rect", {class: "strip-kept", y: 0, height: floor, x: 0, width: 0});
  const shade = (left: number, right: number): void => {
    shaded.setAttribute("x", String(Math.min(left, right)));
    shaded.setAttribute("width", String(Math.abs(right - left)));
  };
  if (kept !== undefined) shade(x(kept.from), x(kept.to));
  const hasQuarters = room / quarters.length >= LABEL;
  const axis = quarters.flatMap(({quarter, from_at}) => {
    const isYear = quarter.endsWith("Q1");
    if (!hasQuarters && !isYear) return [];
    const name = isYear ? quarter.slice(0, 4) : quarter.slice(5);
    return [
      svg("line", {class: "strip-quarter", x1: x(from_at), x2: x(from_at), y1: 0, y2: floor + 4}),
      svg("text", {class: "strip-name", x: x(from_at) + 3, y: height - 5}, name)
    ];
  });
  const most = max(marks, ({incidents}) => incidents) ?? 1;
  const ticks = marks.map((mark) => {
    const {severity, from: at, to: end, incidents, incident_id, title} = mark;
    const lane = lanes.indexOf(severity) * LANE;
    const [top, bottom] = [lane + 2, lane + LANE - 2];
    const color = severityColor(severity);
    const drawn =
      end === null
        ? svg("line", {
            ...{class: "strip-tick", x1: x(at), x2: x(at), y1: top, y2: bottom, stroke: color},
            "stroke-width": severity === 1 ? WORST : TICK,
            "data-tip": `${date(at, zone)}: ${title ?? incident_id}`
          })
        : svg("rect", {
            ...{class: "strip-week", x: x(at), width: Math.max(1, x(end) - x(at) - GAP), y: top},
            ...{height: bottom - top, fill: color, "fill-opacity": 0.2 + 0.8 * (incidents / most)},
            "data-tip": `Week of ${date(new Date(at.getTime() + HALF_DAY), zone)}: ${counted(incidents, "incident")}`
          });
    return svg("a", {href: href(mark)}, drawn);
  });
  const picture = svg(
    "svg",
    {
      class: "incident-strip",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": "Incidents in time, a lane for each severity"
    },
    shaded,
    ...axis,
    ...lanes.map((severity, lane) =>
      svg("text", {class: "strip-name", x: 0, y: (lane + 0.5) * LANE + 4}, severityLabel(severity))
    ),
    ...ticks
  );
  return {
    picture: marked(picture),
    momentAt: (place) => new Date(from + (Math.max(0, Math.min(room, place - NAMES)) / room) * (to - from)),
    shade
  };
}
