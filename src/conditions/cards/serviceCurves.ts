import {LAYERS} from "../../domain.js";
import {date} from "../../format.js";
import type {ConditionIncidents} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {mcfCurves} from "../charts/mcfCurves.js";
import {type CurveGroup, serviceCurves} from "../facts/serviceCurves.js";
import {mcfFinding} from "../recurrenceFindings.js";
import type {RecurrenceScope} from "../scope.js";

const BY_LAYER = LAYERS.map((layer): CurveGroup => ({name: layer, layer, has: (row) => row.layer === layer}));

const curveOf = ({condition_id, label, layer}: ConditionIncidents): CurveGroup => ({
  name: label,
  layer,
  has: (row) => row.condition_id === condition_id
});

/** Mean cumulative incidents per service: by layer, or of the chosen condition beside its layer. */
export function mcfCard(
  rows: readonly ConditionIncidents[],
  chosen: string | null,
  {site, quarters, resize}: RecurrenceScope
): HTMLElement {
  const from = quarters[0]?.from_at ?? site.first_at ?? new Date(0);
  const until = site.as_of_at ?? from;
  const first = rows.find(({condition_id}) => condition_id === chosen);
  const curves = serviceCurves(rows, first === undefined ? BY_LAYER : [curveOf(first)], {from, until});
  const title = mcfFinding(curves);
  return chartCard({
    title,
    counted: `Mean number of incidents per service since ${date(from, site.time_zone)} that name a condition of the layer${first === undefined ? "" : " (here: of the chosen condition)"}, with a 95% band that allows for clusters. Straight is a constant rate, bending down is getting better. An incident on two services counts on both.`,
    rows: curves.flatMap(({name, steps}) => steps.map((step) => ({group: name, ...step}))),
    chart: resize((width) => mcfCurves(curves, {width, from, until, description: title}))
  });
}
