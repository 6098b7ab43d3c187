/** The Outcomes page's charts around the ledger. */
import {forestPlot} from "../shared/charts/forestPlot.js";
import {outcomeAlarm} from "./charts/alarm.js";
import {LAYERS, OUTCOME_STAGES, type OutcomeStage, STRENGTHS, verdictOf} from "../domain.js";
import {retroFunnel} from "../shared/charts/retroFunnel.js";
import {verdictMixBars} from "./charts/verdictMix.js";
import {count, words} from "../format.js";
import {forest, verdictMix} from "./facts.js";
import {alarmTitle, falseAlarmFinding, forestFinding, mixFinding, truthFinding} from "./findings.js";
import type {FalseAlarms, SampleTruth, VerdictRows} from "../schema.js";
import {shortTitle} from "../shared/rows/changes.js";
import {type Reached, stageList} from "../shared/rows/stages.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {verdictKey} from "../shared/ui/verdictKey.js";

/** From actions to improvements; every stage counts distinct actions. */
export function outcomeFunnelCard(
  reached: Readonly<Record<OutcomeStage, Reached>>,
  resize: Resize
): HTMLElement {
  const stages = stageList(OUTCOME_STAGES, reached);
  const title = `${count(reached.measurable.n)} actions are measurable, ${count(reached.improved.n)} belong to a change that improved`;
  return chartCard({
    title,
    counted:
      "Distinct actions of this selection, each counted by itself (the totals above count actions closed together on one target once). Measurable: closed with a date, a target that was named, enough events before, and not given up.",
    rows: stages,
    chart: resize((width) =>
      retroFunnel(stages, {width, description: title, href: () => pageLink("actions")})
    )
  });
}

/** The share of random dates on untouched targets at which the same rule claims an improvement; `truth` where it is known. */
export function alarmCard(
  kinds: readonly FalseAlarms[],
  truth: SampleTruth | undefined,
  resize: Resize
): HTMLElement | null {
  const alarms = kinds.find(({kind}) => kind === "all");
  if (alarms === undefined) return null;
  const sentence = falseAlarmFinding(alarms);
  return chartCard({
    title: alarmTitle(alarms),
    counted: sentence,
    rows: kinds,
    chart: element(
      "div",
      {},
      resize((width) => outcomeAlarm(alarms, {width, description: sentence})),
      truth && element("p", {class: "counted"}, truthFinding(truth)),
      element("a", {href: pageLink("methods")}, "How that is computed")
    )
  });
}

const KINDS: Readonly<Record<string, string>> = {
  alert_rule: "alert rules",
  response_time: "response times",
  service: "services"
};

/** Verdicts by the strength of the action and by the layer of the target. */
export function verdictMixCard(
  rows: readonly VerdictRows[],
  by: "strength" | "layer",
  resize: Resize
): HTMLElement {
  const what = by === "strength" ? "strength of the action" : "layer of the target";
  const parts =
    by === "strength"
      ? verdictMix(rows, (row) => row.action_strength, STRENGTHS, "not graded")
      : verdictMix(
          rows,
          (row) =>
            row.target_kind === "condition"
              ? row.layer
              : row.target_kind === ""
                ? "no target"
                : (KINDS[row.target_kind] ?? words(row.target_kind)),
          LAYERS,
          "no layer"
        );
  const ungraded = parts.length > 0 && parts.every(({group}) => group === "not graded");
  const title = ungraded ? "No action of this selection is graded by strength" : mixFinding(parts, what);
  return chartCard({
    title,
    counted: ungraded
      ? "Stronger actions change the system, weaker ones remind people. links.csv takes a strength for each action."
      : `Groups differ in more than this, so a difference is an association.${parts.some(({ended = 0}) => ended > 0) ? " Ending an alert proves nothing by itself: Alert noise leaves such changes out of those that improved." : ""}`,
    key: verdictKey(parts.map(({verdict}) => verdict)),
    chart: resize((width) =>
      verdictMixBars(parts, {
        ...{width, description: title},
        href: ({group, verdict}) =>
          isFiltered(by, group)
            ? pageLink("outcomes", {verdict, [by]: group})
            : pageLink("outcomes", {verdict})
      })
    ),
    table: dataTable(parts, {
      noun: "part",
      file: `verdicts-by-${by}.csv`,
      columns: [
        {name: by, label: "Group", value: (row) => row.group},
        {name: "verdict", label: "Verdict", value: (row) => words(row.verdict)},
        {name: "n", label: "Changes", value: (row) => row.n, numeric: true},
        {
          name: "ended",
          label: "by ending the alert",
          value: (row) => row.ended ?? 0,
          numeric: true
        }
      ]
    })
  });
}

/** Whether the ledger's filters know the group. */
const isFiltered = (by: "strength" | "layer", group: string): boolean =>
  (by === "strength" ? STRENGTHS : LAYERS).some((name) => name === group);

const SHOWN = 30;
/** Measurable changes on one log axis: the surest, lowest first. */
export function forestCard(rows: readonly VerdictRows[], resize: Resize): HTMLElement {
  const chosen = forest(rows, SHOWN);
  const {measurable, surest} = chosen;
  const title = forestFinding(chosen);
  const which =
    measurable > SHOWN
      ? `the ${count(SHOWN)} with the narrowest intervals; the ledger has all`
      : "all of them";
  return chartCard({
    title,
    counted: `Rate (or response time) after against before, with an interval that may be read at any time (at least 91%); ${which}, lowest first. An interval that leaves out “as many” is no verdict yet where the effect faded or a comparison fell too.`,
    rows: surest.map(
      ({action_id, target_kind, target_id, target_service, ratio, ratio_low, ratio_high, verdict}) => ({
        ...{action_id, target_kind, target_id, target_service},
        ...{ratio, ratio_low, ratio_high, verdict}
      })
    ),
    key: verdictKey(surest.map(({verdict}) => verdictOf(verdict))),
    chart: resize((space) =>
      forestPlot(surest, {
        width: space,
        description: title,
        href: ({action_id}) => pageLink("action", {id: action_id}),
        name: (row) => `${shortTitle(row)} → ${targetText(row)}`
      })
    )
  });
}
