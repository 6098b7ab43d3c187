// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {groupOf} from "../../../src/retros/depth.js";
import {listLink, retroList} from "../../../src/retros/lists.js";
import type {RetroDepthRows} from "../../../src/schema.js";

const retro = (retro_id: string, more: Partial<RetroDepthRows> = {}) =>
  ({
    ...{retro_id, occurred_at: new Date("2026-01-01"), conditions: 2, layers: '["human","process"]'},
    ...{one_cause: false, event_cause: false, human_only: false, actions: 0, blame_phrases: 0},
    ...more
  }) as RetroDepthRows;
const rows = [
  retro("old"),
  retro("new", {occurred_at: new Date("2026-02-01"), actions: 6}),
  retro("one", {conditions: 1, layers: '["human"]', one_cause: true, blame_phrases: 2}),
  retro("none", {conditions: 0, layers: "[]", one_cause: null, event_cause: null, human_only: null})
];
const ids = (list: string) => retroList(rows, list)!.rows.map(({retro_id}) => retro_id);

test("a list holds the retros of its mark, newest first", () => {
  expect(ids("all")).toEqual(["new", "old", "one", "none"]);
  expect(ids("shallow")).toEqual(["one"]);
  expect(ids("blame")).toEqual(["one"]);
  expect(ids("layers_named:2")).toEqual(["new", "old"]);
  expect(ids("conditions_named:none")).toEqual(["none"]);
  expect(ids("actions_in_retro:more than 5")).toEqual(["new"]);
  expect(ids("layers_named:9")).toEqual([]);
});

test("its title is a sentence of one retro or of several", () => {
  const title = (list: string) => retroList(rows, list)!.title;
  expect(title("all")).toBe("4 retros");
  expect(title("shallow")).toBe("1 retro stays shallow");
  expect(title("layers_named:2")).toBe("2 retros cover 2 layers");
  expect(title("layers_named:1")).toBe("1 retro covers 1 layer");
  expect(title("conditions_named:none")).toBe("1 retro names no condition");
  expect(title("actions_in_retro:more than 5")).toBe("1 retro led to more than 5 actions");
});

test("an address that names no list shows none", () => {
  for (const none of [null, "", "toString", "constructor:x", "layers_named:", "<b>", "deep"])
    expect(retroList(rows, none)).toBeUndefined();
});

test("a link keeps its quarter", () => {
  expect(listLink("shallow", "2026-Q1")).toBe("./retros.html?list=shallow&period=2026-Q1&span=quarter");
  expect(listLink("layers_named:2")).toBe("./retros.html?list=layers_named%3A2");
});

test("groups are those of depth_outcomes", () => {
  const by = (kind: Parameters<typeof groupOf>[0], column: "conditions" | "actions") =>
    [0, 1, 2, 3, 5, 6].map((n) => groupOf(kind, retro("r", {[column]: n})));
  expect(by("conditions_named", "conditions")).toEqual([
    "none",
    "1",
    "2",
    "3 and more",
    "3 and more",
    "3 and more"
  ]);
  expect(by("actions_in_retro", "actions")).toEqual(["none", "1–2", "1–2", "3–5", "3–5", "more than 5"]);
});
