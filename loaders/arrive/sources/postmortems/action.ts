/** One action of a report: what is read of it, its ticket and what its status says. */
import type {ActionText} from "./actionText.js";
import {ISSUE_URL} from "./actionText.js";
import {dayOf} from "./actionParts.js";
import {type Status, statusOf} from "./actionStatus.js";
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

/** Adds ticket and status to what was read of an action; a closing that isn't dated is a status. */
export function complete(
  told: ActionText,
  line: number,
  linked: string,
  links: readonly FoundLink[],
  checked?: boolean | null
): Action {
  const {closed, ...undated} = told;
  const isDated = closed !== undefined && (dayOf(closed) !== undefined || FULL_DAY.test(closed));
  const statusRaw = told.statusRaw ?? (isDated ? undefined : closed);
  const read: ActionText = {...undated, ...(isDated ? {closed} : {}), ...(statusRaw ? {statusRaw} : {})};
  const url = links.find((link) => isTicket(link.url))?.url ?? bareUrl(linked);
  const numbered = `${told.title} ${linked.replace(/^\W{0,4}#\d{1,3}(?=[\s:.)])/, "")}`;
  const hasTicketNumber =
    /(?:^|[\s([])(?:[\w./-]{0,60}#|PR #?|GH-|[Bb]ug #?)\d{1,9}\b|(?:^|[\s([])T\d{4,7}\b/.test(numbered);
  const raw = checked === true || isDated ? "done" : (statusRaw ?? "");
  const status = statusOf(raw);
  return {
    ...read,
    line,
    linked,
    ...(url === undefined ? {} : {url}),
    ...(hasTicketNumber ? {hasTicketNumber} : {}),
    ...(status === undefined ? {} : {status})
  };
}

const FULL_DAY = /\d{4}|\d [A-Za-z]{3}|[A-Za-z]{3,9} \d/;

/** A tracker's address, or one that ends in a ticket's key. */
const isTicket = (url: string): boolean =>
  ISSUE_URL.test(url) || /\/[A-Z][A-Z0-9]{1,9}-\d{1,7}(?:$|[?#/])/.test(url);

/** An address written without a link's marks. */
function bareUrl(text: string): string | undefined {
  const url = /https?:\/\/[^\s<>()[\]"'|]+/.exec(text)?.[0];
  return url !== undefined && isTicket(url) ? url : undefined;
}
