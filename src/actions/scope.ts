import type {ActionPaths, QuarterRows} from "../schema.js";
import type {Resize} from "../shared/ui/resize.js";

/** What the page's cards share. */
export interface FollowScope {
  readonly actions: readonly ActionPaths[];
  readonly quarters: readonly QuarterRows[];
  readonly until: Date;
  readonly zone: string;
  readonly resize: Resize;
}
