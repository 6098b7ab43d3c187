/** What holds of every chart: a spoken name, no broken number at any width, a sentence where there is nothing to draw. */
import {expect, test} from "vitest";

export interface ChartCase {
  readonly draw: (width: number) => Element;
  /** the chart without data */
  readonly none: () => Element;
  readonly says: string;
}

export function neverBroken({draw, none, says}: ChartCase): void {
  test.each([320, 960])("at %i px it has a spoken name and no broken number", (width) => {
    const svg = draw(width);
    expect(svg.getAttribute("aria-label")).toBeTruthy();
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Invalid/);
    expect(svg.querySelector("img")).toBeNull();
  });
  test("without data it is a frame that says so", () => {
    expect(none().textContent).toContain(says);
    expect(none().outerHTML).not.toMatch(/NaN|undefined|Invalid/);
  });
}

/** What the marks of a chart say. */
export const tips = (chart: Element): (string | null)[] =>
  [...chart.querySelectorAll("[data-tip]")].map((mark) => mark.getAttribute("data-tip"));
