/** How far each incident's retro got: incidents → retros → actions filed → tracked → closed → measured → improved. */
import type {RetroStage} from "../../domain.js";
import {areKnownByReports} from "./knownByReports.js";
import type {Reached} from "./stages.js";

export interface StageIncident {
  readonly incident_id: string;
  readonly has_retro: boolean;
  readonly source?: string;
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
 * or wrote down). Retros without actions stay in; an action whose status nobody stated is neither closed nor open.
 */
export function retroStages(
  incidents: readonly StageIncident[],
  actions: readonly StageAction[],
  verdicts: readonly StageVerdict[]
): Readonly<Record<RetroStage, Reached>> {
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
  const ofIncidents = (n: number): Reached => ({n, of: incidents.length});
  const ofFiled = (n: number): Reached => ({n, of: filed.length});
  return {
    incidents: ofIncidents(incidents.length),
    retros_held: {
      ...ofIncidents(incidents.filter(({has_retro}) => has_retro).length),
      ...(areKnownByReports(incidents) ? {isGiven: true} : {})
    },
    with_action: ofIncidents(incidents.filter((row) => row.actions > 0).length),
    actions_filed: ofFiled(filed.length),
    tracked: ofFiled(filed.filter(({has_ticket}) => has_ticket === true).length),
    closed: {
      n: filed.filter(({status}) => status === "done").length,
      of: filed.filter(({status}) => status !== null).length
    },
    closed_in_time: {n: inTime.length, of: due.length},
    measurable: ofFiled(withVerdict((verdict) => verdict !== "not_measurable")),
    improved: ofFiled(withVerdict((verdict) => verdict === "improved"))
  };
}
