import {capitalised} from "../../format.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {DETECTOR_NAMES, detectorBars, detectorInk} from "../charts/detectorBars.js";
import {type Detected, DETECTORS} from "../facts.js";
import {detectorFinding, detectorSure} from "../findings.js";
import {incidentsOf, type ResponseScope} from "../scope.js";
import type {DetectorView} from "../view.js";

/** Who noticed first. */
export function detectorCard(
  {all, now: watched, before}: DetectorView,
  {period, resize}: Pick<ResponseScope, "period" | "resize">
): HTMLElement {
  const now = all.find(({quarter}) => quarter === period.chosen.quarter)!;
  const title = detectorFinding(now);
  return chartCard({
    title,
    key: detectorKey(),
    counted: detectorSure(now, watched, before),
    chart: resize((width) =>
      detectorBars(all, {width, description: title, chosen: now.quarter, href: incidentsOf})
    ),
    table: dataTable(all, {
      noun: "quarter",
      file: "detection.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        ...DETECTORS.map((detector) => ({
          ...{name: detector, label: capitalised(DETECTOR_NAMES[detector]), numeric: true},
          value: (row: Detected) => row.n[detector]
        })),
        {name: "unknown", label: "Not stated", value: (row) => row.incidents - row.known, numeric: true}
      ]
    })
  });
}

const detectorKey = (): HTMLElement =>
  element(
    "ul",
    {class: "key"},
    DETECTORS.map((detector) =>
      element(
        "li",
        {},
        element("span", {class: "swatch", style: `background: ${detectorInk(detector)}`}),
        DETECTOR_NAMES[detector],
        detector === "customer" && " (share above)"
      )
    )
  );
