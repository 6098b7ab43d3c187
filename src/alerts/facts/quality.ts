/** What pages are worth and whether incidents were told of, quarter by quarter. */
import {rollups, sum} from "d3-array";
import type {AlertWeekRows, AlertQuality, QuarterRows} from "../../schema.js";
import {clusteredProportion} from "../../stats/clusteredProportion.js";
import {type Share, shareOf} from "./share.js";

/** A quality measure of a quarter: what is known, and the bounds if the rest were all one way or the other. */
export interface Quality extends Share {
  /** precision, recall or acknowledged */
  readonly kind: string;
  readonly unknown: number;
  readonly least: number;
  readonly most: number;
}

type LabelledWeek = Pick<AlertWeekRows, "rule" | "service" | "quarter" | "labelled" | "actionable">;

export type QuarterQuality = Quality & {readonly quarter: string};

/** Every measure of every quarter, newest first. */
export const qualityByQuarter = (
  rows: readonly AlertQuality[],
  weeks: readonly LabelledWeek[],
  quarters: readonly QuarterRows[]
): readonly QuarterQuality[] =>
  quarters
    .toReversed()
    .flatMap(({quarter}) => qualityOf(rows, quarter, weeks).map((row) => ({...row, quarter})));

/** Precision's interval allows for labels that come in clusters of one alert (METHODS J); the others are Wilson's. */
export function qualityOf(
  rows: readonly AlertQuality[],
  quarter: string,
  weeks: readonly LabelledWeek[] = []
): Quality[] {
  const {good, labelled} = labelClusters(weeks, quarter);
  const {designEffect} = clusteredProportion(good, labelled);
  return rows
    .filter(({period}) => period === quarter)
    .map(({kind, n, known, of}) => {
      const widened = kind === "precision" && designEffect > 1 ? designEffect : 1;
      return {
        ...shareOf(n / widened, known / widened),
        kind,
        n,
        of: known,
        unknown: of - known,
        least: of === 0 ? 0 : n / of,
        most: of === 0 ? 1 : (n + of - known) / of
      };
    });
}

/**
 * The labelled pages of a quarter's weeks by rule and service: pages of one alert share a label, so they are clusters.
 * Empty without labels.
 */
export function labelClusters(
  rows: readonly LabelledWeek[],
  quarter: string
): {readonly good: number[]; readonly labelled: number[]} {
  const clusters = rollups(
    rows.filter((row) => row.quarter === quarter && row.labelled > 0),
    (own) => ({good: sum(own, ({actionable}) => actionable), labelled: sum(own, ({labelled}) => labelled)}),
    ({rule, service}) => `${rule}\n${service}`
  ).map(([, cluster]) => cluster);
  return {good: clusters.map(({good}) => good), labelled: clusters.map(({labelled}) => labelled)};
}
