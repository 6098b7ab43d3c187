import {withoutContent} from "../recognise.js";
import type {Outcome} from "./source.js";

/** What a record's reader gives; a record that it can't read at all is rejected, and costs no other record. */
export function* guarded(
  record: {readonly recordKind: string; readonly row: number; readonly value: unknown},
  read: () => Iterable<Outcome>
): Generator<Outcome> {
  try {
    yield* [...read()];
  } catch (error) {
    yield {
      recordKind: record.recordKind,
      row: record.row,
      rejected: `can't be read: ${withoutContent((error as Error).message)}`,
      remedy: "Correct it where it came from and export again, or remove the record.",
      excerpt: JSON.stringify(record.value)
    };
  }
}
