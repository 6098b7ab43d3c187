/** What the report asks to decide: the same on page 1 and in its own section. */
import {type Ask, reviewAsks} from "../shared/findings/asks.js";
import {openFromBefore, reviewFacts} from "../shared/rows/reviewFacts.js";
import {standsAt} from "../shared/rows/reviewPeriod.js";
import {story} from "../shared/rows/story.js";
import {untargetedActions} from "../shared/rows/untargeted.js";
import type {ReportInput} from "./types.js";

export const reportAsks = ({site, period, quarters, incidents, paths, verdicts}: ReportInput): Ask[] =>
  reviewAsks({
    facts: reviewFacts(incidents, paths, period, site.as_of_at)!,
    verdicts,
    failed: story(verdicts).failed,
    paths,
    open: openFromBefore(paths, period.chosen).length,
    untargeted: untargetedActions(verdicts).length,
    end: standsAt(period, quarters)
  });
