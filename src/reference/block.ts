/** What can be searched on the Reference page: entries, in blocks under headings. */
import {slug} from "../shared/ui/termId.js";
import {type Child, element} from "../shared/ui/element.js";

export interface Entry {
  /** with the anchor as id */
  readonly element: HTMLElement;
  /** what a reader would call it */
  readonly name: string;
  /** what the search looks in, besides the name */
  readonly text: string;
  /** lines of it that can be found alone, such as the columns of a table */
  readonly parts?: readonly Entry[];
}

export interface Block {
  readonly element: HTMLElement;
  /** its short name, for the list of contents */
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly blocks: readonly Block[];
}

export interface SectionOptions {
  readonly label: string;
  /** the heading, the label by default */
  readonly title?: string;
  /** what is counted or listed */
  readonly counted: Child | readonly Child[];
  readonly blocks: readonly Block[];
}

/** A section of the page with blocks of entries. */
export function methodSection({label, title = label, counted, blocks}: SectionOptions): Block {
  const node = element(
    "section",
    {class: "section", id: `section-${slug(label)}`},
    element("h2", {}, title),
    element("p", {class: "counted"}, counted),
    blocks.map((block) => block.element)
  );
  return {element: node, label, entries: [], blocks};
}

/** Entries and what holds them, under a heading of their own where it has text. */
export function entryBlock(
  label: string,
  id: string,
  entries: readonly Entry[],
  ...body: readonly Child[]
): Block {
  const heading = label !== "" && element("h3", {}, label);
  return {element: element("div", {class: "method-group", id}, heading, body), label, entries, blocks: []};
}
