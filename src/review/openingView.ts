/** What the meeting opens with, of the whole company or of the actions that pass the filter. */
import type {Decisions} from "../schema.js";
import type {Ask} from "../shared/findings/asks.js";
import {sinceLines} from "../shared/findings/sinceFinding.js";
import {type Head, headOf} from "../shared/rows/head.js";
import {earlierDecisions, sinceFacts} from "../shared/rows/sinceFacts.js";
import type {Known, ReviewRows} from "./choice.js";

const MOST = 4;

export interface OpeningView {
  /** of the review before: its quarter and its decisions */
  readonly decided: {readonly period: string; readonly decisions: Head<Decisions>} | undefined;
  /** what is new since a quarter was frozen */
  readonly since: {readonly period: string; readonly lines: readonly Ask[]} | undefined;
}

/** Of a quarter before the frozen one nothing is new; of a span of days nothing is said. */
export function openingView(
  {decided, since}: Pick<ReviewRows, "decided" | "since">,
  {facts, verdicts, paths, isNarrowed}: Pick<Known, "facts" | "verdicts" | "paths" | "isNarrowed">
): OpeningView {
  if (facts.days !== undefined) return {decided: undefined, since: undefined};
  const actions = isNarrowed ? new Set(paths.map(({action_id}) => action_id)) : undefined;
  const found = sinceFacts(since, {verdicts, actions});
  const earlier = isNarrowed ? [] : earlierDecisions(decided, facts.quarter);
  const period = earlier[0]?.period;
  return {
    decided:
      period === undefined
        ? undefined
        : {
            period,
            decisions: headOf(
              earlier.filter((row) => row.period === period),
              MOST
            )
          },
    since:
      found !== undefined && facts.quarter >= found.period
        ? {period: found.period, lines: sinceLines(found)}
        : undefined
  };
}
