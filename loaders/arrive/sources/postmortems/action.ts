/** One action of a report: what is read of it, its ticket and what its status says. */
import type {ActionText} from "./actionText.js";
import {ISSUE_URL} from "./actionText.js";
import type {FoundLink} from "./markdown.js";

export interface Action extends ActionText {
  readonly line: number;
  /** the whole line with where its links lead */
  readonly linked: string;
  /** its ticket's */
  readonly url?: string;
  /** a ticket is named that has no link */
  readonly hasTicketNumber?: boolean;
  readonly status?: Status;
}

type Status = "open" | "in_progress" | "done" | "wont_do";

const STATUSES: readonly (readonly [Status, RegExp])[] = [
  ["done", /^(done|closed|completed?|fixed|resolved|checked|yes|✅)(?!\w)/i],
  ["in_progress", /^(in[ _-]?progress|started|doing|ongoing)\b/i],
  ["wont_do", /^(won'?t[ _-]?(do|fix)|cancell?ed|rejected|declined|dropped|abandoned)\b/i],
  ["open", /^(open|to[ -]?do|not started|unchecked|backlog|no)\b/i]
];

/** Adds ticket and status to what was read of an action; a closing that isn't dated is a status. */
export function complete(
  told: ActionText,
  line: number,
  linked: string,
  links: readonly FoundLink[],
  checked?: boolean | null
): Action {
  const {closed, ...undated} = told;
  const isDated = closed !== undefined && /\d{4}/.test(closed);
  const statusRaw = told.statusRaw ?? (isDated ? undefined : closed);
  const read: ActionText = {...undated, ...(isDated ? {closed} : {}), ...(statusRaw ? {statusRaw} : {})};
  const url = links.find((link) => ISSUE_URL.test(link.url))?.url;
  const raw = checked === true || isDated ? "done" : (statusRaw ?? "");
  const status = STATUSES.find(([, pattern]) => pattern.test(raw))?.[0];
  return {
    ...read,
    line,
    linked,
    ...(url === undefined ? {} : {url}),
    ...(status === undefined ? {} : {status})
  };
}
