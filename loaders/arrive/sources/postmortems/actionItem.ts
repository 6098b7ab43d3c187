/** One line, bullet or heading → an action, with what stands over it. */
import type {RootContent} from "mdast";
import {type Action, complete} from "./action.js";
import {partOf, REASONED, type Said} from "./actionParts.js";
import type {Known} from "./ownerParts.js";
import {isMark, statusOf} from "./actionStatus.js";
import {type ActionText, actionText} from "./actionText.js";
import {linksIn, oneLine, textOf, textWithLinks} from "./markdown.js";
import {isPlaceholder, withoutBraces} from "./placeholders.js";

/** What the headings and labels over a list say of its items. */
export interface Above {
  readonly owner?: string;
  readonly status?: string;
  /** owners that the report names elsewhere */
  readonly known?: Known;
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
  const isWhole = isStruck(own);
  const reason = isWhole ? reasonBehind(own) : undefined;
  const isOwn = reason === undefined && !(isWhole && isMark(behindStruck(own)));
  const text = withoutBraces(isOwn ? withColon(own, oneLine(own)) : struckText(own));
  if (isPlaceholder(text.replace(/^\[.?\]\s*/, "")) || isPlaceholder(text.replace(/\[[^\]]{0,2000}\]/g, "")))
    return [];
  const initials = boldInitials(own);
  const read = actionText(
    initials === undefined ? text : text.slice(0, text.lastIndexOf(initials)),
    links,
    above.known
  );
  const more = detailed(details);
  const isDropped = checked === false || reason !== undefined;
  const struck = isWhole ? (isDropped ? "dropped" : "struck") : undefined;
  const statusRaw =
    (checked === true ? "checked" : undefined) ??
    (reason === undefined || statusOf(reason) === undefined ? undefined : reason) ??
    read.statusRaw ??
    struck ??
    (checked === false ? "unchecked" : undefined) ??
    more.statusRaw ??
    above.status;
  const due = read.due ?? more.due;
  const closed = read.closed ?? more.closed;
  const owner = read.owner ?? initials ?? more.owner ?? above.owner;
  return [
    complete(
      {
        ...read,
        ...(statusRaw ? {statusRaw} : {}),
        ...(owner ? {owner} : {}),
        ...(due ? {due} : {}),
        ...(closed ? {closed} : {})
      },
      line,
      textWithLinks([...own, ...details]),
      links,
      checked === true || (struck === "struck" && read.statusRaw === undefined)
    )
  ];
}

/** What the bullets and lines below an action say of it, each for itself: “Owner: Ana”, “due 3 May”, “done”. */
function detailed(details: readonly RootContent[]): Said & Pick<ActionText, "statusRaw"> {
  const lines = details.flatMap((block) => textOf(block).split("\n"));
  const said = lines.reduce<Said>((known, line) => ({...partOf(line.trim(), "prose"), ...known}), {});
  const {due, statusRaw} = lines.length > 0 ? actionText(lines.join(" "), []) : {};
  const status = said.mark ?? statusRaw;
  const day = said.due ?? due;
  return {
    ...(said.owner === undefined ? {} : {owner: said.owner}),
    ...(status === undefined ? {} : {statusRaw: status}),
    ...(day === undefined ? {} : {due: day}),
    ...(said.closed === undefined ? {} : {closed: said.closed})
  };
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

/** A paragraph's parts, without blanks before them. */
const begun = (block: RootContent | undefined): RootContent[] =>
  block?.type === "paragraph"
    ? block.children.filter((child, index) => index > 0 || textOf(child).trim() !== "")
    : [];

/** “~~Buy a second feed~~ won't do, it is too dear”: what stands behind a struck text tells why it is struck. */
const reasonBehind = (own: readonly RootContent[]): string | undefined =>
  REASONED.exec(`${behindStruck(own)},`)?.[1];

const behindStruck = ([first]: readonly RootContent[]): string =>
  begun(first)
    .slice(1)
    .map(textOf)
    .join("")
    .replace(/^[^\p{L}]+/u, "")
    .trim();

const struckText = ([first]: readonly RootContent[]): string =>
  begun(first).slice(0, 1).map(textOf).join("").replace(/\s+/g, " ").trim();

/** Whether nearly all of it is struck through, or all but the reason behind it. */
function isStruck(own: readonly RootContent[]): boolean {
  const whole = oneLine(own).length;
  const struck = own
    .flatMap((block) => ("children" in block ? (block.children as RootContent[]) : []))
    .filter((node) => (node.type as string) === "delete");
  const isFirst = struck.length === 1 && begun(own[0])[0] === struck[0];
  return whole > 0 && oneLine(struck).length >= (isFirst ? 0.4 : 0.7) * whole;
}
