/** 9 and 10: what is asked, how its success will be measured, and what came of what was decided before. */
import {sum} from "d3-array";
import {ratioWords, targetText, verdictWords} from "../../shared/ui/outcomeText.js";
import {revisionWords} from "../../shared/findings/revision.js";
import {count, counted, date, UNKNOWN, words} from "../../format.js";
import type {Decisions, ReportTexts, VerdictRows} from "../../schema.js";
import {cameOf} from "../../shared/findings/cameOf.js";
import {restatedFinding} from "../../shared/findings/restatedFinding.js";
import {sinceLines} from "../../shared/findings/sinceFinding.js";
import {actionsOfChanges, changeTitle} from "../../shared/rows/changes.js";
import {earlierDecisions, sinceFacts} from "../../shared/rows/sinceFacts.js";
import {untargetedActions} from "../../shared/rows/untargeted.js";
import {openFromBefore} from "../../shared/rows/reviewFacts.js";
import {firstRows} from "../firstRows.js";
import {isHeadline, verdictCounts} from "../../shared/rows/headline.js";
import type {ReportInput, ReportSection, ReportTable, ReportText} from "../types.js";

const textOf = (texts: readonly ReportTexts[], slot: string): ReportText[] =>
  texts.filter((row) => row.slot === slot).map(({kind, text}) => ({kind, text}));

export function asks({verdicts, actions, seenAgain, texts, period}: ReportInput): ReportSection {
  const {worsened: worse, no_detectable_change: same} = verdictCounts(verdicts.filter(isHeadline));
  const open = openFromBefore(actions, period.chosen).length;
  const untargeted = untargetedActions(verdicts).length;
  const rows = [
    [
      worse,
      `Undo or rework ${counted(worse, "change")} after which things got worse`,
      "its own target, judged by the same rule from the new closing date"
    ],
    [
      same,
      `Strengthen or stop ${counted(same, "change")} without detectable change`,
      "its own target; a stronger action is judged afresh"
    ],
    [
      seenAgain.length,
      `Look again at ${counted(seenAgain.length, "closed action")} whose condition was seen again`,
      "incidents that carry the condition, before against after"
    ],
    [
      open,
      `Finish, re-scope or drop ${counted(open, "action")} still open from before ${period.chosen.quarter}`,
      "actions carried over, next quarter"
    ],
    [untargeted, `Name a target for ${counted(untargeted, "action")}`, "share of actions that can be judged"]
  ] as const;
  return {
    id: "asks",
    title: "Asks and decisions",
    sentences: [],
    text: textOf(texts, "asks"),
    table: {
      columns: [{label: "To decide"}, {label: "How its success will be measured"}],
      rows: rows.filter(([many]) => many > 0).map(([, ask, measure]) => [ask, measure]),
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

export function decided({verdicts, texts, period, site, decisions, sinceLast}: ReportInput): ReportSection {
  const earlier = earlierDecisions(decisions, period.chosen.quarter);
  const {from_at, to_at, quarter} = period.chosen;
  const told = verdicts.filter(
    ({is_headline, verdict, verdict_at}) =>
      isHeadline({is_headline}) &&
      (verdict === "improved" || verdict === "worsened") &&
      verdict_at !== null &&
      verdict_at >= from_at &&
      verdict_at < to_at
  );
  const text = textOf(texts, "decided");
  const since = sinceFacts(sinceLast, {verdicts});
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
              ratioWords(row),
              date(row.closed_at, site.time_zone),
              date(row.verdict_at, site.time_zone)
            ]),
            MOST,
            {
              columns: [
                {label: "Action"},
                {label: "Should change"},
                {label: "Verdict"},
                {label: "Ratio", numeric: true},
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
