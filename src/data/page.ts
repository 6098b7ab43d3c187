/** The Data page from top to bottom; nothing on it is filtered. */
import {sum} from "d3-array";
import {counted, zoneName} from "../format.js";
import * as load from "../rows.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {untargetedActions} from "../shared/rows/untargeted.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {coverageTable} from "./coverageTable.js";
import {assumedZones, dataFacts} from "./facts.js";
import {fileTable, rejectTable} from "./fileTables.js";
import {dataClaim, dataDecision, dataFinding, silenceTitle, targetsFinding} from "./findings.js";
import {loadTable} from "./loadTable.js";
import {excludedTable, faultTable, lastSeenTable, silenceTable, unmappedTable, unmatchedTable} from "./qualityTables.js";
import {doubtTable, notUnderstoodTable, secretTable} from "./understandingTables.js";
import {restatedSection} from "./restatedTables.js";
import {sourceFields} from "./sourceFields.js";
import {zoneTable} from "./zoneTable.js";

export async function dataPage() {
  const rows = await loadRows();
  const {here, report, notes} = rows;
  const facts = dataFacts(report, notes);
  const scope =
    facts.files > 0 ? `Nothing on this page is filtered. Times in ${zoneName(here.time_zone)}.` : "";
  const hasFiles = report.length + notes.length > 0;
  return {
    banner: siteBanner(here),
    answer: finding(
      dataClaim(facts, {
        doubts: rows.doubts.length + rows.faults.length,
        notUnderstood: new Set(rows.notUnderstood.map(({file}) => file)).size,
        unwatched: rows.silences.length
      }),
      dataFinding(facts),
      scope
    ),
    parts: hasFiles
      ? element(
          "div",
          {},
          aboutVerdicts(rows),
          aboutFiles(rows),
          restatedSection(rows.restated, rows.verdicts),
          decision(rows),
          fold("what became of every record, rejected and not understood", () => [aboutRecords(rows)]),
          fold("doubted values, impossible times, what was left out or masked", () => [aboutFields(rows)]),
          fold("words without a meaning, time zones, silent sources", () => [aboutMeaning(rows)])
        )
      : noIncidents()
  };
}

type Loaded = Awaited<ReturnType<typeof loadRows>>;

async function loadRows() {
  const [here, report, notes, rejects, excluded] = await Promise.all([
    load.site(),
    load.loadReport(),
    load.fileNotes(),
    load.rejects(),
    load.excludedRows()
  ]);
  const [coverage, lastSeen, faults, unmapped, unmatched] = await Promise.all([
    load.fieldCoverage(),
    load.sourceLastSeen(),
    load.timeOrderFaults(),
    load.unmappedValues(),
    load.unmatchedPhrases()
  ]);
  const [notUnderstood, doubts, silences, secrets] = await Promise.all([
    load.notUnderstood(),
    load.doubts(),
    load.silences(),
    load.secrets()
  ]);
  const [verdicts, restated] = await Promise.all([load.verdictRows(), load.restatedNumbers()]);
  return {
    ...{here, report, notes, rejects, excluded, coverage, lastSeen, faults, unmapped, unmatched},
    ...{notUnderstood, doubts, silences, secrets, verdicts, restated}
  };
}

/** What verdicts lack: targets first, then the fields that every number rests on. */
function aboutVerdicts({coverage, verdicts}: Loaded): HTMLElement {
  const actions = new Set(verdicts.filter(({status}) => status !== "wont_do").map(({action_id}) => action_id));
  return element("div", {}, 
    actions.size > 0 &&
      section(
        targetsFinding(untargetedActions(verdicts).length, actions.size),
        "Actions that were given up are left out. One line each in links.csv makes them measurable; Outcomes has the lines to copy.",
        element("p", {}, element("a", {href: pageLink("outcomes")}, "Outcomes: actions without a target"))
      ),
    section(
      "Which fields are known",
      "Share of each source's records in which the field is known. A field that is rarely known limits every number that uses it.",
      element("div", {class: "coverages"}, sourceFields(coverage).map(coverageTable))
    )
  );
}

const aboutFiles = ({notes}: Loaded): HTMLElement =>
  section(
    notes.length === 0 ? "Every file was read" : `${counted(notes.length, "file")} not read, or read with a warning`,
    "Documentation is left alone on purpose. An unrecognised file was looked at and is no export known here.",
    fileTable(notes)
  );

const aboutRecords = ({report, notes, rejects, notUnderstood}: Loaded): HTMLElement =>
  element("div", {}, 
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

const aboutFields = ({here, excluded, doubts, faults, secrets}: Loaded): HTMLElement =>
  element("div", {}, 
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
      `Keys, tokens and passwords: ${counted(sum(secrets, ({rows}) => rows), "row")} masked`,
      "Change those that are still valid: they stand in the exports as they were. People in fields made for them, their names in texts, addresses and telephone numbers are removed too; a name that no field tells may stay.",
      secretTable(secrets)
    )
  );

function aboutMeaning({here, report, unmapped, unmatched, lastSeen, silences}: Loaded): HTMLElement {
  const zones = assumedZones(report);
  return element("div", {}, 
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

function decision({report, notes, faults, unmapped, unmatched, notUnderstood, doubts}: Loaded): HTMLElement {
  const {totals, unrecognised} = dataFacts(report, notes);
  return decisionPrompt(
    dataDecision({
      rejected: totals.rows_rejected,
      unrecognised,
      faults: faults.length,
      unmapped: unmapped.length,
      unmatched: unmatched.length,
      doubts: doubts.length,
      notUnderstood: new Set(notUnderstood.map(({file}) => file)).size,
      assumed: assumedZones(report).filter(({time_zone_basis}) => time_zone_basis === "assumed").length
    })
  );
}
