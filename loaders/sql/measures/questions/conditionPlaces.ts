/** Where conditions were seen: counted once, so that asking for each action costs nothing more. */
import type {Conditions} from "../../rows.js";

type Found = Pick<Conditions, "incident_id" | "condition_id" | "basis">;

interface Seen {
  rows: number;
  readonly onService: Map<string, number>;
  /** rows that only an action's own words tell, by incident */
  readonly inferred: Map<string, number>;
}

/**
 * A function that tells whether a condition was seen on a service, in any incident but where only the words of actions of
 * the incident `own` say that it has the condition; undefined where it was seen nowhere else.
 */
export function conditionPlaces(
  found: readonly Found[],
  servicesOf: ReadonlyMap<string, readonly string[]>
): (id: string, own: string | null) => ((service: string) => boolean) | undefined {
  const seen = new Map<string, Seen>();
  for (const {incident_id, condition_id, basis} of found) {
    const known = seen.get(condition_id) ?? {rows: 0, onService: new Map(), inferred: new Map()};
    seen.set(condition_id, known);
    known.rows += 1;
    for (const service of new Set(servicesOf.get(incident_id))) add(known.onService, service);
    if (basis === "inferred_action") add(known.inferred, incident_id);
  }
  return (id, own) => {
    const known = seen.get(id);
    const left = (own !== null && known?.inferred.get(own)) || 0;
    if (known === undefined || known.rows === left) return undefined;
    const ownServices = new Set(own === null ? [] : servicesOf.get(own));
    return (service) => (known.onService.get(service) ?? 0) > (ownServices.has(service) ? left : 0);
  };
}

const add = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);
