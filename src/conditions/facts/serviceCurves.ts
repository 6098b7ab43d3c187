/** How many incidents each layer, or one condition, has had per service so far: mean cumulative functions. */
import {textList} from "../../format.js";
import {mcf, type McfStep} from "../../stats/mcf.js";

interface Seen {
  readonly incident_id: string;
  readonly services: string;
  readonly layer: string | null;
  readonly condition_id: string;
  readonly occurred_at: Date | null;
}

const DAY = 86_400_000;

export interface ServiceCurve {
  readonly name: string;
  readonly layer: string | null;
  /** services watched */
  readonly units: number;
  readonly events: number;
  readonly steps: readonly McfStep[];
}

/** What one curve counts. */
export interface CurveGroup {
  readonly name: string;
  readonly layer: string | null;
  readonly has: (row: {readonly layer: string | null; readonly condition_id: string}) => boolean;
}

/**
 * One curve a group, in days since `from`. A unit is a service that had any incident of the selection; each is watched to
 * `until`. An incident counts once in a group and service, however many of its conditions it names.
 */
export function serviceCurves(
  rows: readonly Seen[],
  groups: readonly CurveGroup[],
  {from, until}: {readonly from: Date; readonly until: Date}
): ServiceCurve[] {
  const services = [...new Set(rows.flatMap(servicesOf))].sort();
  const end = (until.getTime() - from.getTime()) / DAY;
  return groups.map(({name, layer, has}) => {
    const own = rows.filter((row) => row.occurred_at !== null && has(row));
    const units = services.map((service) => {
      const times = new Map(
        own
          .filter((row) => servicesOf(row).includes(service))
          .map((row) => [row.incident_id, (row.occurred_at!.getTime() - from.getTime()) / DAY])
      );
      return {events: [...times.values()], end};
    });
    return {
      name,
      layer,
      units: units.length,
      events: new Set(own.map(({incident_id}) => incident_id)).size,
      steps: units.length === 0 ? [] : mcf(units)
    };
  });
}

/** An incident without a service is one on a service of its own name, so that it is not lost. */
const servicesOf = ({services}: Seen): readonly string[] => {
  const list = textList(services);
  return list.length === 0 ? ["not stated"] : list;
};
