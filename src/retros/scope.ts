import type {QuarterRows, RetroDepthRows} from "../schema.js";
import type {Resize} from "../shared/ui/resize.js";

/** What the page's cards share. */
export interface RetroScope {
  /** of the quarter under review, or of all time */
  readonly rows: readonly RetroDepthRows[];
  /** of all quarters, for pictures of their course */
  readonly course: readonly RetroDepthRows[];
  readonly quarters: readonly QuarterRows[];
  /** the quarter under review; undefined of all time */
  readonly chosen: string | undefined;
  readonly zone: string;
  readonly resize: Resize;
}
