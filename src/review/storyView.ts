/** The first changes of each of the Review's three columns, with what their pictures need. */
import {group} from "d3-array";
import {shorten} from "../format.js";
import type {MissedDetectionRows, TargetEventRows, VerdictRows} from "../schema.js";
import {actionsOfChanges, changeTitle} from "../shared/rows/changes.js";
import {isHeadline, verdictCounts} from "../shared/rows/headline.js";
import {type Seen, seenOf} from "../shared/rows/seen.js";
import {missedSince, type Story} from "../shared/rows/story.js";
import {targetKey} from "../shared/rows/targetKey.js";

const MOST = 3;
const TITLE = 56;

export interface ShownChange {
  readonly row: VerdictRows;
  readonly title: string;
  readonly seen: Seen;
}

export interface StoryColumn {
  readonly shown: readonly ShownChange[];
  /** where there are more: changes of the column's verdicts in the ledger */
  readonly all: number | undefined;
}

export interface StoryView {
  readonly worked: StoryColumn;
  readonly failed: StoryColumn;
  readonly waiting: StoryColumn;
  /** alerts that were ended, and the incidents since that no alert told of first */
  readonly silenced: {readonly n: number; readonly missed: number};
  readonly span: {readonly from: Date; readonly to: Date};
  /** the day from which days are left */
  readonly until: Date;
}

export interface StoryGiven extends Pick<StoryView, "span" | "until"> {
  /** all rows of the selection; titles of changes are taken from them */
  readonly verdicts: readonly VerdictRows[];
  readonly events: readonly TargetEventRows[];
  readonly missed: readonly MissedDetectionRows[];
}

export function storyView(told: Story, {verdicts, events, missed, span, until}: StoryGiven): StoryView {
  const counts = verdictCounts(verdicts.filter(isHeadline));
  const actionsOf = actionsOfChanges(verdicts);
  const byTarget = group(events, targetKey);
  const column = (rows: readonly VerdictRows[], all: number): StoryColumn => ({
    all: rows.length > MOST ? all : undefined,
    shown: rows.slice(0, MOST).map((row) => ({
      row,
      title: shorten(changeTitle(actionsOf(row)), TITLE),
      seen: seenOf(row, byTarget.get(targetKey(row)) ?? [], span)
    }))
  });
  return {
    worked: column(told.worked, told.worked.length + told.silenced.length),
    failed: column(told.failed, counts.worsened + counts.no_detectable_change),
    waiting: column(told.waiting, counts.too_early),
    silenced: {n: told.silenced.length, missed: missedSince(told.silenced, missed)},
    span,
    until
  };
}
