/** Jira: REST exports (issues with changelog) and the CSV of the screen, landing in one table of issues. */
import {textAt} from "../../containers.js";
import type {ExportFile, Peek} from "../../files.js";
import {type Settings, zoneOf} from "../../../settings/settings.js";
import {hasOffset, instant} from "../../time.js";
import {isScreenExport, readScreenExport} from "./csv.js";
import type {TimeReader} from "./dates.js";
import {isIssue, jsonIssue} from "./json.js";
import {COLUMNS, landIssue} from "./land.js";
import type {Outcome, Source} from "../source.js";
import {guarded} from "../guarded.js";

export const jira: Source = {
  name: "jira",
  folders: ["jira"],
  entities: {issues: {recordKind: "issue", columns: COLUMNS}},
  recognise(peek: Peek) {
    if (isScreenExport(peek.header)) return "issues (CSV of the screen)";
    if (peek.items.some(({value}) => isIssue(value))) return "issues (REST)";
    return peek.items.some(isBareId) ? "issues (REST, ids only)" : undefined;
  },
  read: (file, settings) =>
    file.format === "csv" && isScreenExport(file.csv().header)
      ? readScreenExport(file, settings)
      : readRest(file, settings)
};

/** `/search/jql` without `fields` gives nothing but ids. */
const isBareId = ({key, envelope, value}: Peek["items"][number]): boolean =>
  key === "issues" && ("isLast" in envelope || "nextPageToken" in envelope) && textAt(value, "id") !== null;

async function* readRest(file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
  const time = offsetTimes(zoneOf(settings, "jira").timeZone);
  for await (const item of file.items()) {
    if ("error" in item) {
      yield {
        recordKind: "issue",
        row: item.row,
        rejected: `not JSON: ${item.error}`,
        remedy: "Export the file again.",
        excerpt: item.text
      };
    } else if (isIssue(item.value)) {
      yield* guarded({...item, recordKind: "issue"}, () =>
        landIssue(jsonIssue(item.value, item.envelope["names"], settings), item.row, settings, time)
      );
    } else {
      yield {
        recordKind: "issue",
        row: item.row,
        rejected: "has no key or no fields",
        remedy: "Export again with fields=*all (and expand=changelog,names).",
        excerpt: JSON.stringify(item.value)
      };
    }
  }
}

/** REST times carry their offset; due dates are days of the organisation's zone. */
function offsetTimes(zone: string): TimeReader {
  return (text) => {
    const at = hasOffset(text) || /^\d{4}-\d{2}-\d{2}$/.test(text) ? instant(text, zone) : undefined;
    return at === undefined
      ? {problem: "is no time with an offset since 1990", remedy: "Correct it in Jira, or export again."}
      : {at};
  };
}
