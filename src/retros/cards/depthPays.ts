import {words} from "../../format.js";
import type {DepthOutcomes} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {type Child, element} from "../../shared/ui/element.js";
import type {Resize} from "../../shared/ui/resize.js";
import {depthOutcomes} from "../charts/depthOutcomes.js";
import {compareDepth, type DepthKind, groupsOf, improvedShare, seenAgainShare} from "../depth.js";
import {depthPaysFinding} from "../findings.js";
import {listLink} from "../lists.js";

interface Kind {
  readonly kind: DepthKind;
  readonly name: string;
  readonly unit: string;
}

const KINDS: readonly Kind[] = [
  {kind: "conditions_named", name: "Conditions named", unit: ""},
  {kind: "actions_in_retro", name: "Actions from the retro", unit: ""}
];
const LAYERS = {kind: "layers_named", name: "Layers covered", unit: "layer"} as const;

/** Two pictures of a kind: changes that improved, and incidents whose conditions came again. */
function pictures(
  outcomes: readonly DepthOutcomes[],
  {kind, name, unit}: Kind,
  resize: Resize
): readonly Child[] {
  const groups = groupsOf(outcomes, kind);
  const href = ({group}: {readonly group: string}): string => listLink(`${kind}:${group}`);
  return [
    {
      rows: groups.map(improvedShare),
      what: "Judged changes that improved",
      says: "judged changes improved",
      none: "none judged"
    },
    {
      rows: groups.map(seenAgainShare),
      what: "Incidents whose conditions came again within a year",
      says: "incidents had their conditions seen again within a year",
      none: "none a year old"
    }
  ].map(({rows, what, says, none}) =>
    element(
      "div",
      {},
      element("p", {class: "sub"}, what),
      resize((width) =>
        depthOutcomes(rows, {width, unit, says, none, href, name: `${name}: ${what.toLowerCase()}`})
      )
    )
  );
}

/** The picture of the answer: outcomes by the layers that retros cover, beside the headline. */
export const layersPicture = (outcomes: readonly DepthOutcomes[], resize: Resize): HTMLElement =>
  element("div", {class: "answer-pair"}, pictures(outcomes, LAYERS, resize));

/** The same by conditions named and by actions, with all numbers. */
export function depthPaysCard(outcomes: readonly DepthOutcomes[], resize: Resize): HTMLElement {
  const improved = compareDepth(groupsOf(outcomes, "conditions_named").map(improvedShare));
  return chartCard({
    title: `By conditions named, ${depthPaysFinding(improved, "changes improved")}`,
    counted:
      "All retros loaded. Changes on named targets with a verdict; incidents a year old and older, by whether their conditions were seen again on the same service; of those that state no service it can’t be told. A change that came of retros of several groups counts in each. 95% intervals. Teams that dig deeper differ in other ways too: this is association, not proof that depth is what helps.",
    chart: element(
      "div",
      {class: "small-multiples"},
      KINDS.map((kind) => element("div", {}, element("h3", {}, kind.name), pictures(outcomes, kind, resize)))
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
        {name: "shared", label: "Judged in several groups", value: (row) => row.shared, numeric: true},
        {
          name: "of_incidents",
          label: "Incidents a year old with a service",
          value: (row) => row.of_incidents,
          numeric: true
        },
        {
          name: "without_service",
          label: "without one",
          value: (row) => row.without_service,
          numeric: true
        },
        {name: "seen_again", label: "Seen again", value: (row) => row.seen_again, numeric: true}
      ]
    })
  });
}
