import {capitalised} from "../../format.js";
import {watchedThroughout} from "../../shared/rows/watchedThroughout.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {DETECTOR_NAMES, detectorBars, detectorInk} from "../charts/detectorBars.js";
import {type Detected, detectedByQuarter, DETECTORS} from "../facts.js";
import {detectorFinding, detectorSure} from "../findings.js";
import {incidentsOf, type ResponseScope} from "../scope.js";

/** Who noticed first. */
export function detectorCard({rows, period, quarters, asOf, resize}: ResponseScope): HTMLElement {
  const all = detectedByQuarter(rows, quarters);
  const now = all.find(({quarter}) => quarter === period.chosen.quarter)!;
  const watched = watchedThroughout(rows, period, asOf);
  const title = detectorFinding(now);
  return chartCard({
    title,
    key: detectorKey(),
    counted: detectorSure(
      now,
      detectedByQuarter(watched.now, [period.chosen])[0]!,
      detectedByQuarter(watched.before, watched.held)
    ),
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
