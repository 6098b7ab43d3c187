/** When an incident is looked at again, by whom and how deeply. */
import {DAY, isoDate, workingHour} from "./clock.js";
import type {Hazard} from "./hazards.js";
import type {Retro} from "./model.js";
import {type Random, between, chance, integer, lognormal, pick, weighted} from "./random.js";
import type {Response} from "./response.js";

export type Meeting = Omit<Retro, "actions" | "path">;

const FUNCTIONS = [
  "Engineering",
  "On-call",
  "Product",
  "Support",
  "Operations",
  "Vendor management"
] as const;

const HELD = [0.98, 0.92, 0.74, 0.55];

/** The meeting, or undefined when there was none (yet). `needed`: a planned action waits for it. */
export function meet(
  random: Random,
  hazard: Hazard,
  response: Response,
  end: number,
  needed: boolean
): Meeting | undefined {
  const wanted = chance(random, HELD[response.severity - 1]!) || needed;
  const days = Math.min(20, Math.max(1, lognormal(random, 5, 0.7)));
  const {zone} = hazard.service.team;
  const heldAt = workingHour(
    (response.resolvedAt ?? response.detectedAt) + (days - 0.5) * DAY,
    zone,
    pick(random, [10, 11, 14, 15.5])
  );
  const depth = Number(weighted(random, {1: 0.25, 2: 0.45, 3: 0.3}));
  const shape =
    depth === 1 ? weighted(random, {short: 0.7, plain: 0.3}) : weighted(random, {sre: 0.6, plain: 0.4});
  const people = integer(random, 2 + depth, 4 + 2 * depth);
  const functions = FUNCTIONS.slice(0, Math.min(people, integer(random, 1, depth + 2)));
  const durationMinutes = Math.round(between(random, 20, 30 + 25 * depth) / 5) * 5;
  if (!wanted || heldAt >= end) return undefined;
  return {
    heldAt,
    durationMinutes,
    depth,
    shape,
    participants: Object.fromEntries(
      functions.map((name, index) => [name, share(people, functions.length, index)])
    ),
    conditionsNamed: depth === 1 && chance(random, 0.3) ? hazard.conditions.slice(0, 1) : hazard.conditions
  };
}

const share = (people: number, parts: number, index: number): number =>
  Math.floor(people / parts) + (index < people % parts ? 1 : 0);

/** `postmortems/payments/2025-03-14-failed-payments-calls`, made unique by a counter. */
export function reportPath(team: string, at: number, title: string, taken: Set<string>): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|(?<!-)-+$/g, "")
    .split("-")
    .slice(0, 6)
    .join("-");
  const plain = `postmortems/${team}/${isoDate(at)}-${words}`;
  let path = plain;
  for (let n = 2; taken.has(path); n++) path = `${plain}-${n}`;
  taken.add(path);
  return path;
}
