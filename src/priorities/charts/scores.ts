import * as Plot from "@observablehq/plot";
import {min} from "d3-array";
import {count, counted, shorten} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {layerColor} from "../../shared/charts/palette.js";
import {asShown, type Ranked, shownUnit} from "../../shared/rows/ranking.js";

const ROW = 24;
const NARROW_ROW = 36;
/** Minutes below which the axis ends: nothing, and less, lie there. */
const FLOOR = 1;
const TICKS = [1, 10, 100, 1000, 10_000];

const lowOf = ({score_low}: Ranked): number => score_low ?? FLOOR;

/** What a day of effort, or a quarter, would save of each condition: a dot with its interval on a log axis, the band beside it. */
export function scoreDots(
  given: readonly Ranked[],
  {most = 12, href, ...options}: ChartOptions & Linked<Ranked> & {readonly most?: number} = {}
) {
  const rows = asShown(given);
  const unit = shownUnit(given);
  const label = `Minutes of impact ${unit}, log axis`;
  const shown = rows.filter(({rank}) => rank !== null).slice(0, most);
  if (shown.length === 0) return emptyFrame(options, label, "No condition of this selection can be ranked.");
  const {width = 640} = options;
  const narrow = width < 560;
  const margin = narrow ? 8 : 230;
  const least = Math.max(FLOOR, 10 ** Math.floor(Math.log10(Math.max(FLOOR, min(shown, lowOf) ?? FLOOR))));
  const at = (minutes: number | null): number => Math.max(least, minutes ?? least);
  const top = Math.max(10, ...shown.map(({score_high}) => score_high ?? 0)) * 1.3;
  const y = ({condition_id}: Ranked): string => condition_id;
  const ticks = TICKS.filter((tick) => tick >= least && tick <= top);
  const height = shown.length * (narrow ? NARROW_ROW : ROW) + 52;
  const firsts = shown.filter(({tie_band}, i) => i > 0 && shown[i - 1]!.tie_band !== tie_band);
  return draw({
    ...frame({...options, height}, label),
    marginLeft: margin,
    marginRight: 44,
    marginTop: 44,
    marginBottom: 6,
    x: {type: "log", domain: [least, top], axis: null},
    y: {type: "band", domain: shown.map(y), axis: null, padding: 0},
    marks: [
      Plot.gridX(ticks, {strokeOpacity: 0.12}),
      Plot.text(ticks, {
        x: (tick: number) => tick,
        frameAnchor: "top",
        dy: -14,
        text: (tick: number) => (tick === FLOOR ? "1 or less" : count(tick)),
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.ruleY(firsts, {
        y,
        dy: -(height - 50) / shown.length / 2,
        strokeOpacity: 0.25,
        strokeDasharray: "2,3"
      }),
      Plot.link(shown, {
        x1: ({score_low}: Ranked) => at(score_low),
        x2: ({score_high}: Ranked) => at(score_high),
        y1: y,
        y2: y,
        dy: narrow ? 8 : 0,
        stroke: ({layer}: Ranked) => layerColor(layer),
        strokeWidth: 2
      }),
      Plot.dot(shown, {
        x: ({score}: Ranked) => at(score),
        y,
        r: 5,
        dy: narrow ? 8 : 0,
        fill: ({layer}: Ranked) => layerColor(layer),
        ...(href ? {href} : {}),
        title: ({label: name, score, score_low, score_high, incidents, open_actions}: Ranked) =>
          `${name}: ${count(score)} minutes ${unit} (${count(score_low)} to ${count(score_high)}), ${counted(incidents, "incident")}, ${counted(open_actions, "open action")}`
      }),
      Plot.text(shown, {
        y,
        frameAnchor: "left",
        dx: narrow ? 0 : -margin + 2,
        dy: narrow ? -8 : 0,
        textAnchor: "start",
        text: ({label: name}: Ranked) => shorten(name, narrow ? 44 : 34),
        fill: "currentColor"
      }),
      Plot.text(shown, {
        y,
        frameAnchor: "right",
        dx: 40,
        dy: narrow ? 8 : 0,
        textAnchor: "end",
        text: ({tie_band}: Ranked) => tie_band,
        fontWeight: 600,
        fill: "currentColor"
      }),
      Plot.text([`minutes of impact ${unit} →`], {
        frameAnchor: "top-left",
        dx: narrow ? 0 : -margin + 2,
        dy: -32,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text(["band"], {
        frameAnchor: "top-right",
        dx: 40,
        dy: -14,
        textAnchor: "end",
        fill: "var(--theme-foreground-muted)"
      })
    ]
  });
}
