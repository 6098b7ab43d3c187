/** The actions of a table: `| Action Item | Type | Owner | Bug | Priority | Due Date |`, in any order. */
import type {Table} from "mdast";
import {type Action, complete} from "./action.js";
import {actionText} from "./actionText.js";
import {lineOf, linksIn, oneLine, textOf, textWithLinks} from "./markdown.js";
import {isPlaceholder} from "./placeholders.js";

const COLUMNS: readonly (readonly [
  "title" | "owner" | "due" | "status" | "priority" | "ticket" | "closed",
  RegExp
])[] = [
  ["owner", /^(owner|who|assignee|assigned to|responsible|dri)$/],
  ["due", /^(due|due date|deadline|eta|target date|when)$/],
  ["closed", /^(closed|completed|done|closed (at|on)|completed (at|on)|date (closed|completed))$/],
  ["status", /^(status|state|done\?)$/],
  ["priority", /^(priority|prio)$/],
  ["ticket", /^(bug|bug #|ticket|issue|jira|link|tracking( issue)?|ticket #|pr)$/],
  ["title", /^(action|action items?|actions|item|task|description|what|follow[- ]?up|to ?do|title)$/]
];

export function fromTable(table: Table): Action[] {
  const [header, ...rows] = table.children;
  const names = header!.children.map((cell) => {
    const name = textOf(cell)
      .toLowerCase()
      .replace(/\(.*\)/, "")
      .trim();
    return COLUMNS.find(([, pattern]) => pattern.test(name))?.[0];
  });
  const titleColumn = Math.max(names.indexOf("title"), 0);
  return rows.flatMap((row) => {
    const at = (name: (typeof names)[number]): string | undefined => {
      const cell = names.includes(name) ? row.children[names.indexOf(name)] : undefined;
      const text = cell ? oneLine([cell]) : "";
      return isPlaceholder(text) ? undefined : text;
    };
    const title = row.children[titleColumn];
    if (!title || isPlaceholder(oneLine([title]))) return [];
    const read = actionText(oneLine([title]), linksIn([title]));
    const ticket = at("ticket");
    const inTicket = /\b(DONE|TODO|OPEN|CLOSED)\b/.exec(ticket ?? "")?.[1];
    const [owner, due, priority, closed] = [at("owner"), at("due"), at("priority"), at("closed")];
    const statusRaw = at("status") ?? read.statusRaw ?? inTicket;
    const cells = Object.entries({owner, due, statusRaw, priority, closed}).filter(
      ([, text]) => text !== undefined
    );
    const action = complete(
      {...read, ...Object.fromEntries(cells)},
      lineOf(row),
      textWithLinks([row]),
      linksIn([row])
    );
    return [/\d/.test(ticket ?? "") ? {...action, hasTicketNumber: true} : action];
  });
}
