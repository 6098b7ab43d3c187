/** How long until an outcome is known, and how long the stages before it take. */
import {group, max, sum} from "d3-array";
import {survivalCurve} from "../shared/charts/survivalCurve.js";
import {capitalised, count, decimal, percent} from "../format.js";
import {medianText, outcomeTimeFinding} from "./findings.js";
import type {OutcomeCurves} from "../schema.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";

const STAGES: Readonly<Record<string, string>> = {
  incident_to_retro: "Incident to retro",
  incident_to_filed: "Incident to action filed",
  filed_to_closed: "Filed to closed",
  closed_to_outcome: "Closed to outcome"
};
/** Groups of the same kind stand together, in this order. */
const KINDS = ["strength", "layer", "kind", "team"];
const kindOf = (group: string): number => KINDS.indexOf(group.split(":")[0]!);

/** Days from closing to the first look that called an action improved or worsened, for all and for groups of five and more. */
export function outcomeTimeCard(curves: readonly OutcomeCurves[], resize: Resize): HTMLElement {
  const stage = curves.filter((row) => row.stage === "closed_to_outcome");
  const groups = group(stage, (row) => row.group);
  const all = groups.get("all") ?? [];
  const until = Math.max(30, max(stage, ({at_days}) => at_days) ?? 0) * 1.1;
  const others = [...groups]
    .filter(([name, steps]) => name !== "all" && (steps[0]?.n ?? 0) >= 5)
    .toSorted(([a], [b]) => kindOf(a) - kindOf(b) || a.localeCompare(b));
  const title = outcomeTimeFinding(all);
  return chartCard({
    title,
    counted:
      "Closed actions whose target can be measured, inferred targets included. Days from closing to the look at which an action was first called improved or worsened; those without an outcome so far still count as waiting (band: 95% interval). “No detectable change” is no outcome here. “Half: not reached” means fewer than half have one.",
    chart: element(
      "div",
      {},
      resize((width) =>
        survivalCurve(all, {
          width: Math.min(width, 760),
          height: 290,
          until,
          risk: true,
          title: "All",
          median: medianText(all),
          description: title
        })
      ),
      element(
        "div",
        {class: "small-multiples"},
        others.map(([name, steps]) =>
          element(
            "div",
            {},
            resize((width) =>
              survivalCurve(steps, {
                width,
                until,
                title: capitalised(name),
                median: medianText(steps),
                description: `${name}: half have an outcome: ${medianText(steps)}`
              })
            )
          )
        )
      )
    ),
    table: dataTable(stage, {noun: "step", file: "time-to-outcome.csv", columns: STEPS})
  });
}

const STEPS: readonly Column<OutcomeCurves>[] = [
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
    cell: (row) => percent(row.survival),
    numeric: true
  }
];

/** The median of every stage from incident to outcome, for all actions. */
export function stageMedians(curves: readonly OutcomeCurves[]): HTMLElement {
  const stages = Object.entries(STAGES).flatMap(([stage, name]) => {
    const steps = curves.filter((row) => row.stage === stage && row.group === "all");
    return steps.length === 0 ? [] : [{name, steps, n: steps[0]!.n}];
  });
  return dataTable(stages, {
    noun: "stage",
    file: "stage-medians.csv",
    caption: "How long half of the actions take, by stage",
    empty: "No stage of any action has both its dates.",
    columns: [
      {name: "stage", label: "Stage", value: (row) => row.name},
      {name: "median", label: "Half within", value: (row) => medianText(row.steps)},
      {
        name: "reached",
        label: "Got there",
        value: (row) => sum(row.steps, ({closed}) => closed),
        numeric: true
      },
      {name: "n", label: "n", value: (row) => row.n, cell: (row) => count(row.n), numeric: true}
    ]
  });
}
