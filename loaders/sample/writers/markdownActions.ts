/** The actions of a report: bullets, boxes or a table; with a ticket or as words only. */
import {isoDate} from "../clock.js";
import {type Faults, targetName} from "../faults.js";
import type {Action, Retro, Simulation} from "../model.js";
import {type Random, weighted} from "../random.js";
import {ticketUrl} from "../urls.js";

export function actionLines(random: Random, {company, faults}: Simulation, {actions}: Retro): string[] {
  const shape = weighted(random, {bullets: 0.45, boxes: 0.35, table: 0.2});
  if (actions.length === 0) return [];
  const link = ({ticket}: Action): string =>
    ticket === undefined ? "" : `[${ticket}](${ticketUrl(company.domain, ticket)})`;
  if (shape === "table")
    return [
      "| Action item | Type | Owner | Bug | Due date |",
      "| --- | --- | --- | --- | --- |",
      ...actions.map(
        (action) =>
          `| ${[action.title + marker(action, faults), action.kind, owner(action), link(action), due(action)].join(" | ")} |`
      )
    ];
  return actions.map((action) => {
    const box = shape === "boxes" ? `[${ticked(random, action) ? "x" : " "}] ` : "";
    const note = [
      owner(action) === "" ? "" : `Owner: ${owner(action)}`,
      due(action) === "" ? "" : `due ${due(action)}`
    ];
    const details = note.filter((part) => part !== "").join(", ");
    const ticket = link(action) === "" ? "" : ` (${link(action)})`;
    return `- ${box}${action.title}${marker(action, faults)}${ticket}${details === "" ? "" : ` – ${details}`}`;
  });
}

const owner = (action: Action): string => action.owner ?? "";
const due = ({dueAt}: Action): string => (dueAt === undefined ? "" : isoDate(dueAt));
const marker = ({marked, target, createdAt}: Action, faults: Faults): string =>
  marked && target ? ` \`target: ${target.kind}:${targetName(faults, target, createdAt)}\`` : "";

/** Boxes are ticked when somebody comes back to the report; that leaves no date. */
const ticked = (random: Random, {fate}: Action): boolean =>
  random() < {done: 0.5, unknown: 0.4, open: 0, in_progress: 0, wont_do: 0}[fate];
