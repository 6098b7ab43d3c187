/** The actions of a list's item, with the bullets below it. */
import type {ListItem, Paragraph, RootContent} from "mdast";
import type {Action} from "./action.js";
import {type Above, written} from "./actionItem.js";
import {ownerInHeading} from "./actionOwner.js";
import {statusInHeading} from "./actionStatus.js";
import {lineOf, oneLine} from "./markdown.js";

export const ownerAbove = (title: string): Pick<Above, "owner"> => {
  const owner = ownerInHeading(title);
  return owner === undefined ? {} : {owner};
};

/** Bullets below a bullet are its details, unless it only introduces them or has checkboxes below it. */
export function fromItem(item: ListItem, above: Above): Action[] {
  const own = item.children.filter((child) => child.type !== "list");
  const inner = item.children.flatMap((child) => (child.type === "list" ? child.children : []));
  const text = oneLine(own);
  const isHeading =
    /:$/.test(text) || (text === "" && inner.length > 0) || (inner.length > 0 && isOnlyBold(own));
  const hasBoxes = inner.some((child) => typeof child.checked === "boolean");
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

const isOnlyBold = (own: readonly RootContent[]): boolean =>
  own.length === 1 &&
  own[0]!.type === "paragraph" &&
  own[0].children.length === 1 &&
  own[0].children[0]!.type === "strong";

export const lineAsParagraph = (value: string): Paragraph => ({
  type: "paragraph",
  children: [{type: "text", value}]
});
