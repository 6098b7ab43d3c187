/** 7: did past actions work? */
import {changeWords, eventsWords, reasonText, targetText, verdictWords} from "../../shared/ui/outcomeText.js";
import {
  helpedFinding,
  outcomesFinding,
  outcomesSupport,
  portfolioCaution,
  programmeFinding
} from "../../shared/findings/outcomesFinding.js";
import {count, counted, date, percent, UNKNOWN} from "../../format.js";
import type {VerdictRows} from "../../schema.js";
import {actionsOfChanges, changeTitle} from "../../shared/rows/changes.js";
import {outcomeFacts} from "../../shared/rows/outcomeFacts.js";
import {latestTogether} from "../../shared/rows/programmeRows.js";
import {firstRows} from "../firstRows.js";
import {isHeadline} from "../../shared/rows/headline.js";
import {isSilencing} from "../../shared/rows/silencing.js";
import type {ReportInput, ReportSection, ReportTable} from "../types.js";

const MOST = 8;
const DRAWN = 14;

/** Verdicts in order of reliance; the shrunken ratio orders the improvements, so that luck does not. */
export function outcomes({verdicts, site, programme, members}: ReportInput): ReportSection {
  const headline = verdicts.filter(isHeadline);
  const judged = (["improved", "worsened"] as const).flatMap((verdict) =>
    headline.filter((row) => row.verdict === verdict).toSorted(byRatio)
  );
  const facts = outcomeFacts(verdicts, verdicts, false);
  const surviving = judged.filter((row) => row.verdict === "improved" && row.survives_portfolio === true);
  const clear = judged.slice(0, DRAWN);
  const together = latestTogether(programme);
  const title = `${counted(facts.improved, "change")} improved, ${count(facts.worsened)} got worse`;
  return {
    id: "outcomes",
    title: "Did past actions work?",
    sentences: [
      ...(members === undefined ? [programmeFinding(together), helpedFinding(together)] : []),
      outcomesFinding(facts),
      outcomesSupport(facts, false),
      portfolioCaution(facts.measurable, facts.improved, surviving.length)
    ].filter((sentence) => sentence !== ""),
    ...(clear.length > 0
      ? {
          charts: [
            {
              title,
              counted:
                `Rate after closing ÷ rate before on a log axis with its confidence sequence, which may be read on any day; left of ×1 is less. ${clear.length < judged.length ? `The first ${clear.length}.` : ""}`.trim(),
              picture: {kind: "ratios", rows: clear}
            }
          ]
        }
      : {}),
    table: ledger(
      verdicts,
      judged
        .filter(({verdict}) => verdict === "improved")
        .toSorted((a, b) => Number(isSilencing(a)) - Number(isSilencing(b))),
      site.time_zone
    ),
    note: "Ordered by the likely size, seen together with all others, so that luck with small numbers does not lead the list; alerts that were ended or rerouted come last, since that proves nothing by itself."
  };
}

const COLUMNS = [
  {label: "Action"},
  {label: "Should change"},
  {label: "By how much"},
  {label: "Events", numeric: true},
  {label: "Told on", numeric: true}
];

function ledger(verdicts: readonly VerdictRows[], rows: readonly VerdictRows[], zone: string): ReportTable {
  const actionsOf = actionsOfChanges(verdicts);
  return firstRows(
    rows.map((row) => [
      changeTitle(actionsOf(row)),
      targetText(row),
      changeWords(row),
      eventsWords(row),
      date(row.verdict_at, zone)
    ]),
    MOST,
    {
      columns: COLUMNS,
      empty: "No change has measurably improved yet.",
      rest: "in the ledger of the Outcomes page"
    }
  );
}

/** Those after which things got worse, then those without a detectable change, the best measured first. */
export function strengthen({verdicts}: ReportInput): ReportSection {
  const headline = verdicts.filter(isHeadline);
  const actionsOf = actionsOfChanges(verdicts);
  const worse = headline.filter(({verdict}) => verdict === "worsened").toSorted(byRatio);
  const same = headline
    .filter(({verdict}) => verdict === "no_detectable_change")
    .toSorted(
      (a, b) =>
        (b.events_before ?? 0) - (a.events_before ?? 0) || a.action_id.localeCompare(b.action_id, "en")
    );
  return {
    id: "strengthen",
    title: "Actions to stop or strengthen",
    sentences: [
      `After ${counted(worse.length, "change")} things got worse, and ${count(same.length)} show no detectable change. “No detectable change” is not “no effect”: the last column says what would have shown. Each was watched for twice its baseline, the longest that is, unless it says otherwise.`
    ],
    table: firstRows(
      [...worse, ...same].map((row) => [
        changeTitle(actionsOf(row)),
        targetText(row),
        verdictWords(row),
        changeWords(row),
        eventsWords(row),
        unseenWords(row)
      ]),
      MOST,
      {
        columns: [
          {label: "Action"},
          {label: "Should change"},
          {label: "Verdict"},
          {label: "By how much"},
          {label: "Events", numeric: true},
          {label: "Smallest fall that would have shown"}
        ],
        empty: "After no change things got worse or stayed without a detectable change.",
        rest: "in the ledger of the Outcomes page"
      }
    )
  };
}

/** Of a change without a detectable one, the fall that would have shown, and why else it has no verdict; of others nothing. */
function unseenWords({verdict, verdict_reason, mde_ratio, target_kind, direction}: VerdictRows): string {
  if (verdict !== "no_detectable_change") return UNKNOWN;
  const isFall = target_kind !== "response_time" && direction !== "up" && mde_ratio !== null;
  const shown = isFall && mde_ratio > 0 ? percent(1 - mde_ratio) : UNKNOWN;
  return verdict_reason === "horizon_reached" ? shown : `${shown}. ${reasonText(verdict_reason)}`;
}

const byRatio = (a: VerdictRows, b: VerdictRows): number =>
  (a.shrunken_ratio ?? Infinity) - (b.shrunken_ratio ?? Infinity) ||
  a.action_id.localeCompare(b.action_id, "en");

/** The ones that can't be told yet, by the day on which they can. */
export function tooEarly({verdicts, site}: ReportInput): ReportSection {
  const actionsOf = actionsOfChanges(verdicts);
  const waiting = verdicts
    .filter((row) => isHeadline(row) && row.verdict === "too_early")
    .toSorted(
      (a, b) =>
        (a.earliest_verdict_at?.getTime() ?? Infinity) - (b.earliest_verdict_at?.getTime() ?? Infinity) ||
        a.action_id.localeCompare(b.action_id, "en")
    );
  const dated = waiting.filter(({earliest_verdict_at}) => earliest_verdict_at !== null).length;
  return {
    id: "too-early",
    title: "Too early to tell",
    sentences: [
      `${counted(waiting.length, "change")} can’t be told yet; ${count(dated)} have an earliest date. Too early is no worse than no change.`
    ],
    table: firstRows(
      waiting.map((row) => [
        changeTitle(actionsOf(row)),
        targetText(row),
        date(row.earliest_verdict_at, site.time_zone),
        date(row.expected_verdict_at, site.time_zone),
        row.status === "done" ? eventsWords(row) : "not closed"
      ]),
      MOST,
      {
        columns: [
          {label: "Action"},
          {label: "Should change"},
          {label: "Earliest verdict"},
          {label: "Expected at the present rate"},
          {label: "Events", numeric: true}
        ],
        empty: "Nothing is waiting for a verdict.",
        rest: `in the ledger; without a date stands ${UNKNOWN}`
      }
    )
  };
}
