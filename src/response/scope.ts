import type {QuarterRows, ResponseRows} from "../schema.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";

/** What the page's cards share. */
export interface ResponseScope {
  readonly rows: readonly ResponseRows[];
  readonly quarters: readonly QuarterRows[];
  /** the quarter under review, and those it is held against */
  readonly period: ReviewPeriod;
  readonly zone: string;
  readonly resize: Resize;
}

/** Where a quarter's incidents are listed. */
export const incidentsOf = ({quarter}: {readonly quarter: string}): string =>
  pageLink("incidents", {period: quarter, span: "quarter"});
