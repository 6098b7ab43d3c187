/** Random firings of a small company, the gaps between them at and around every limit by which they are told. */
import {type Random, integer, pick, stream} from "../../../loaders/sample/random.js";

export interface Firing {
  readonly alert_id: string;
  readonly rule: string;
  readonly service: string;
  readonly team: string;
  readonly severity: string;
  readonly fired_at: string;
  readonly acknowledged_at: string | null;
  readonly resolved_at: string | null;
  readonly paged: boolean | null;
  readonly incident_id: string | null;
  readonly actionable: boolean | null;
}

const MINUTE = 60_000;
const CLOCKS_CHANGE = Date.UTC(2026, 2, 29, 1);
const NEAR = [-1, 0, 1];
const LIMITS = [0, 5, 15, 30, 60].map((minutes) => minutes * MINUTE);

/** Alerts fire in bursts over so many days of 2026, across the ends of months and the changes of clocks. */
export function randomFirings(
  n: number,
  seed: number,
  [first, last]: readonly [number, number] = [0, 181]
): Firing[] {
  const random = stream(seed, "firings");
  const firings: Firing[] = [];
  while (firings.length < n) {
    const rule = `Rule${integer(random, 1, 6)}`;
    const service = pick(random, ["Checkout", "search", "ledger", "", "mail"]);
    let at = startOf(random, [first, last]);
    for (let i = integer(random, 1, 9); i > 0; i--) {
      firings.push(firing(firings.length, rule, service, at, random));
      at += gap(random);
    }
  }
  return firings.slice(0, n);
}

/** Often around midnight, or a clock's change. */
function startOf(random: Random, [first, last]: readonly [number, number]): number {
  const day = Date.UTC(2026, 0, 1) + integer(random, first, last) * 86_400_000;
  const isEdge = integer(random, 0, 2) === 0;
  if (isEdge) return pick(random, [day, CLOCKS_CHANGE]) - integer(random, -60, 60) * MINUTE;
  return day + integer(random, 0, 1440) * MINUTE + integer(random, 0, 59_999);
}

const gap = (random: Random): number =>
  Math.max(0, pick(random, LIMITS) / pick(random, [1, 1, 2]) + pick(random, NEAR) * pick(random, [1, 1000]));

function firing(i: number, rule: string, service: string, at: number, random: Random): Firing {
  const long = integer(random, 0, 59) === 0 ? [45 * 86_400_000] : [2 * 3_600_000];
  const ended = at + Math.max(0, pick(random, [...LIMITS, ...long]) + pick(random, NEAR));
  const maybe = <Value>(value: Value): Value | null => (integer(random, 0, 2) > 0 ? value : null);
  return {
    alert_id: `AL-${i}`,
    rule,
    service,
    team: pick(random, ["Payments", "payments-oncall", "Search", ""]),
    severity: pick(random, ["critical", "warning"]),
    fired_at: new Date(at).toISOString(),
    acknowledged_at: maybe(new Date(at + 90_000).toISOString()),
    resolved_at: maybe(new Date(ended).toISOString()),
    paged: pick(random, [true, true, false, null]),
    incident_id: integer(random, 0, 9) === 0 ? pick(random, ["INC-1", "inc-2", "INC-404"]) : null,
    actionable: pick(random, [true, false, null])
  };
}
