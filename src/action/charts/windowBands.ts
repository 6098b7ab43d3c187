/** The windows of a change, shaded: what was compared, and what was left out and why. Shared by the action's charts. */
import * as Plot from "@observablehq/plot";
import type {VerdictRows} from "../../schema.js";
import type {Hole} from "../looks.js";

export interface Band {
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  readonly use: "compared" | "left out" | "wash-out" | "not watched";
}

/** The windows that have a length, in order of time, then the stretches that were not watched. */
export function windowBands(row: VerdictRows, holes: readonly Hole[] = []): Band[] {
  const bands = [
    {
      name: "baseline",
      from: row.baseline_from,
      to: row.baseline_to,
      use: "compared" as const
    },
    {
      name: "before incident",
      from: row.baseline_to,
      to: row.trigger_at,
      use: "left out" as const
    },
    {
      name: "until closed",
      from: untilClosedFrom(row),
      to: row.set_closed_at,
      use: "left out" as const
    },
    {
      name: "wash-out",
      from: row.set_closed_at,
      to: row.followup_from,
      use: "wash-out" as const
    },
    {
      name: "follow-up",
      from: row.followup_from,
      to: row.followup_to,
      use: "compared" as const
    },
    ...holes.map(({from_at, to_at}) => ({
      name: "not watched",
      from: from_at,
      to: to_at,
      use: "not watched" as const
    }))
  ];
  return bands.flatMap(({from, to, ...band}) => (from && to && to > from ? [{...band, from, to}] : []));
}

/** Where the open time that is not compared begins: a baseline in the open time reaches past the incident. */
const untilClosedFrom = ({trigger_at: trigger, baseline_to: end}: VerdictRows): Date | null =>
  trigger !== null && end !== null && end > trigger ? end : trigger;

/** Whether an event counts: it lies in the baseline or in the follow-up, and did not lead to the action. */
export const isCompared = (bands: readonly Band[], at: Date): boolean =>
  bands.some(({from, to, use}) => use === "compared" && at >= from && at < to) &&
  !bands.some(({from, to, use}) => use === "not watched" && at > from && at < to);

const CHARACTER = 6.6;
const OPACITY = {compared: 0.08, "left out": 0.025, "wash-out": 0.25, "not watched": 0.85} as const;

/** The shading with its names where they fit, and the closing as a named rule. */
export function bandMarks(
  bands: readonly Band[],
  {set_closed_at: closed, trigger_at: trigger}: VerdictRows,
  {from, until, width}: {readonly from: Date; readonly until: Date; readonly width: number}
): Plot.Markish[] {
  const pixels = (band: Band): number =>
    (width * (band.to.getTime() - band.from.getTime())) / Math.max(1, until.getTime() - from.getTime());
  const named = bands.filter((band) => pixels(band) > CHARACTER * band.name.length);
  const rules = [
    ...(trigger && closed && trigger < closed ? [{at: trigger, name: "incident", end: true}] : []),
    ...(closed ? [{at: closed, name: "closed", end: false}] : [])
  ];
  const text = {
    x: "at",
    frameAnchor: "top",
    dy: -30,
    text: "name",
    fill: "currentColor"
  } as const;
  return [
    Plot.rect(bands, {
      x1: "from",
      x2: "to",
      fill: ({use}: Band) =>
        use === "wash-out"
          ? "var(--too-early)"
          : use === "not watched"
            ? "var(--theme-background)"
            : "currentColor",
      fillOpacity: ({use}: Band) => OPACITY[use],
      stroke: ({use}: Band) => (use === "not watched" ? "currentColor" : "none"),
      strokeDasharray: "2,3",
      strokeOpacity: 0.5,
      title: ({name, use}: Band) => `${name}: ${use}`
    }),
    ...[
      {bands: named.filter(({use}) => use !== "not watched"), dy: -13},
      {bands: named.filter(({use}) => use === "not watched"), dy: 6}
    ].map(({bands: those, dy}) =>
      Plot.text(those, {
        x: ({from: start, to}: Band) => new Date((start.getTime() + to.getTime()) / 2),
        frameAnchor: "top",
        dy,
        text: "name",
        fill: "var(--theme-foreground-muted)"
      })
    ),
    Plot.ruleX(rules, {
      x: "at",
      strokeWidth: ({end}: {end: boolean}) => (end ? 1 : 2),
      strokeOpacity: ({end}: {end: boolean}) => (end ? 0.6 : 1),
      insetTop: -24
    }),
    Plot.text(
      rules.filter(({end}) => end),
      {...text, textAnchor: "end", dx: 2}
    ),
    Plot.text(
      rules.filter(({end}) => !end),
      {...text, textAnchor: "start", dx: -2, fontWeight: 600}
    )
  ];
}
