/**
 * How far each incident's retro got: incidents → retros → actions filed → tracked → closed → measured → improved. The stages
 * that analysis/retro_funnel.sql has too have its ids and count what it counts; those beside them need a filter's rows.
 */

export const RETRO_STAGES = {
  incidents: "Incidents",
  retros_held: "Retro held",
  with_actions: "At least one action filed",
  actions_filed: "Actions filed",
  tracked: "Tracked in a ticket",
  closed: "Closed as done",
  closed_in_time: "Closed by the due date",
  measurable: "Measurable",
  improved: "Improved the system"
} as const;
export type RetroStageId = keyof typeof RETRO_STAGES;

export interface Stage {
  readonly stage: string;
  readonly n: number;
  readonly of: number;
  readonly unit: "incidents" | "actions";
}

export interface RetroStage extends Stage {
  readonly id: RetroStageId;
}

/** The stage of that id. */
export const stageOf = (stages: readonly RetroStage[], id: RetroStageId): RetroStage =>
  stages.find((stage) => stage.id === id)!;

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
): RetroStage[] {
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
  const stage = (id: RetroStageId, n: number, of: number, unit: Stage["unit"]): RetroStage => ({
    id,
    stage: RETRO_STAGES[id],
    n,
    of,
    unit
  });
  const ofIncidents = (id: RetroStageId, has: (row: StageIncident) => boolean) =>
    stage(id, incidents.filter(has).length, incidents.length, "incidents");
  const ofFiled = (id: RetroStageId, n: number) => stage(id, n, filed.length, "actions");
  return [
    ofIncidents("incidents", () => true),
    ofIncidents("retros_held", ({has_retro}) => has_retro),
    ofIncidents("with_actions", (row) => row.actions > 0),
    ofFiled("actions_filed", filed.length),
    ofFiled("tracked", filed.filter((row) => row.has_ticket === true).length),
    ofFiled("closed", filed.filter(({status}) => status === "done").length),
    stage("closed_in_time", inTime.length, due.length, "actions"),
    ofFiled(
      "measurable",
      withVerdict((verdict) => verdict !== "not_measurable")
    ),
    ofFiled(
      "improved",
      withVerdict((verdict) => verdict === "improved")
    )
  ];
}
