/** How far each incident's retro got: incidents → retros → actions filed → tracked → closed → measured → improved. */

export interface Stage {
  readonly stage: string;
  readonly n: number;
  readonly of: number;
  readonly unit: "incidents" | "actions";
}

export interface StageIncident {
  readonly incident_id: string;
  readonly has_retro: boolean;
  readonly actions: number;
}

export interface StageAction {
  readonly action_id: string;
  readonly incident_id: string | null;
  readonly status: string | null;
  readonly has_ticket: boolean | null;
  readonly due_at: Date | null;
  readonly closed_at: Date | null;
}

export interface StageVerdict {
  readonly action_id: string;
  readonly verdict: string | null;
  readonly basis: string | null;
}

/**
 * The stages of the incidents given, of the actions filed for them, and of their verdicts (targets that somebody named
 * or wrote down). Retros without actions stay in.
 */
export function retroStages(
  incidents: readonly StageIncident[],
  actions: readonly StageAction[],
  verdicts: readonly StageVerdict[]
): Stage[] {
  const ids = new Set(incidents.map(({incident_id}) => incident_id));
  const filed = actions.filter(({incident_id}) => incident_id !== null && ids.has(incident_id));
  const due = filed.filter(({due_at}) => due_at !== null);
  const inTime = due.filter(
    ({due_at, closed_at, status}) => status === "done" && closed_at !== null && closed_at <= due_at!
  );
  const named = verdicts.filter(({basis}) => basis !== null && basis !== "inferred");
  const withVerdict = (has: (verdict: string | null) => boolean): number => {
    const having = new Set(named.filter(({verdict}) => has(verdict)).map(({action_id}) => action_id));
    return filed.filter(({action_id}) => having.has(action_id)).length;
  };
  const n = incidents.length;
  return [
    {stage: "Incidents", n, of: n, unit: "incidents"},
    {stage: "Retro held", n: incidents.filter(({has_retro}) => has_retro).length, of: n, unit: "incidents"},
    {
      stage: "At least one action filed",
      n: incidents.filter((row) => row.actions > 0).length,
      of: n,
      unit: "incidents"
    },
    {stage: "Actions filed", n: filed.length, of: filed.length, unit: "actions"},
    {
      stage: "Tracked in a ticket",
      n: filed.filter((row) => row.has_ticket === true).length,
      of: filed.length,
      unit: "actions"
    },
    {
      stage: "Closed as done",
      n: filed.filter(({status}) => status === "done").length,
      of: filed.length,
      unit: "actions"
    },
    {stage: "Closed by the due date", n: inTime.length, of: due.length, unit: "actions"},
    {
      stage: "Measurable",
      n: withVerdict((verdict) => verdict !== "not_measurable"),
      of: filed.length,
      unit: "actions"
    },
    {
      stage: "Improved the system",
      n: withVerdict((verdict) => verdict === "improved"),
      of: filed.length,
      unit: "actions"
    }
  ];
}
