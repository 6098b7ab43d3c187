import {groups, sum} from "d3-array";
import type {ControlPoints} from "../../schema.js";
import {controlChart} from "../../shared/charts/controlChart.js";
import {element} from "../../shared/ui/element.js";
import type {Resize} from "../../shared/ui/resize.js";
import {section} from "../../shared/ui/section.js";
import {controlFinding} from "../findings.js";
import {weekLink} from "./week.js";

/** Series that find room. */
const MOST = 12;

/** Pages a week by team, service or severity, side by side, those with most pages first; undefined where none is stated. */
export function seriesCards(
  points: readonly ControlPoints[],
  kind: "team" | "severity" | "service",
  resize: Resize
): HTMLElement | undefined {
  const prefix = `pages: ${kind} `;
  const all = groups(
    points.filter(({series}) => series.startsWith(prefix)),
    ({series}) => series
  );
  if (all.length === 0) return undefined;
  const pages = ([, own]: (typeof all)[number]): number => sum(own, ({n}) => n);
  const shown = all.toSorted((a, b) => pages(b) - pages(a)).slice(0, MOST);
  return section(
    `Pages a week by ${kind}${all.length > shown.length ? `, the ${shown.length} with most of ${all.length}` : ""}`,
    null,
    element(
      "div",
      {class: "small-multiples"},
      shown.map(([series, own]) =>
        element(
          "div",
          {},
          element("h3", {}, series.slice(prefix.length)),
          element("p", {class: "sub"}, controlFinding(own)),
          resize((width) =>
            controlChart(own, {
              ...{width, height: 150, title: series},
              ...(kind === "severity"
                ? {}
                : {href: ({period}) => weekLink(period, {[kind]: series.slice(prefix.length)})})
            })
          )
        )
      )
    )
  );
}
