/** Priorities in sentences: ranks only where the data can tell them. */
import {count, counted, decimal, FEW, list, percent, share} from "../format.js";
import type {Decision} from "../shared/findings/decision.js";
import {workWords} from "../shared/findings/workWords.js";
import {defaults} from "../stats/defaults.js";
import {asShown, isUnestimated, type Ranked} from "../shared/rows/ranking.js";
import {lossFacts} from "./facts.js";

/** What most changes of any kind are on, by the kind of target that most of their events are of. */
const ON: Readonly<Record<string, string>> = {
  alert_rule: "alert rules",
  condition: "conditions",
  service: "services"
};

/** "of any kind, mostly on alert rules": whose reduction a row is given. */
const whose = ({layer, reduction_basis}: Ranked, most: string | undefined): string =>
  reduction_basis === "layer"
    ? `on the ${layer} layer`
    : `of any kind${most === undefined ? "" : `, mostly on ${ON[most] ?? most}`}`;

/** The headline: the first, or the ones that can't be told apart. `most` is what the changes of any kind are mostly on. */
export function prioritiesFinding(rows: readonly Ranked[], most?: string): string {
  return [headline(rows, most), isUnestimated(rows) && "No effort is estimated: ranked by minutes."]
    .filter((text) => text !== false)
    .join(" ");
}

function headline(rows: readonly Ranked[], most: string | undefined): string {
  const scored = asShown(rows).filter(({rank}) => rank !== null);
  if (rows.length === 0)
    return "No incident of the last four quarters names a condition, so nothing can be ranked.";
  if (scored.length === 0)
    return `None of ${counted(rows.length, "condition")} of the last four quarters states its impact, so nothing can be ranked.`;
  const first = scored.filter(({tiedWithFirst}) => tiedWithFirst);
  const [top] = first;
  const interval = `${count(top!.score_low)} to ${count(top!.score_high)}`;
  const known = top!.reduction !== null;
  const based = `(90% interval ${interval}${isUnestimated(rows) ? "" : " for each day"}; n = ${counted(top!.incidents, "incident")})`;
  const {score, effort_days} = top!;
  const minutes = isUnestimated(rows) ? score! : score! * effort_days;
  const work = isUnestimated(rows) ? "" : ` for ${workWords(effort_days)}`;
  const worth = `about ${count(minutes)} minutes of impact ${known ? "" : "lost "}a quarter${work} ${based}`;
  const alone = first.length === 1;
  const others =
    first.length > 4 ? `${count(first.length)} conditions` : list(first.map(({label}) => `“${label}”`));
  if (!known)
    return `${alone ? `“${top!.label}” comes first by what it costs` : `${others} come first by what they cost and can’t be told apart`}: ${worth}.`;
  if (top!.score! <= 0)
    return `Past changes on these layers took nothing away, so another like them promises nothing. ${lossFinding(lossFacts(scored).costliest)}.`;
  const past = `actions on it do what past changes did: those ${whose(top!, most)}`;
  return alone
    ? `“${top!.label}” comes first: it saves ${worth}, if ${past}.`
    : `${others} come first and can’t be told apart; “${top!.label}” is worth most, ${worth}, if ${past}.`;
}

/** The claim: where to start, or which can't be told apart. */
export function prioritiesClaim(rows: readonly Ranked[]): string {
  const scored = rows.filter(({rank}) => rank !== null);
  if (rows.length === 0) return "No condition of the last four quarters can be ranked";
  if (scored.length === 0) return "No condition states its impact, so none can be ranked";
  const [top] = scored;
  if (top!.reduction !== null && top!.score! <= 0)
    return "Past changes took nothing away, so another promises nothing";
  const tied = scored.filter(({tiedWithFirst}) => tiedWithFirst).length - 1;
  if (tied === 0) {
    const minutes = `most minutes ${top!.reduction === null ? "lost" : "saved"}`;
    return `Start with ${top!.label}: ${minutes}${isUnestimated(rows) ? "" : " for a day of work"}`;
  }
  return `Start with ${top!.label}; ${counted(tied, "other")} can’t be told apart from it`;
}

