/** How well conditions are found in prose. test/conditions/corpus.test.ts measures these figures again and fails where one moved. */
import {count, percent} from "../../format.js";

interface Agreement {
  /** share of what is named that the reader named too */
  readonly precision: number;
  /** share of what the reader named that is named */
  readonly recall: number;
}

/** Against a second reader of public reports, who knew nothing of the rules. */
export const conditionsFound = {
  reports: 45,
  labels: 200,
  all: {precision: 0.853, recall: 0.55},
  technical: {precision: 0.89, recall: 0.582},
  human: {precision: 0.765, recall: 0.448},
  process: {precision: 0.75, recall: 0.5}
} as const satisfies Record<string, number | Agreement>;

/**
 * Of reports by invented organisations that tell what happened as a story, in several trades and voices, with 117 conditions: written
 * and labelled by somebody who had not read the phrases, and not looked at when phrases were made. The least that may be expected. Measured once, since a
 * set that was looked at tells nothing of the next.
 */
const toldAsStories = {reports: 25, precision: 0.458, recall: 0.231};

/** What may be expected of conditions that nobody filled in. */
export function conditionsPromise(): string {
  const {reports, all} = conditionsFound;
  return `Conditions read from prose are “at least”, and none named proves nothing: beside a reader of ${count(reports)} public reports ${percent(all.precision)} of those named were right and ${percent(all.recall)} were found, in ${count(toldAsStories.reports)} that tell it as a story ${percent(toldAsStories.precision)} and ${percent(toldAsStories.recall)}.`;
}

/** The share found of each layer, beside the same reader. */
export function conditionsByLayer(): string {
  const {technical, human, process} = conditionsFound;
  return `Found were ${percent(technical.recall)} of the technical, ${percent(human.recall)} of the human and ${percent(process.recall)} of the process ones.`;
}
