import type {ActionPaths, ClosingPolicy, MissedPreventionRows, QuarterRows} from "../schema.js";
import type {Resize} from "../shared/ui/resize.js";

/** What the page's cards share. */
export interface FollowScope {
  readonly actions: readonly ActionPaths[];
  readonly quarters: readonly QuarterRows[];
  /** incidents that came while actions were open */
  readonly missed: readonly MissedPreventionRows[];
  /** none where the settings have none */
  readonly policy: readonly ClosingPolicy[];
  readonly until: Date;
  readonly zone: string;
  readonly resize: Resize;
}