/** How little the ranking may be leaned on. */
export function rankingCaution(
  rows: readonly Ranked[],
  {kept, of}: {readonly kept: number; readonly of: number}
): string {
  const scored = rows.filter(({rank}) => rank !== null);
  if (scored.length === 0) return "";
  const thin = scored.filter(({incidents}) => incidents < FEW).length;
  const tied = scored.filter(({tiedWithFirst}) => tiedWithFirst).length - 1;
  const guesses = scored.filter(({effort_basis}) => effort_basis !== "estimates").length;
  const others = scored.length - 1;
  const apart =
    others === 0
      ? ""
      : `${share(tied, others)} ${others === 1 ? "other" : "others"} can’t be told apart from the first (chance below ${percent(defaults.tieBelow)}); `;
  return `${apart}${count(thin)} rest on fewer than ${FEW} incidents; ${count(guesses)} on a guessed effort: with those halved or doubled ${count(kept)} of the first ${count(of)} stay among them.`;
}

/** The ranking's title: how many the data can tell from the first. */
export function rankingTitle(rows: readonly Ranked[]): string {
  const scored = rows.filter(({rank}) => rank !== null);
  if (scored.length === 0) return `${counted(rows.length, "condition")}, none of which can be ranked`;
  const [top] = scored;
  const tied = scored.filter(({tiedWithFirst}) => tiedWithFirst).length - 1;
  return tied === 0
    ? `${counted(scored.length, "condition")} ranked, ${top!.label} alone in band A`
    : `${count(tied + 1)} of ${counted(scored.length, "condition")} share band A`;
}

/** "30%", "−12%". */
const signed = (share: number): string => `${share < 0 ? "−" : ""}${percent(Math.abs(share))}`;

/** What past changes took away, and from where that is known. */
export function reductionNote(rows: readonly Ranked[], most?: string): string {
  if (rows.length === 0) return "";
  const said = rows.map((row) => {
    const {reduction, reduction_low, reduction_high, reduction_basis} = row;
    if (reduction === null || reduction_basis === "unknown") return "";
    const where = `${whose(row, most)}${reduction_basis === "layer" || most === undefined ? "" : ","}`;
    const [low, high] = [reduction_low ?? -Infinity, reduction_high ?? 1];
    return `A past change ${where} on average took away ${signed(reduction)} of the events to be expected (90% interval ${signed(low)} to ${signed(high)})${low <= 0 ? ": they did not clearly help" : ""}.`;
  });
  const known = [...new Set(said)].filter((text) => text !== "");
  const unknown = rows.filter(({rank, reduction}) => rank !== null && reduction === null).length;
  return [
    ...known,
    ...(unknown > 0
      ? [
          `What past changes took away is unknown for ${counted(unknown, "condition")}: too few of them can be measured; those are ranked by minutes lost for each day of effort alone.`
        ]
      : [])
  ].join(" ");
}

/** "about 0.5 days of effort for 217 minutes a quarter"; nothing promised where past changes took nothing away. */
function dayWords({effort_days, effort_basis, score, reduction}: Ranked): string {
  const guess = effort_basis === "estimates" ? "about" : "a guess of";
  const effort = `${guess} ${decimal(effort_days)} days of effort`;
  return reduction === null || score === null || score <= 0
    ? effort
    : `${effort} for ${count(score * effort_days)} minutes a quarter`;
}

/** What to work on next, and what nobody works on yet. */
export function prioritiesDecision(rows: readonly Ranked[]): readonly Decision[] {
  const first = rows.filter(({tiedWithFirst}) => tiedWithFirst);
  if (first.length === 0)
    return [{text: "Decide whether to record the impact of incidents: without it nothing can be ranked."}];
  const unattended = rows.filter(({rank, open_actions}) => rank !== null && open_actions === 0).slice(0, 3);
  const [top] = first;
  const next =
    first.length === 1
      ? {
          text: `Decide whether “${top!.label}” is worked on next quarter: ${dayWords(top!)}.`,
          page: "conditions",
          query: {condition: top!.condition_id}
        }
      : {
          text: `Decide which of ${first.length > 4 ? `the ${count(first.length)} tied first` : list(first.map(({label}) => `“${label}”`))} is worked on next quarter: the numbers don’t.`
        };
  return [
    next,
    ...(unattended.length === 0
      ? []
      : [
          {
            text: `Find who proposes an action on ${list(unattended.map(({label}) => `“${label}”`))}: none is open.`,
            page: "conditions",
            ...(unattended.length === 1 ? {query: {condition: unattended[0]!.condition_id}} : {})
          }
        ])
  ];
}

/** The condition that costs most; undefined where none states its impact. */
export const lossFinding = (costliest: Ranked | undefined): string =>
  costliest === undefined
    ? "No condition states its impact"
    : `${costliest.label} costs most: ${count(costliest.lost_minutes)} minutes a quarter`;
