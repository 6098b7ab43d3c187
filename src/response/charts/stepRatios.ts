import * as Plot from "@observablehq/plot";
import {capitalised} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {responseComparability} from "../../shared/rows/responseFacts.js";
import {LENGTH, sizeWords} from "../../shared/findings/size.js";
import type {StepChange} from "../facts.js";
import {changeSaid} from "../findings.js";

type Told = StepChange & {readonly ratio: NonNullable<StepChange["ratio"]>};

const [LOW, HIGH] = [1 / 4, 4];
const clip = (ratio: number): number => Math.max(LOW, Math.min(HIGH, ratio));
const TICKS = [1 / 4, 1 / 2, 1, 2, 4];
const WIDE = ["a quarter", "half as long", "as long", "twice as long", "four times"];
const UNWATCHED = "not watched throughout";
const NARROW = ["", "half", "as long", "twice", ""];

/**
 * Each step's time against the quarters before, with its interval on a log axis: a row a step, left is faster.
 * What is clear has its size in words; what can't be compared says so.
 */
export function stepRatios(
  steps: readonly StepChange[],
  {href, ...options}: ChartOptions & Linked<StepChange> = {}
) {
  const label = "Times of each step against the quarters before, log axis";
  const told = steps.filter((step): step is Told => step.ratio !== undefined);
  if (told.length === 0)
    return emptyFrame(
      options,
      label,
      steps.some((step) => whyNot(step) === UNWATCHED)
        ? "Nothing to compare: the sources were not watched throughout."
        : "Too few incidents to compare."
    );
  const {width = 640} = options;
  const clear = told.filter(({moved}) => moved !== "unclear");
  const few = steps.filter(({ratio}) => ratio === undefined);
  const y = ({done}: StepChange): string => done;
  const cut = [
    ...told.filter(({ratio}) => ratio.low < LOW).map((step) => ({step, x: LOW, sign: "‹"})),
    ...told.filter(({ratio}) => ratio.high > HIGH).map((step) => ({step, x: HIGH, sign: "›"}))
  ];
  return draw({
    ...frame({...options, height: steps.length * 26 + 30}, label),
    marginLeft: 100,
    marginRight: clear.length > 0 ? 100 : 12,
    marginTop: 24,
    marginBottom: 4,
    x: {type: "log", domain: [LOW, HIGH], axis: null},
    y: {type: "band", domain: steps.map(y), axis: null},
    marks: [
      Plot.gridX(TICKS, {strokeOpacity: 0.12}),
      Plot.ruleX([1], {strokeOpacity: 0.6}),
      Plot.text(TICKS, {
        x: (ratio: number) => ratio,
        text: (_: number, place: number) => (width < 560 ? NARROW : WIDE)[place]!,
        frameAnchor: "top",
        dy: -14,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.link(told, {
        x1: ({ratio}: Told) => clip(ratio.low),
        x2: ({ratio}: Told) => clip(ratio.high),
        y1: y,
        y2: y,
        stroke: "currentColor",
        strokeWidth: 2
      }),
      Plot.text(cut, {x: "x", y: ({step}: {step: Told}) => step.done, text: "sign", fontSize: 16}),
      Plot.dot(told, {
        x: ({ratio}: Told) => clip(ratio.ratio),
        y,
        r: 5,
        fill: "currentColor",
        title: changeSaid,
        ...(href ? {href} : {})
      }),
      Plot.text(few, {x: 1, y, text: whyNot, fill: "var(--theme-foreground-muted)", dx: 30}),
      Plot.text(steps, {
        frameAnchor: "left",
        y,
        dx: -98,
        textAnchor: "start",
        text: ({done}: StepChange) => capitalised(done),
        fill: "currentColor"
      }),
      Plot.text(clear, {
        frameAnchor: "right",
        y,
        dx: 98,
        textAnchor: "end",
        text: ({ratio}: Told) => sizeWords(ratio.ratio, LENGTH),
        fontWeight: 700,
        fill: "currentColor"
      })
    ]
  });
}

const whyNot = (step: StepChange): string =>
  responseComparability(step) === "unwatched" ? UNWATCHED : "too few";
