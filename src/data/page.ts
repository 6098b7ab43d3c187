/** The Data page from top to bottom; nothing on it is filtered. */
import {actionList} from "../shared/findings/actionLists.js";
import {zoneName} from "../format.js";
import * as load from "../rows.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {placeLink} from "../shared/ui/pageUrl.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {coverageTable} from "./coverageTable.js";
import {assumedZones, dataFacts} from "./facts.js";
import {fileTable} from "./fileTables.js";
import {dataClaim, dataDecision, dataFinding, filesFinding, targetsFinding} from "./findings.js";
import {freshSection, restatedSection} from "./restatedTables.js";
import {aboutFields, aboutMeaning, aboutRecords} from "./parts.js";
import {sourceFields} from "./sourceFields.js";

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
          restatedSection(rows.restated, rows.first.revised),
          freshSection(rows.first.fresh),
          decision(rows),
          fold("what became of every record, rejected and not understood", () => [aboutRecords(rows)]),
          fold("doubted values, impossible times, what was left out or masked", () => [aboutFields(rows)]),
          fold("words without a meaning, time zones, silent sources", () => [aboutMeaning(rows)])
        )
      : noIncidents()
  };
}

export type DataRows = Awaited<ReturnType<typeof loadRows>>;

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
  const [first, restated] = await Promise.all([load.dataFirst(), load.restatedNumbers()]);
  return {
    ...{here, report, notes, rejects, excluded, coverage, lastSeen, faults, unmapped, unmatched},
    ...{notUnderstood, doubts, silences, secrets, first, restated}
  };
}

/** What verdicts lack: targets first, then the fields that every number rests on. */
function aboutVerdicts({coverage, first}: DataRows): HTMLElement {
  return element(
    "div",
    {},
    first.actions > 0 &&
      section(
        targetsFinding(first.untargeted, first.actions),
        "Actions that were given up are left out. One line each in links.csv makes them measurable; Questions proposes it.",
        element(
          "p",
          {},
          element("a", {href: placeLink(actionList("untargeted"))}, "The actions without a target")
        )
      ),
    section(
      "Which fields are known",
      "Share of each source's records in which the field is known. A field that is rarely known limits every number that uses it.",
      element("div", {class: "coverages"}, sourceFields(coverage).map(coverageTable))
    )
  );
}

const aboutFiles = ({notes}: DataRows): HTMLElement =>
  section(
    filesFinding(notes),
    "Documentation is left alone on purpose. An unrecognised file was looked at and is no export known here.",
    fileTable(notes)
  );

function decision({
  report,
  notes,
  faults,
  unmapped,
  unmatched,
  notUnderstood,
  doubts
}: DataRows): HTMLElement {
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
