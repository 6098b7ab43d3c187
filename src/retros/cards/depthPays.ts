import {words} from "../../format.js";
import type {DepthOutcomes} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import type {Resize} from "../../shared/ui/resize.js";
import {depthOutcomes, type DepthShare} from "../charts/depthOutcomes.js";
import {depthPaysFinding} from "../findings.js";

const KINDS = [
  {kind: "conditions_named", name: "Conditions named"},
  {kind: "layers_named", name: "Layers covered"},
  {kind: "actions_in_retro", name: "Actions from the retro"}
];
const ORDER = ["none", "1", "1–2", "2", "3", "3–5", "3 and more", "more than 5"];

const improvedShare = ({group, improved, judged}: DepthOutcomes): DepthShare => ({
  group,
  n: improved,
  of: judged
});
const seenAgainShare = ({group, seen_again, of_incidents}: DepthOutcomes): DepthShare => ({
  group,
  n: seen_again,
  of: of_incidents
});

/** Whether changes improve more often where retros cover more layers, as a part of a sentence. */
export const depthPays = (outcomes: readonly DepthOutcomes[]): string =>
  depthPaysFinding(groupsOf(outcomes, "layers_named").map(improvedShare), "changes improved");

const groupsOf = (outcomes: readonly DepthOutcomes[], kind: string): DepthOutcomes[] =>
  outcomes
    .filter(({group_kind}) => group_kind === kind)
    .toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));

/** Verdicts and recurrence by depth, side by side. */
export function depthPaysCard(outcomes: readonly DepthOutcomes[], resize: Resize): HTMLElement {
  const of = (kind: string): DepthOutcomes[] => groupsOf(outcomes, kind);
  const improved = of("layers_named").map(improvedShare);
  const again = of("layers_named").map(seenAgainShare);
  const title = `Does depth pay? By layers covered: ${depthPaysFinding(improved, "changes improved")}; ${depthPaysFinding(again, "conditions came again")}`;
  return chartCard({
    title,
    counted:
      "All retros loaded. Left: changes on named targets with a verdict that are called improved. Right: incidents a year old and older whose conditions were seen again on the same service within a year. 95% intervals. Teams that dig deeper differ in other ways too: this is association, not proof that depth is what helps.",
    chart: element(
      "div",
      {class: "small-multiples"},
      KINDS.map(({kind, name}) =>
        element(
          "div",
          {},
          element("h3", {}, name),
          element("p", {class: "sub"}, "Improved, of judged changes"),
          resize((width) => depthOutcomes(of(kind).map(improvedShare), {width, name: `${name}: improved`})),
          element("p", {class: "sub"}, "Seen again within a year, of incidents"),
          resize((width) => depthOutcomes(of(kind).map(seenAgainShare), {width, name: `${name}: seen again`}))
        )
      )
    ),
    table: dataTable(outcomes, {
      noun: "group",
      file: "depth-outcomes.csv",
      columns: [
        {name: "group_kind", label: "By", value: (row) => words(row.group_kind)},
        {name: "group", label: "Group", value: (row) => row.group},
        {name: "retros", label: "Retros", value: (row) => row.retros, numeric: true},
        {name: "judged", label: "Judged changes", value: (row) => row.judged, numeric: true},
        {name: "improved", label: "Improved", value: (row) => row.improved, numeric: true},
        {
          name: "of_incidents",
          label: "Incidents a year old",
          value: (row) => row.of_incidents,
          numeric: true
        },
        {name: "seen_again", label: "Seen again", value: (row) => row.seen_again, numeric: true}
      ]
    })
  });
}
