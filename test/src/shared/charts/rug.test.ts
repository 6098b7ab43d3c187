// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {outcomeRug} from "../../../../src/shared/charts/rug.js";
import type {TargetEventRows} from "../../../../src/schema.js";
import {verdictRow} from "../../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const row = verdictRow({
  ...{metric: "incidents", target_kind: "condition"},
  baseline_from: day("2025-01-01"),
  baseline_to: day("2025-04-11"),
  set_closed_at: day("2025-05-01"),
  followup_from: day("2025-05-15"),
  followup_to: day("2025-07-20"),
  closed_at: day("2025-04-30")
});
const event = (at: string, events = 1) => ({event_at: day(at), events}) as TargetEventRows;
const span = {from: day("2025-01-01"), to: day("2025-07-30")};

test("events, windows and the closing of the change stand where they were, as committed", async () => {
  const svg = outcomeRug(row, [event("2025-01-11"), event("2025-07-30")], span);
  const x = (name: string, of = "x1") => [...svg.querySelectorAll(name)].map((mark) => mark.getAttribute(of));
  expect(x(".rug-event")).toEqual(["10", "210"]);
  expect(x(".rug-closing")).toEqual(["120"]);
  expect([x(".rug-band", "x"), x(".rug-band", "width")]).toEqual([
    ["0", "134"],
    ["100", "66"]
  ]);
  expect(x(".rug-washout", "width")).toEqual(["14"]);
  expect(svg.getAttribute("aria-label")).toBe("2 events from 2025-01-01 to 2025-07-30; closed 2025-05-01");
  await expect(svg.outerHTML).toMatchFileSnapshot("rug.svg");
});

test("pages are darker the more there were; without a date nothing is marked as closed", () => {
  const none = verdictRow({metric: "pages"});
  const svg = outcomeRug(none, [event("2025-01-11", 1), event("2025-01-12", 4)], span);
  expect([...svg.querySelectorAll(".rug-pages")].map((mark) => mark.getAttribute("stroke-opacity"))).toEqual([
    "0.35",
    "0.8"
  ]);
  expect(svg.querySelector(".rug-closing, .rug-band, .rug-washout")).toBeNull();
  expect(svg.getAttribute("aria-label")).toContain("5 pages");
  expect(svg.getAttribute("aria-label")).toContain("not closed");
});

test("a response time stands as high as it was long, with the medians of both windows", async () => {
  const timed = (at: string, duration_s: number | null) => ({...event(at), duration_s}) as TargetEventRows;
  const svg = outcomeRug(
    {...row, target_kind: "response_time", metric: "time_to_detect"},
    [
      ...[timed("2025-01-11", 6000), timed("2025-01-12", 6000), timed("2025-02-11", 600)],
      ...[timed("2025-06-01", 60), timed("2025-06-02", null), timed("2025-07-30", 1)]
    ],
    span
  );
  const y = (name: string) => [...svg.querySelectorAll(name)].map((mark) => mark.getAttribute("y1"));
  expect(y(".rug-timed")).toEqual(["2", "2", "13.5", "25", "25"]);
  expect(y(".rug-median")).toEqual(["2", "25"]);
  await expect(svg.outerHTML).toMatchFileSnapshot("rugTimed.svg");
});
