import * as Plot from "@observablehq/plot";
import type {TargetEventRows, VerdictRows} from "../schema.js";
import {garwood} from "../stats/garwood.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

const WEEK = 7 * 86_400_000;

interface Rate {
  readonly from: Date;
  readonly to: Date;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** The target's events as ticks (pages: bars a week) over the windows that were compared, with the rates before and after. */
export function actionEvents(
  row: VerdictRows,
  events: readonly TargetEventRows[],
  until: Date,
  options: ChartOptions = {}
) {
  const label = "Events of the target over time, per week";
  if (events.length === 0) return emptyFrame(options, label, "No event of this target is loaded.");
  const {width = 640} = options;
  const bands = [
    {name: "baseline", from: row.baseline_from, to: row.baseline_to},
    {name: "not used", from: row.baseline_to, to: row.trigger_at},
    {name: "gap", from: row.trigger_at, to: row.set_closed_at},
    {name: "", from: row.set_closed_at, to: row.followup_from},
    {name: "follow-up", from: row.followup_from, to: row.followup_to}
  ].flatMap(({name, from, to}) =>
    from && to && to > from ? [{name, from, to, used: name === "baseline" || name === "follow-up"}] : []
  );
  const rates = [
    rateOf(row.events_before, row.window_before_days, row.baseline_from, row.baseline_to),
    rateOf(row.events_after, row.window_after_days, row.followup_from, row.followup_to)
  ].filter((rate) => rate !== undefined);
  const weeks = weekly(events);
  const isPages = row.target_kind === "alert_rule";
  const top = Math.max(0.1, ...rates.map(({high}) => high), ...(isPages ? weeks.map(({n}) => n) : []));
  const from = new Date(Math.min(weeks[0]!.week.getTime(), row.baseline_from?.getTime() ?? Infinity));
  const share = (band: {from: Date; to: Date}): number =>
    (band.to.getTime() - band.from.getTime()) / Math.max(1, until.getTime() - from.getTime());
  return draw({
    ...frame({height: 240, ...options}, label),
    marginLeft: 40,
    marginTop: 44,
    marginBottom: 34,
    x: {type: "utc", domain: [from, until], label: null},
    y: {domain: [0, top * 1.1], label: "per week", grid: true, ticks: 4},
    marks: [
      Plot.rect(bands, {
        x1: "from",
        x2: "to",
        fill: "currentColor",
        fillOpacity: (band: {used: boolean}) => (band.used ? 0.09 : 0.03)
      }),
      Plot.text(
        bands.filter((band) => share(band) * width > 7 * band.name.length),
        {
          x: "from",
          frameAnchor: "top",
          dy: -14,
          dx: 2,
          textAnchor: "start",
          text: "name",
          fill: "var(--theme-foreground-muted)"
        }
      ),
      isPages
        ? Plot.rectY(weeks, {
            x1: "week",
            x2: (d: {week: Date}) => new Date(d.week.getTime() + WEEK),
            y: "n",
            fill: "var(--accent)",
            fillOpacity: 0.5,
            inset: 0.3
          })
        : Plot.ruleX(events, {
            x: "event_at",
            y1: 0,
            y2: top * 0.22,
            stroke: "var(--accent)",
            strokeWidth: 1.5
          }),
      Plot.rect(rates, {
        x1: "from",
        x2: "to",
        y1: "low",
        y2: "high",
        fill: "currentColor",
        fillOpacity: 0.12
      }),
      Plot.ruleY(rates, {x1: "from", x2: "to", y: "rate", strokeWidth: 2}),
      Plot.text(rates, {
        x: "to",
        y: "rate",
        dy: -8,
        textAnchor: "end",
        text: ({rate}: Rate) => `${rateText(rate)} a week`,
        fill: "currentColor",
        fontWeight: 600
      }),
      ...(row.set_closed_at
        ? [
            Plot.ruleX([row.set_closed_at], {strokeWidth: 2}),
            Plot.text([row.set_closed_at], {
              x: (at: Date) => at,
              frameAnchor: "top",
              dy: -28,
              text: () => "closed",
              fill: "currentColor",
              fontWeight: 600
            })
          ]
        : [])
    ]
  });
}

/** Two significant digits; a rate of a few a year is not "0". */
const rateText = (rate: number): string => String(Number(rate.toPrecision(2)));

function rateOf(n: number | null, days: number | null, from: Date | null, to: Date | null): Rate | undefined {
  if (n === null || days === null || days <= 0 || !from || !to || to <= from) return undefined;
  const {rate, low, high} = garwood(n, days / 7);
  return {from, to, rate, low, high};
}

function weekly(events: readonly TargetEventRows[]): {week: Date; n: number}[] {
  const counts = new Map<number, number>();
  for (const {event_at, events: n} of events) {
    const week = Math.floor(event_at.getTime() / WEEK) * WEEK;
    counts.set(week, (counts.get(week) ?? 0) + n);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([week, n]) => ({week: new Date(week), n}));
}
