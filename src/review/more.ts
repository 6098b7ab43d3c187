/** What the Review folds away, drawn. Loaded when it is opened. */
import type {ActionRows} from "../schema.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import type {Resize} from "../shared/ui/resize.js";
import {reviewCounts, reviewFunnels} from "./cards.js";
import type {MoreView} from "./moreView.js";
import {reviewOpen, reviewTop} from "./tables.js";

export interface MoreGiven {
  readonly zone: string;
  readonly resize: Resize;
  /** the whole list of which the view has the head */
  readonly open: () => Promise<readonly ActionRows[]>;
}

export function morePart(view: MoreView, {zone, resize, open}: MoreGiven): HTMLElement {
  const {facts, period, counts, stages, conditions} = view;
  const [held, filed] = reviewFunnels(stages, facts.quarter, resize);
  return blocks(
    columns(["six", reviewCounts(facts, counts, {period, zone, resize})], ["six", blocks(held, filed)]),
    reviewTop(conditions, period),
    reviewOpen(view.open, {quarter: facts.quarter, zone, load: open})
  );
}
