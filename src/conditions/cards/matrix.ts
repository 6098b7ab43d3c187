import {zoneName} from "../../format.js";
import type {QuarterRows, Site} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {conditionsPromise} from "../../shared/findings/conditionsFound.js";
import {emptyState} from "../../shared/ui/emptyState.js";
import {type ConditionCount, fullestCell, matrixCells} from "../facts/counts.js";
import {matrixFinding} from "../findings.js";

/** Quarters that are in sight at once: the claim is about these. */
const RECENT = 12;

/** The matrix under its heading, or what to export to fill it. */
export function matrixCard(
  matrix: HTMLElement,
  counts: readonly ConditionCount[],
  quarters: readonly QuarterRows[],
  {time_zone}: Site
): HTMLElement {
  if (counts.length === 0)
    return emptyState({
      title: "No condition is named in this selection",
      why: "Conditions come from retros: headings and tags of post-mortem reports, fields of a retro tool, or conditions.csv. None was found for these incidents.",
      remedy:
        "Export the retros too (postmortems/*.md), tag them with conditions, or add conditions.csv with incident_id and condition_id."
    });
  return chartCard({
    title: matrixFinding(
      fullestCell(
        counts,
        quarters.slice(-RECENT).map(({quarter}) => quarter)
      ),
      quarters.length > RECENT ? RECENT / 4 : undefined
    ),
    counted: `Choose a cell to see its incidents. By fiscal quarter of their start, ${zoneName(time_zone)}; an incident can be in several rows; * is still running. ${conditionsPromise()}`,
    chart: matrix,
    isDrawing: false,
    rows: matrixCells(counts)
  });
}
