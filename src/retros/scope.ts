import type {QuarterRows, RetroDepthRows} from "../schema.js";
import type {Resize} from "../shared/ui/resize.js";

/** What the page's cards share. */
export interface RetroScope {
  readonly rows: readonly RetroDepthRows[];
  readonly quarters: readonly QuarterRows[];
  readonly zone: string;
  readonly resize: Resize;
}
