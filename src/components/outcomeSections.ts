/** The Outcomes page's parts around the ledger. */
import {forestPlot} from "../charts/forestPlot.js";
import {retroFunnel} from "../charts/retroFunnel.js";
import {survivalCurve} from "../charts/survivalCurve.js";
import {verdictMixBars} from "../charts/verdictMix.js";
import {LAYERS} from "../charts/palette.js";
import {capitalised, count, counted, decimal, share} from "../format.js";
import type {OutcomeCurves, VerdictRows} from "../schema.js";
import {groupBy} from "../tables/groupBy.js";
import {outcomeFunnel, verdictMix} from "../tables/outcomeCounts.js";
import {chartCard} from "./chartCard.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import type {Resize} from "./reviewSections.js";

/** From actions to improvements; every stage counts distinct actions. */
export function outcomeFunnelCard(
  rows: readonly VerdictRows[],
  withInferred: boolean,
  resize: Resize
): HTMLElement {
  const stages = outcomeFunnel(rows, withInferred);
  const of = (name: string) => stages.find(({stage}) => stage === name)!;
  const title = `${share(of("Measurable").n, of("Actions").n)} actions are measurable, ${count(of("Improved the system").n)} improved the system`;
  return chartCard({
    title,
    counted:
      "Distinct actions of this selection, each counted by itself (the totals above count actions closed together on one target once). Measurable: closed with a date, a target that was named, enough events before, and not given up.",
    chart: resize((width) => retroFunnel(stages, {width, description: title}))
  });
}

/** Verdicts by the strength of the action and by the layer of the target. */
export function verdictMixCard(
  rows: readonly VerdictRows[],
  by: "strength" | "layer",
  resize: Resize
): HTMLElement {
  const parts =
    by === "strength"
      ? verdictMix(rows, (row) => row.action_strength, ["stronger", "intermediate", "weaker"], "not graded")
      : verdictMix(
          rows,
          (row) => (row.target_kind === "condition" ? row.layer : words(row.target_kind)),
          LAYERS,
          "no layer"
        );
  const improved = parts.filter(({verdict}) => verdict === "improved");
  const most = improved.toSorted((a, b) => b.n - a.n)[0];
  const title = most
    ? `${by === "strength" ? "By strength of the action" : "By layer of the target"}: most improvements among ${most.group} (${count(most.n)} of ${count(improved.reduce((sum, {n}) => sum + n, 0))})`
    : `No improvement yet, by ${by === "strength" ? "strength of the action" : "layer of the target"}`;
  return chartCard({
    title,
    counted:
      "Verdicts of this selection; ▼ improved, ▲ worsened, ● no detectable change, ◔ too early, ○ not measurable. An association, not a proof.",
    chart: resize((width) => verdictMixBars(parts, {width, description: title}))
  });
}

const words = (kind: string): string => (kind === "" ? "no target" : kind.replaceAll("_", " "));

/** Measurable changes on one log axis, the surest first. */
export function forestCard(rows: readonly VerdictRows[], resize: Resize): HTMLElement {
  const measurable = rows.filter(({verdict, ratio}) => verdict !== "not_measurable" && ratio !== null);
  const surest = measurable
    .toSorted(
      (a, b) =>
        Math.log((a.ratio_high ?? 1e6) / (a.ratio_low || 1e-6)) -
        Math.log((b.ratio_high ?? 1e6) / (b.ratio_low || 1e-6))
    )
    .slice(0, 30)
    .toSorted((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0));
  const below = measurable.filter(({ratio_high}) => (ratio_high ?? Infinity) < 1).length;
  return chartCard({
    title: `${count(below)} of ${counted(measurable.length, "measurable change")} lie${below === 1 ? "s" : ""} wholly below ×1`,
    counted: `Rate after ÷ rate before with its confidence sequence (may be read at any time; at least 91%); the ${count(surest.length)} narrowest, lowest first. Hollow: too early.`,
    chart: resize((width) => forestPlot(surest, {width}))
  });
}

/** How long until an outcome is known, for all and for groups of five and more. */
export function outcomeTimeCard(curves: readonly OutcomeCurves[], resize: Resize): HTMLElement {
  const stage = curves.filter((row) => row.stage === "closed_to_outcome");
  const groups = groupBy(stage, (row) => row.group);
  const all = groups.get("all") ?? [];
  const until = Math.max(30, ...stage.map(({at_days}) => at_days)) * 1.1;
  const others = [...groups].filter(([name, steps]) => name !== "all" && steps.length > 1).slice(0, 8);
  const half = all.find(({survival}) => survival <= 0.5);
  return chartCard({
    title: half
      ? `Half of the measurable closed actions have an outcome within ${decimal(Math.round(half.at_days))} days (n = ${count(all[0]?.n)})`
      : `More than half of the measurable closed actions have no outcome yet (n = ${count(all[0]?.n ?? 0)})`,
    counted:
      "Days from closing to the look at which an action was first called improved or worsened; those without an outcome so far are censored (Kaplan–Meier, 95% band).",
    chart: element(
      "div",
      {class: "small-multiples"},
      [["all", all] as const, ...others].map(([name, steps]) =>
        element(
          "div",
          {},
          resize((width) => survivalCurve(steps, {width, until, title: capitalised(name)}))
        )
      )
    ),
    table: dataTable(stage, {
      noun: "step",
      file: "time-to-outcome.csv",
      columns: [
        {name: "group", label: "Group", value: (row) => row.group},
        {
          name: "at_days",
          label: "Days",
          value: (row) => row.at_days,
          cell: (row) => decimal(row.at_days),
          numeric: true
        },
        {name: "at_risk", label: "At risk", value: (row) => row.at_risk, numeric: true},
        {name: "closed", label: "Outcomes", value: (row) => row.closed, numeric: true},
        {
          name: "survival",
          label: "Without outcome",
          value: (row) => row.survival,
          cell: (row) => `${count(100 * row.survival)}%`,
          numeric: true
        }
      ]
    })
  });
}
