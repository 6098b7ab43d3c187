/** What worked, what did not and what waits, by name: a line each on the report's first page. */
import {date, list, shorten} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {dueAt} from "../shared/rows/answerFacts.js";
import {actionsOfChanges, changeTitle} from "../shared/rows/changes.js";
import {story} from "../shared/rows/story.js";
import {beforeAfterWords} from "../shared/ui/outcomeText.js";

export interface NamedChanges {
  readonly heading: "Worked" | "Did not" | "Waiting";
  /** "“Warm the standby” (13 in a year → 0 in 15 months) and “…” (65% shorter)" */
  readonly text: string;
}

const MOST = 2;
const TITLE = 48;

/** The first two of each, the strongest first; a heading without any is left out. `end`: the earlier day as of which they are told. */
export function namedChanges(
  verdicts: readonly VerdictRows[],
  zone: string,
  end?: Date
): readonly NamedChanges[] {
  const {worked, failed, waiting} = story(verdicts);
  const actionsOf = actionsOfChanges(verdicts);
  const named = (rows: readonly VerdictRows[], beside: (row: VerdictRows) => string): string =>
    list(
      rows.slice(0, MOST).map((row) => {
        const more = beside(row);
        return `“${shorten(changeTitle(actionsOf(row)), TITLE)}”${more === "" ? "" : ` (${more})`}`;
      })
    );
  const words = (row: VerdictRows): string => beforeAfterWords(row, end);
  return [
    {heading: "Worked" as const, text: named(worked, words)},
    {heading: "Did not" as const, text: named(failed, words)},
    {heading: "Waiting" as const, text: named(waiting, (row) => `due ${date(dueAt(row), zone)}`)}
  ].filter(({text}) => text !== "");
}
