/** Which other incidents shared conditions with this one, before it and since? */
export interface ConditionOf {
  readonly incident_id: string;
  readonly condition_id: string;
  readonly label: string;
  readonly title: string | null;
  readonly severity: number | null;
  readonly occurred_at: Date | null;
}

export interface AlikeIncident {
  readonly incident_id: string;
  readonly title: string | null;
  readonly severity: number | null;
  readonly occurred_at: Date;
  readonly is_later: boolean;
  /** labels of the conditions both had */
  readonly shared: readonly string[];
}

/** Most conditions shared first, then newest. An incident without a known time has none before it or since. */
export function alikeIncidents(rows: readonly ConditionOf[], incidentId: string): AlikeIncident[] {
  const own = rows.filter((row) => row.incident_id === incidentId);
  const here = own[0]?.occurred_at ?? null;
  if (here === null) return [];
  const conditions = new Set(own.map(({condition_id}) => condition_id));
  const found = new Map<string, AlikeIncident & {shared: string[]}>();
  for (const {incident_id, condition_id, label, title, severity, occurred_at} of rows) {
    if (incident_id === incidentId || occurred_at === null || !conditions.has(condition_id)) continue;
    const is_later = occurred_at > here;
    const entry = found.get(incident_id) ?? {incident_id, title, severity, occurred_at, is_later, shared: []};
    entry.shared.push(label);
    found.set(incident_id, entry);
  }
  return [...found.values()].sort(
    (a, b) => b.shared.length - a.shared.length || b.occurred_at.getTime() - a.occurred_at.getTime()
  );
}
