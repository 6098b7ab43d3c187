import {type DocumentFormat, outlineOf} from "../../loaders/arrive/sources/postmortems/documents.js";
import {recordsOf} from "../../loaders/arrive/sources/postmortems/records.js";
import {readReport, type Report} from "../../loaders/arrive/sources/postmortems/report.js";
import type {
  DoubtedValue,
  LandedRecord,
  NotUnderstood,
  Outcome
} from "../../loaders/arrive/sources/source.js";
import {parseSettings} from "../../loaders/settings/settings.js";

/** A text read as a report, without a database. */
export const report = (
  text: string,
  format: DocumentFormat = "markdown",
  path = "postmortems/x.md"
): Report => readReport(outlineOf(text, format), path, parseSettings(""));

export const outcomes = (text: string, format?: DocumentFormat, path?: string): Outcome[] => [
  ...recordsOf(report(text, format, path), {id: "postmortems:x", names: ["x"]})
];

export const landed = (text: string, entity: string, format?: DocumentFormat): LandedRecord[] =>
  outcomes(text, format).filter(
    (outcome): outcome is LandedRecord => "entity" in outcome && outcome.entity === entity
  );

/** “10:05 deploy”: UTC clock and text of every entry, “- …” of one without a time. */
export const entries = (text: string, format?: DocumentFormat): string[] =>
  landed(text, "timeline", format).map(({at, values}) => `${at?.slice(5, 16) ?? "-"} ${values["text"]}`);

/** “done: title” of every action. */
export const actions = (text: string, format?: DocumentFormat): string[] =>
  landed(text, "actions", format).map(({values}) => `${values["status"] ?? "?"}: ${values["title"]}`);

export const doubts = (text: string): DoubtedValue[] =>
  outcomes(text).filter((outcome): outcome is DoubtedValue => "doubted" in outcome);

export const notUnderstood = (text: string): NotUnderstood[] =>
  outcomes(text).filter((outcome): outcome is NotUnderstood => "notUnderstood" in outcome);
