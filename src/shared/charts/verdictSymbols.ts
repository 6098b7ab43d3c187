/** The verdicts' shapes for Plot's dots: the same as `verdictShape`'s, told apart without colour. */
import type * as Plot from "@observablehq/plot";
import {VERDICTS, type Verdict} from "../../domain.js";

type Draw = Plot.SymbolImplementation["draw"];
type Pen = Parameters<Draw>[0];

const radius = (size: number): number => Math.sqrt(size / Math.PI);

function polygon(pen: Pen, points: readonly (readonly [number, number])[]): void {
  for (const [i, [x, y]] of points.entries())
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  pen.closePath();
}

/** A disc with a hole: its inner edge runs the other way round. */
function ring(pen: Pen, r: number): void {
  pen.moveTo(r, 0);
  pen.arc(0, 0, r, 0, 2 * Math.PI);
  pen.moveTo(0.66 * r, 0);
  pen.arc(0, 0, 0.66 * r, 0, 2 * Math.PI, true);
}

const DRAWN: Readonly<Record<Verdict, (pen: Pen, r: number) => void>> = {
  improved: (pen, r) =>
    polygon(pen, [
      [-r, -0.8 * r],
      [r, -0.8 * r],
      [0, r]
    ]),
  worsened: (pen, r) =>
    polygon(pen, [
      [-r, 0.8 * r],
      [0, -r],
      [r, 0.8 * r]
    ]),
  no_detectable_change: (pen, r) => {
    pen.moveTo(r, 0);
    pen.arc(0, 0, r, 0, 2 * Math.PI);
  },
  too_early: (pen, r) => {
    ring(pen, r);
    pen.moveTo(0, 0);
    pen.lineTo(0, -r);
    pen.arc(0, 0, r, -Math.PI / 2, 0);
    pen.closePath();
  },
  not_measurable: ring
};

/** Plot's scale of the `symbol` channel: a verdict's id in, its shape out. */
export const verdictSymbols = {
  domain: [...VERDICTS],
  range: VERDICTS.map((verdict) => ({
    draw: ((pen, size) => DRAWN[verdict](pen, radius(size))) satisfies Draw
  }))
};
