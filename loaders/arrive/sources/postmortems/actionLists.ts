/** The actions of a list's item, with the bullets below it. */
import type {ListItem, Paragraph, RootContent} from "mdast";
import type {Action} from "./action.js";
import {type Above, written} from "./actionItem.js";
import {partOf} from "./actionParts.js";
import {ownerInHeading} from "./actionOwner.js";
import {actionText} from "./actionText.js";
import {statusInHeading} from "./actionStatus.js";
import {lineOf, oneLine} from "./markdown.js";

export const ownerAbove = (title: string): Pick<Above, "owner"> => {
  const owner = ownerInHeading(title);
  return owner === undefined ? {} : {owner};
};

/** Bullets below a bullet are its details, unless it only introduces them, as one without a box does those with boxes. */
export function fromItem(item: ListItem, above: Above): Action[] {
  const own = item.children.filter((child) => child.type !== "list");
  const inner = item.children.flatMap((child) => (child.type === "list" ? child.children : []));
  const text = oneLine(own);
  const hasBoxes = inner.some((child) => typeof child.checked === "boolean");
  const isHeading =
    /:$/.test(text) ||
    (inner.length > 0 && (text === "" || (isOnlyBold(own) && !inner.every(isFact)))) ||
    (hasBoxes && typeof item.checked !== "boolean") ||
    (inner.length > 0 && !isTold(own) && inner.every((child) => !isFact(child) && isTold(child.children)));
  if (inner.length > 0 && isHeading) {
    const status = statusInHeading(text) ?? above.status;
    const below = {...above, ...ownerAbove(text), ...(status === undefined ? {} : {status})};
    return inner.flatMap((child) => fromItem(child, below));
  }
  if (inner.length === 0 && /:$/.test(text) && text.length < 60) return [];
  const details = hasBoxes ? [] : item.children.filter((child) => child.type === "list");
  return [
    ...written(own, lineOf(item), above, item.checked, details),
    ...(hasBoxes ? inner.flatMap((child) => fromItem(child, above)) : [])
  ];
}

/** “Priority: High”, “due 3 May”, “done”: what is said of an action, and is none */
const isFact = (item: ListItem): boolean => {
  const text = oneLine(item.children);
  return (
    partOf(text, "prose") !== undefined ||
    /^[^\p{L}]{0,4}\p{L}[\p{L} /]{1,24}:\s*\S{1,40}(?:\s\S{1,30}){0,4}$/u.test(text)
  );
};

/** Whether words have an owner, a day or a mark behind them, as an action has. */
function isTold(blocks: readonly RootContent[]): boolean {
  const {title, owner, due, statusRaw} = actionText(oneLine(blocks), []);
  return title.split(" ").length >= 2 && (owner ?? due ?? statusRaw) !== undefined;
}

const isOnlyBold = (own: readonly RootContent[]): boolean =>
  own.length === 1 &&
  own[0]!.type === "paragraph" &&
  own[0].children.length === 1 &&
  own[0].children[0]!.type === "strong";

export const lineAsParagraph = (value: string): Paragraph => ({
  type: "paragraph",
  children: [{type: "text", value}]
});
