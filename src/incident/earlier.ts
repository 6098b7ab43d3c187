/** Which earlier incidents shared conditions with this one? */
export interface ConditionOf {
  readonly incident_id: string;
  readonly condition_id: string;
  readonly label: string;
  readonly title: string | null;
  readonly severity: number | null;
  readonly occurred_at: Date | null;
}

export interface EarlierIncident {
  readonly incident_id: string;
  readonly title: string | null;
  readonly severity: number | null;
  readonly occurred_at: Date;
  /** labels of the conditions both had */
  readonly shared: readonly string[];
}

/** Most conditions shared first, then newest. An incident without a known time has no earlier ones. */
export function earlierIncidents(rows: readonly ConditionOf[], incidentId: string): EarlierIncident[] {
  const own = rows.filter((row) => row.incident_id === incidentId);
  const before = own[0]?.occurred_at ?? null;
  if (before === null) return [];
  const conditions = new Set(own.map(({condition_id}) => condition_id));
  const found = new Map<string, EarlierIncident & {shared: string[]}>();
  for (const {incident_id, condition_id, label, title, severity, occurred_at} of rows) {
    if (
      incident_id === incidentId ||
      occurred_at === null ||
      occurred_at >= before ||
      !conditions.has(condition_id)
    )
      continue;
    const entry = found.get(incident_id) ?? {incident_id, title, severity, occurred_at, shared: []};
    entry.shared.push(label);
    found.set(incident_id, entry);
  }
  return [...found.values()].sort(
    (a, b) => b.shared.length - a.shared.length || b.occurred_at.getTime() - a.occurred_at.getTime()
  );
}
