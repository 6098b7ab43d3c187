import {expect, test} from "vitest";
import type {TargetEventRows} from "../../../../src/schema.js";
import {thinned} from "../../../../src/shared/rows/thinned.js";

const span = {from: new Date(0), to: new Date(210_000)};
const event = (at: number, id: string, duration_s: number | null = null) =>
  ({event_at: new Date(at), incident_id: id, duration_s, events: 1, exposure: 2}) as TargetEventRows;

test("few events stay as they are", () => {
  const few = Array.from({length: 600}, (_, i) => event(i, `I${i}`));
  expect(thinned(few, span)).toBe(few);
});

test("of many there is one for each pixel, with what it stands for; one alone keeps its incident", () => {
  const many = [
    ...Array.from({length: 601}, (_, i) => event(1000 + (i % 900), `I${i}`, i)),
    event(209_500, "last")
  ];
  expect(thinned(many, span)).toEqual([
    {event_at: new Date(1000), incident_id: null, duration_s: 300, events: 601, exposure: 1202},
    event(209_500, "last")
  ]);
});
