/** One line, bullet or heading → an action, with what stands over it. */
import type {RootContent} from "mdast";
import {type Action, complete} from "./action.js";
import {isMark} from "./actionStatus.js";
import {type ActionText, actionText} from "./actionText.js";
import {linksIn, oneLine, textOf, textWithLinks} from "./markdown.js";
import {isPlaceholder, withoutBraces} from "./placeholders.js";

/** What the headings and labels over a list say of its items. */
export interface Above {
  readonly owner?: string;
  readonly status?: string;
}

/** The action that some blocks tell, with their details; none of a placeholder. */
export function written(
  own: readonly RootContent[],
  line: number,
  above: Above,
  checked?: boolean | null,
  details: readonly RootContent[] = []
): Action[] {
  const links = linksIn([...own, ...details]);
  const text = withoutBraces(withColon(own, oneLine(own)));
  if (isPlaceholder(text.replace(/^\[.?\]\s*/, "")) || isPlaceholder(text.replace(/\[[^\]]{0,2000}\]/g, "")))
    return [];
  const initials = boldInitials(own);
  const read = actionText(initials === undefined ? text : text.slice(0, text.lastIndexOf(initials)), links);
  const more: Partial<ActionText> = details.length > 0 ? actionText(oneLine(details), []) : {};
  const struck = isStruck(own) ? (checked === false ? "dropped" : "struck") : undefined;
  const statusRaw =
    (checked === true ? "checked" : undefined) ??
    read.statusRaw ??
    struck ??
    (checked === false ? "unchecked" : undefined) ??
    more.statusRaw ??
    above.status;
  const due = read.due ?? more.due;
  const owner = read.owner ?? initials ?? above.owner;
  return [
    complete(
      {...read, ...(statusRaw ? {statusRaw} : {}), ...(owner ? {owner} : {}), ...(due ? {due} : {})},
      line,
      textWithLinks([...own, ...details]),
      links,
      checked === true || (struck === "struck" && read.statusRaw === undefined)
    )
  ];
}

export const withAbove = (action: Action, above: Above): Action => ({
  ...action,
  ...(action.owner === undefined && above.owner !== undefined ? {owner: above.owner} : {}),
  ...(action.statusRaw === undefined && action.status === undefined && above.status !== undefined
    ? complete({...action, statusRaw: above.status}, action.line, action.linked, [])
    : {}),
  ...(action.url === undefined ? {} : {url: action.url})
});

/** “**Done** Lock the table”: a mark in bold needs no colon of its own. */
function withColon([first]: readonly RootContent[], text: string): string {
  const strong = first?.type === "paragraph" ? first.children[0] : undefined;
  const mark = strong?.type === "strong" ? textOf(strong).trim() : "";
  return mark !== "" && /\w$/.test(mark) && isMark(mark) && text.startsWith(`${mark} `)
    ? `${mark}: ${text.slice(mark.length + 1)}`
    : text;
}

/** Initials in bold at the end: `**AB**`. */
function boldInitials(own: readonly RootContent[]): string | undefined {
  const last = own.at(-1);
  const end = last?.type === "paragraph" ? last.children.at(-1) : undefined;
  const text =
    end?.type === "strong" && last!.type === "paragraph" && last.children.length > 1
      ? textOf(end).trim()
      : "";
  return /^[A-Z]{2,3}$/.test(text) && !/^(DONE|TODO|WIP|TBD)$/.test(text) ? text : undefined;
}

/** Whether nearly all of it is struck through, or all but the reason behind it. */
function isStruck(own: readonly RootContent[]): boolean {
  const whole = oneLine(own).length;
  const struck = own
    .flatMap((block) => ("children" in block ? (block.children as RootContent[]) : []))
    .filter((node) => (node.type as string) === "delete");
  const isFirst = struck.length === 1 && own[0]?.type === "paragraph" && own[0].children[0] === struck[0];
  return whole > 0 && oneLine(struck).length >= (isFirst ? 0.4 : 0.7) * whole;
}
