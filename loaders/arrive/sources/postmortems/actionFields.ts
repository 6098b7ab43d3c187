/** The actions a report's front matter lists. */
import {type Action, complete} from "./action.js";
import {actionText} from "./actionText.js";
import type {FrontMatter} from "./markdown.js";
import {isPlaceholder} from "./placeholders.js";

export function actionsInFrontMatter(front: FrontMatter): Action[] {
  const key = ["actions", "action_items"].find((name) => Array.isArray(front.values[name]));
  if (key === undefined) return [];
  const line = front.lines.get(key) ?? 1;
  return (front.values[key] as unknown[]).flatMap((item) => {
    const values: Readonly<Record<string, unknown>> =
      typeof item === "object" && item !== null ? (item as Record<string, unknown>) : {title: item};
    const text = (...names: string[]): string | undefined =>
      names.flatMap((name) => scalarTexts(values[name]))[0];
    const title = text("title", "action", "name", "description");
    if (title === undefined || isPlaceholder(title)) return [];
    const ticket = text("ticket", "url", "issue", "bug", "jira");
    const read = actionText(title, []);
    const labels = [
      ...read.labels,
      ...["target", "targets"].flatMap((name) =>
        scalarTexts(values[name]).map((target) => `target: ${target}`)
      ),
      ...scalarTexts(values["strength"]).map((strength) => `strength: ${strength}`)
    ];
    const [owner, due, statusRaw, priority] = [
      text("owner", "assignee"),
      text("due", "due_at"),
      text("status"),
      text("priority")
    ];
    const closed = text("closed", "closed_at", "done_at");
    const told = Object.entries({owner, due, statusRaw, priority, closed}).filter(
      ([, value]) => value !== undefined
    );
    const links = ticket !== undefined && /^https?:/.test(ticket) ? [{url: ticket, text: ticket}] : [];
    return [complete({...read, labels, ...Object.fromEntries(told)}, line, [title, ticket].join(" "), links)];
  });
}

export function scalarTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scalarTexts);
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}
