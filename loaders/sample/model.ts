/** What the simulated company lived through, before any tool wrote it down. All times are epoch ms, UTC. */
import type {AlertRule} from "./alertRules.js";
import type {Company, Service, Team} from "./company.js";
import type {Effect, Effects, Target} from "./effects.js";
import type {Faults} from "./faults.js";
import type {Hazard} from "./hazards.js";
import type {ActionKind, Strength} from "./planned.js";

export interface SimulationOptions {
  readonly seed: number;
  readonly incidents: number;
  readonly alerts: number;
  readonly quarters: number;
  /** false: placebo, no action changes anything and nothing drifts */
  readonly effects: boolean;
}

export interface Incident {
  /** 1 … n in order of time */
  readonly number: number;
  readonly hazard: Hazard;
  readonly title: string;
  readonly service: Service;
  /** the dependency that the story is about */
  readonly dep: string;
  /** dependencies that suffered too */
  readonly alsoAffected: readonly string[];
  readonly conditions: readonly string[];
  /** 1 worst … 4 */
  readonly severity: number;
  readonly detectedBy: "alert" | "human" | "customer";
  readonly startedAt: number;
  readonly detectedAt: number;
  readonly acknowledgedAt: number;
  /** undefined while it is not */
  readonly mitigatedAt: number | undefined;
  readonly resolvedAt: number | undefined;
  readonly impactMinutes: number | undefined;
  readonly pagerId: string | undefined;
  readonly ticket: string | undefined;
  readonly retro: Retro | undefined;
}

export interface Retro {
  /** `postmortems/<team>/<date>-<slug>` without ending */
  readonly path: string;
  readonly heldAt: number;
  readonly durationMinutes: number;
  /** 1 shallow … 3 thorough */
  readonly depth: number;
  /** how the report is laid out */
  readonly shape: "sre" | "plain" | "short";
  readonly participants: Readonly<Record<string, number>>;
  readonly conditionsNamed: readonly string[];
  readonly actions: readonly Action[];
}

export type ActionFate = "done" | "open" | "in_progress" | "wont_do" | "unknown";

export interface Action {
  /** A0001 …, in order of filing: the name in truth.json */
  readonly id: string;
  readonly title: string;
  readonly incident: number;
  readonly team: Team;
  readonly strength: Strength;
  readonly kind: ActionKind;
  /** undefined: only words in the report */
  readonly ticket: string | undefined;
  readonly owner: string | undefined;
  readonly fate: ActionFate;
  readonly createdAt: number;
  readonly startedAt: number | undefined;
  readonly dueAt: number | undefined;
  readonly closedAt: number | undefined;
  readonly effortDays: number | undefined;
  readonly target: Target | undefined;
  /** true multiplier of the target's rate (or duration) from closing + delay on, 1 nothing */
  readonly ratio: number;
  readonly delayDays: number;
  readonly lastsWeeks: number | undefined;
  readonly comparison: string | undefined;
  readonly worstOfQuarter: boolean;
  /** planned in advance, with its effect */
  readonly planned: boolean;
  /** its target is stated in links.csv */
  readonly curated: boolean;
  /** its target is stated in its text or labels */
  readonly marked: boolean;
}

export interface Simulation {
  readonly options: SimulationOptions;
  readonly start: number;
  readonly end: number;
  readonly company: Company;
  readonly hazards: readonly Hazard[];
  readonly rules: readonly AlertRule[];
  readonly faults: Faults;
  readonly incidents: readonly Incident[];
  readonly actions: readonly Action[];
  /** in force at any time: of actions, and of changes that were nobody's action */
  readonly effects: Effects;
  readonly background: readonly Effect[];
  /** multiplies every hazard's perQuarter and every rule's perWeek to reach the wanted totals */
  readonly incidentScale: number;
  readonly alertScale: number;
}
