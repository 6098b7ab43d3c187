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
  all: {precision: 0.852, recall: 0.545},
  technical: {precision: 0.89, recall: 0.57},
  human: {precision: 0.765, recall: 0.448},
  process: {precision: 0.75, recall: 0.5}
} as const satisfies Record<string, number | Agreement>;

/** What may be expected of conditions that nobody filled in. */
export function conditionsPromise(): string {
  const {reports, all, technical, human, process} = conditionsFound;
  const recalls = [technical, human, process].map(({recall}) => percent(recall));
  return `Conditions read from prose are “at least”, and none named proves nothing: beside a reader of ${count(reports)} public reports ${percent(all.precision)} of those named were right and ${percent(all.recall)} were found (${recalls[0]!} technical, ${recalls[1]!} human, ${recalls[2]!} process ones).`;
}
