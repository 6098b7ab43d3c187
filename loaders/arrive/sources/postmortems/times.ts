/** The six times of an incident and the columns they land in. */
import type {TimeName} from "./labelNames.js";

export const TIME_COLUMNS: Readonly<Record<TimeName, string>> = {
  startedAt: "started_at",
  detectedAt: "detected_at",
  acknowledgedAt: "acknowledged_at",
  mitigatedAt: "mitigated_at",
  resolvedAt: "resolved_at",
  createdAt: "created_at"
};

/** ISO 8601 in UTC */
export type Times = Readonly<Partial<Record<TimeName, string>>>;

export const isTimeName = (name: string | undefined): name is TimeName =>
  name !== undefined && Object.hasOwn(TIME_COLUMNS, name);
