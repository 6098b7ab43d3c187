/** What the retro of one incident should look at: what was done before about its conditions. */
import {ratioWords, targetText} from "../shared/ui/outcomeText.js";
import {JUDGED} from "../domain.js";
import {count, counted, date, words} from "../format.js";
import type {ActionPaths, ConditionIncidents, IncidentRows, VerdictRows} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {actionsOfChanges, changeTitle, onceAChange} from "../shared/rows/changes.js";
import {type AgendaItem, actionPlace} from "../shared/points/point.js";
import {type RetroAgenda, section} from "./types.js";

export interface RetroRowsGiven {
  readonly verdicts: readonly VerdictRows[];
  readonly conditions: readonly ConditionIncidents[];
  readonly actions: readonly ActionPaths[];
}

/** The incident's own actions are not among the past ones. */
export function retroAgenda(
  incident: IncidentRows,
  {verdicts, conditions, actions}: RetroRowsGiven,
  zone: string
): RetroAgenda {
  const own = conditions.filter(({incident_id}) => incident_id === incident.incident_id);
  const ids = new Set(own.map(({condition_id}) => condition_id));
  const earlier = conditions.filter(
    (row) =>
      ids.has(row.condition_id) &&
      row.incident_id !== incident.incident_id &&
      row.occurred_at !== null &&
      incident.occurred_at !== null &&
      row.occurred_at < incident.occurred_at
  );
  const aimed = verdicts.filter(
    (row) =>
      row.target_kind === "condition" &&
      row.basis !== "inferred" &&
      ids.has(row.target_id) &&
      row.incident_id !== incident.incident_id
  );
  const open = new Map(actions.filter(isOpen).map((row) => [row.action_id, row]));
  const actionsOf = actionsOfChanges(verdicts);
  const item = (row: VerdictRows, tail: string): AgendaItem => ({
    text: `${changeTitle(actionsOf(row))} → ${targetText(row)}: ${tail}`,
    place: actionPlace(row)
  });
  const changes = onceAChange(aimed);
  const judged = changes
    .filter(({verdict}) => JUDGED.some((judged) => judged === verdict))
    .map((row) => item(row, `${words(row.verdict)} ${ratioWords(row)}`.trim()));
  const early = changes
    .filter(({action_id, verdict}) => verdict === "too_early" && !open.has(action_id))
    .map((row) =>
      item(
        row,
        row.earliest_verdict_at === null
          ? "too early to tell"
          : `can be told from ${date(row.earliest_verdict_at, zone)}`
      )
    );
  const needed = aimed
    .filter(
      ({action_id, created_at}) =>
        open.has(action_id) &&
        created_at !== null &&
        incident.occurred_at !== null &&
        created_at < incident.occurred_at
    )
    .map((row) => item(row, `open since ${date(row.created_at, zone)}, before this incident`));
  const latest = [...new Map(earlier.map((row) => [row.incident_id, row])).values()].toSorted(
    (a, b) => b.occurred_at!.getTime() - a.occurred_at!.getTime()
  );
  return {
    title: `Agenda of the retro: ${incident.title ?? incident.incident_id}`,
    sections: [
      section(
        "Conditions so far",
        "Which others had to align, in the system, in how people work, in the process?",
        {
          items: own.map((row) => ({text: `${row.label} (${row.layer ?? "no layer"})`})),
          empty: "No condition is named yet: what made this possible, besides what set it off?",
          most: 12
        }
      ),
      section(
        "Seen before",
        `What was different then? ${counted(latest.length, "earlier incident")} share a condition.`,
        {
          items: latest.map((row) => ({
            text: `${date(row.occurred_at, zone)}: ${row.title ?? row.incident_id} (${row.label})`,
            place: {page: "incident", id: row.incident_id}
          })),
          empty: "No earlier incident shares a condition."
        }
      ),
      section("Tried before, and what came of it", "Why did it work, or not?", {
        items: judged,
        empty: "No earlier action on these conditions has a verdict."
      }),
      section("Too early to tell", "Wait for these before adding another?", {items: early, empty: "None."}),
      section("Open, and this incident would have needed it", "Do it now, or drop it?", {
        items: needed,
        empty: "No open action from before was aimed at these conditions."
      }),
      section("Before you file an action", "For each, in a sentence", {
        items: [
          {text: "What in the system will be different, so that nobody has to remember?"},
          {
            text: "Which condition, rule, service or response time should change, and in which direction? (links.csv takes it)"
          },
          {text: `When will we look? At most ${count(5)} actions: more seldom all get done.`}
        ],
        empty: ""
      })
    ]
  };
}
