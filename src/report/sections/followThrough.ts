/** 6: what became of the retros, and what is carried over. */
import {RETRO_STAGES} from "../../domain.js";
import {count, counted} from "../../format.js";
import {retroShare} from "../../shared/findings/retroShare.js";
import {retroStages} from "../../shared/rows/retroStages.js";
import {stageList} from "../../shared/rows/stages.js";
import {carriedOver} from "../carriedOver.js";
import type {ReportInput, ReportSection} from "../types.js";

export function followThrough({incidents, actions, verdicts, period, site}: ReportInput): ReportSection {
  const {chosen} = period;
  const own = incidents.filter(({quarter}) => quarter === chosen.quarter);
  const reached = retroStages(own, actions, verdicts);
  const held = reached.retros_held;
  const carried = carriedOver(actions, chosen, site.as_of_at);
  const title =
    held.of === 0
      ? `No incidents in ${chosen.quarter}`
      : retroShare(held, "had", `incidents of ${chosen.quarter}`);
  return {
    id: "follow-through",
    title: "Follow-through of retros",
    sentences: [
      `Of the actions that say when they were filed, ${counted(carried.takenOver, "open one was", "open ones were")} carried over into ${chosen.quarter}, ${count(carried.filed)} were filed in it, ${count(carried.done)} done and ${count(carried.dropped)} dropped; ${count(carried.passedOn)} are carried on, ${count(carried.overdue)} of them overdue and ${count(carried.undated)} without a due date. Page 1 counts the actions of the quarter’s incidents, dated or not.`,
      ...(carried.unknown > 0
        ? [
            `${counted(carried.unknown, "action is", "actions are")} in none of these numbers: the export does not say when ${carried.unknown === 1 ? "it was" : "they were"} filed or closed.`
          ]
        : [])
    ],
    charts: [
      {
        title,
        counted: `Incidents of ${chosen.quarter} and the actions filed for them, each stage as a share of its own first line.`,
        picture: {kind: "stages", stages: stageList(RETRO_STAGES, reached)}
      }
    ]
  };
}
