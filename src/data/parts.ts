/** The parts of the Data page that are one fold away: records, their fields, and what words and times mean. */
import {sum} from "d3-array";
import {counted} from "../format.js";
import {element} from "../shared/ui/element.js";
import {section} from "../shared/ui/section.js";
import {assumedZones, dataFacts} from "./facts.js";
import {rejectTable} from "./fileTables.js";
import {silenceTitle} from "./findings.js";
import {loadTable} from "./loadTable.js";
import type {DataRows} from "./page.js";
import {
  excludedTable,
  faultTable,
  lastSeenTable,
  silenceTable,
  unmappedTable,
  unmatchedTable
} from "./qualityTables.js";
import {doubtTable, notUnderstoodTable, secretTable} from "./understandingTables.js";
import {zoneTable} from "./zoneTable.js";

export const aboutRecords = ({report, notes, rejects, notUnderstood}: DataRows): HTMLElement =>
  element(
    "div",
    {},
    section(
      "What became of every record",
      "One line a source and kind of record; file by file below. Read = loaded + duplicate + excluded + rejected, in every line and in the sums.",
      loadTable(report, dataFacts(report, notes).totals)
    ),
    section(
      `Rejected records: ${rejects.length}`,
      "These are on no other page until they are repaired in the export. Row is the spreadsheet row of a CSV, the place in a JSON file, or the line of a report.",
      rejectTable(rejects)
    ),
    section(
      `Not understood: ${counted(notUnderstood.length, "place")}`,
      "Lists, tables and lines of a report that gave no record, by the heading they stand under, and columns that nothing knows. Nothing is called missing where something was not understood.",
      notUnderstoodTable(notUnderstood)
    )
  );

export const aboutFields = ({here, excluded, doubts, faults, secrets}: DataRows): HTMLElement =>
  element(
    "div",
    {},
    section(
      "Left out on purpose",
      "Drills, tests, duplicates, merged records and the like, by reason and source.",
      excludedTable(excluded)
    ),
    section(
      `Doubted values: ${doubts.length}`,
      "Each contradicts what its own report states, or lies years after everything else. They are in no duration, window or period until the export or corrections.csv settles them.",
      doubtTable(doubts)
    ),
    section(
      `Times in an impossible order: ${faults.length}`,
      "One time of each pair must be wrong; a duration from the start to an earlier resolution is treated as unknown.",
      faultTable(faults, here.time_zone)
    ),
    section(
      `Keys, tokens and passwords: ${counted(
        sum(secrets, ({rows}) => rows),
        "row"
      )} masked`,
      "Change those that are still valid: they stand in the exports as they were. People in fields made for them, their names in texts, addresses and telephone numbers are removed too; a name that no field tells may stay.",
      secretTable(secrets)
    )
  );

export function aboutMeaning({here, report, unmapped, unmatched, lastSeen, silences}: DataRows): HTMLElement {
  const zones = assumedZones(report);
  return element(
    "div",
    {},
    section(
      `Values without a meaning: ${unmapped.length}`,
      "Map them in settings.yaml; until then they count as unknown.",
      unmappedTable(unmapped)
    ),
    section(
      `Factors no condition of the taxonomy covers: ${unmatched.length}`,
      "As reports word them, alike ones together. Each counts as a condition of its own, which hardly ever comes back, until taxonomy.yaml in the data folder gives it a meaning.",
      unmatchedTable(unmatched)
    ),
    section(
      `Clock times without an offset: ${counted(zones.length, "file")}`,
      "A wrong zone moves incidents between hours and quarters. State it in settings.yaml under time_zones.",
      zoneTable(zones)
    ),
    section(
      silenceTitle(silences),
      "Nothing is counted as watched in these stretches, so that a source that ended improves nothing. The line for settings.yaml settles each.",
      silenceTable(silences, here.time_zone)
    ),
    section(
      "Last heard of",
      "A source that went silent long before the cut makes recent quarters look better than they were.",
      lastSeenTable(lastSeen, here)
    )
  );
}
