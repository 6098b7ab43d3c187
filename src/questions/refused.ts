/** What the last build could not carry out of answers and labels. */
import type {Answers as AnswerRow, Rejects} from "../schema.js";

export interface Refused {
  readonly file: string;
  readonly row: number | null;
  readonly what: string;
  readonly remedy: string;
}

/** Lines of answers and labels that were refused or that something else overrules. */
export function refusedRows(rejects: readonly Rejects[], answers: readonly AnswerRow[]): readonly Refused[] {
  return [
    ...rejects
      .filter(({record_kind}) => record_kind === "answer" || record_kind === "label")
      .map(({file, row, reason, remedy}) => ({file, row, what: reason, remedy})),
    ...answers
      .filter(({state}) => state === "overruled")
      .map(({file, row, note}) => ({
        file,
        row,
        what: note ?? "",
        remedy: "Remove one of the two: what is written by hand comes first."
      }))
  ];
}
