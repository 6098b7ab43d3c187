/** 9 and 10: what is asked, how its success will be measured, and what came of what was decided before. */
import {sum} from "d3-array";
import {changeWords, targetText, verdictWords} from "../../shared/ui/outcomeText.js";
import {revisionWords} from "../../shared/findings/revision.js";
import {count, counted, date, UNKNOWN, words} from "../../format.js";
import type {Decisions, ReportTexts, VerdictRows} from "../../schema.js";
import {cameOf} from "../../shared/findings/cameOf.js";
import {restatedFinding} from "../../shared/findings/restatedFinding.js";
import {sinceLines} from "../../shared/findings/sinceFinding.js";
import {actionsOfChanges, changeTitle} from "../../shared/rows/changes.js";
import {earlierDecisions, sinceFacts} from "../../shared/rows/sinceFacts.js";
import {firstRows} from "../firstRows.js";
import {reportAsks} from "../reportAsks.js";
import {isHeadline} from "../../shared/rows/headline.js";
import {isToldIn} from "../../shared/rows/verdictHistory.js";
import type {ReportInput, ReportSection, ReportTable, ReportText} from "../types.js";

const textOf = (texts: readonly ReportTexts[], slot: string): ReportText[] =>
  texts.filter((row) => row.slot === slot).map(({kind, text}) => ({kind, text}));

/** The asks of page 1, each with how its success will be measured. */
export function asks(input: ReportInput): ReportSection {
  return {
    id: "asks",
    title: "Asks and decisions",
    sentences: [],
    text: textOf(input.texts, "asks"),
    table: {
      columns: [{label: "To decide"}, {label: "How its success will be measured"}],
      rows: reportAsks(input).map(({text, measure}) => [text, measure ?? UNKNOWN]),
      empty: "The data ask for no decision."
    }
  };
}

const MOST = 8;

function decisionTable(rows: readonly Decisions[]): ReportTable {
  return firstRows(
    rows.map((row) => [row.text, row.period, row.owner_team ?? UNKNOWN, cameOf(row)]),
    MOST,
    {
      columns: [{label: "Decision"}, {label: "Review of"}, {label: "Owner"}, {label: "What came of it"}],
      empty: "",
      rest: "in decisions.csv"
    }
  );
}

export function decided({
  verdicts,
  texts,
  period,
  site,
  decisions,
  sinceLast,
  paths,
  members
}: ReportInput): ReportSection {
  const earlier = earlierDecisions(decisions, period.chosen.quarter);
  const {quarter} = period.chosen;
  const told = verdicts.filter(
    (row) =>
      isHeadline(row) &&
      (row.verdict === "improved" || row.verdict === "worsened") &&
      isToldIn(row, period.chosen)
  );
  const text = textOf(texts, "decided");
  const actions = members === undefined ? undefined : new Set(paths.map(({action_id}) => action_id));
  const since = sinceFacts(sinceLast, {verdicts, actions});
  const actionsOf = actionsOfChanges(verdicts);
  return {
    id: "decided",
    title: "What was decided before, and what came of it",
    sentences: [
      ...(text.length === 0 && earlier.length === 0
        ? ["What was decided last time is not written down: decisions.csv takes a line for each decision."]
        : []),
      `${counted(told.length, "earlier change")} got a verdict of improved or worsened in ${quarter}.`,
      ...(since !== undefined && quarter >= since.period
        ? [
            `New since ${since.period} was frozen. ${sinceLines(since)
              .map((line) => line.text)
              .join(" ")}`
          ]
        : [])
    ],
    text,
    table:
      earlier.length > 0
        ? decisionTable(earlier)
        : firstRows(
            told.map((row: VerdictRows) => [
              changeTitle(actionsOf(row)),
              targetText(row),
              verdictWords(row),
              changeWords(row),
              date(row.closed_at, site.time_zone),
              date(row.verdict_at, site.time_zone)
            ]),
            MOST,
            {
              columns: [
                {label: "Action"},
                {label: "Should change"},
                {label: "Verdict"},
                {label: "By how much"},
                {label: "Closed"},
                {label: "Told on"}
              ],
              empty: `No earlier change got such a verdict in ${quarter}.`,
              rest: "in the ledger"
            }
          )
  };
}

/** 11: what the reader should know of the data, and which numbers were restated. */
export function dataNotes({
  verdicts,
  load,
  excluded,
  incidents,
  period,
  restated
}: ReportInput): ReportSection {
  const [read, loaded, duplicate, left, rejected] = [
    sum(load, ({rows_read}) => rows_read),
    sum(load, ({rows_loaded}) => rows_loaded),
    sum(load, ({rows_duplicate}) => rows_duplicate),
    sum(load, ({rows_excluded}) => rows_excluded),
    sum(load, ({rows_rejected}) => rows_rejected)
  ];
  const revised = verdicts.filter(({revised_from}) => revised_from !== null);
  const own = incidents.filter(({quarter}) => quarter === period.chosen.quarter);
  const derived = own.filter(({impact_derived}) => impact_derived).length;
  return {
    id: "data-notes",
    title: "Data notes and restated numbers",
    sentences: [
      `${counted(read, "record")} read: ${count(loaded)} loaded, ${count(duplicate)} duplicate, ${count(left)} excluded, ${count(rejected)} rejected. The Data page lists each file and every rejected record.`,
      `Minutes of impact are worked out from start and end in ${count(derived)} of ${counted(own.length, "incident")} of the period that do not state them.`,
      revised.length === 0
        ? "No verdict differs from the last published state, or none was published."
        : `${counted(revised.length, "verdict was", "verdicts were")} restated since the last published state: ${revised
            .slice(0, MOST)
            .map((row) => `“${row.title}” is ${verdictWords(row)}, was ${revisionWords(row) ?? ""}`)
            .join("; ")}.`,
      restatedFinding(restated)
    ].filter((sentence) => sentence !== ""),
    table: {
      columns: [{label: "Left out"}, {label: "Source"}, {label: "Records", numeric: true}],
      rows: excluded.map(({source, reason, records}) => [words(reason), source, count(records)]),
      empty: "Nothing was left out."
    }
  };
}
