// @vitest-environment happy-dom
import {beforeEach, expect, test} from "vitest";
import {marked} from "../../../../src/shared/charts/marks.js";
import {svg} from "../../../../src/shared/charts/svg.js";

const bar = (tip: string, href?: string): SVGElement => {
  const rect = svg("rect", {}, svg("title", {}, tip));
  return href === undefined ? rect : svg("a", {href}, rect);
};
const shown = (): string | null => {
  const tip = document.querySelector<HTMLElement>(".mark-tip");
  return tip === null || tip.hidden ? null : tip.textContent;
};
const key = (on: Element, name: string): boolean =>
  on.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true, cancelable: true}));

beforeEach(() => {
  document.body.replaceChildren();
  window.location.hash = "";
});

test("titles become tips, the picture one stop of the Tab key, its parts hidden from a screen reader", () => {
  const picture = marked(svg("svg", {role: "img", "aria-label": "Bars"}, bar("<b>: 1"), bar("two", "#two")));
  expect(picture.querySelector("title")).toBeNull();
  expect([...picture.querySelectorAll("[data-tip]")].map((mark) => mark.getAttribute("data-tip"))).toEqual([
    "<b>: 1",
    "two"
  ]);
  expect(picture.getAttribute("tabindex")).toBe("0");
  expect([...picture.children].every((part) => part.getAttribute("aria-hidden") === "true")).toBe(true);
  expect(picture.querySelector("a")!.getAttribute("tabindex")).toBe("-1");
});

test("a picture without marks stays an image", () => {
  const picture = marked(svg("svg", {role: "img"}, svg("rect")));
  expect([picture.getAttribute("role"), picture.getAttribute("tabindex")]).toEqual(["img", null]);
});

test("arrow keys lead from mark to mark, Escape hides the tip, Enter opens what is behind", () => {
  const picture = marked(svg("svg", {}, bar("one"), bar("two", "#behind")));
  document.body.append(picture);
  picture.dispatchEvent(new Event("focusin"));
  key(picture, "Home");
  expect(shown()).toBe("one");
  key(picture, "ArrowRight");
  expect(shown()).toBe("two");
  key(picture, "ArrowRight");
  expect(shown()).toBe("two");
  key(picture, "Enter");
  expect(window.location.hash).toBe("#behind");
  key(picture, "Escape");
  expect(shown()).toBeNull();
});
