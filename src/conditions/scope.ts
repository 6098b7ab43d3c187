import type {QuarterRows, Site} from "../schema.js";
import type {Resize} from "../shared/ui/resize.js";

/** What the cards on recurrence share: they look at all quarters, whatever period is chosen. */
export interface RecurrenceScope {
  readonly site: Site;
  readonly quarters: readonly QuarterRows[];
  readonly resize: Resize;
}
