/**
 * A report as a flat list of sections, each with what it announces. Bold labels that name a known section
 * (`- **Key events**`, `**Root cause**: …`) count as headings, at any depth.
 */
import type {List, ListItem, Paragraph, Root, RootContent} from "mdast";
import {type Role, roleOf} from "./headings.js";
import {lineOf, oneLine, textOf} from "./markdown.js";
import {momentAt} from "./moments.js";

export interface Section {
  readonly title: string;
  /** its own role, else that of the heading it lies under */
  readonly role: Role | undefined;
  /** true where its own heading gives the role */
  readonly named: boolean;
  readonly line: number;
  readonly body: readonly RootContent[];
}

interface Open extends Section {
  readonly body: RootContent[];
}

/** Where an item under action items is named after a phase, it is still an action. */
const PHASES: ReadonlySet<Role | undefined> = new Set<Role>([
  "detection",
  "resolution",
  "impact",
  "summary",
  "trigger",
  "context"
]);

/** Roles whose content may hold bold labels that begin a section of their own. */
const EXPANDED: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  undefined,
  "summary",
  "context",
  "impact",
  "resolution",
  "detection",
  "lessons"
]);

/** Every section in reading order; the first is what stands before any heading. */
export function outline(tree: Root): Section[] {
  const sections: Open[] = [{title: "", role: undefined, named: false, line: 1, body: []}];
  const above: {readonly depth: number; readonly role: Role | undefined}[] = [];
  for (const node of tree.children) {
    if (node.type === "yaml") continue;
    if (node.type !== "heading") {
      sections.at(-1)!.body.push(node);
      continue;
    }
    const title = oneLine([node]);
    while (above.length > 0 && above.at(-1)!.depth >= node.depth) above.pop();
    const parent = above.at(-1)?.role;
    const own = roleOf(title);
    const continues =
      own === undefined && sections.at(-1)!.role === "timeline" && momentAt(title) !== undefined;
    const named = own !== undefined && !(parent === "actions" && PHASES.has(own));
    const role = named ? own : continues ? "timeline" : parent;
    above.push({depth: node.depth, role});
    sections.push({title, role, named, line: lineOf(node), body: []});
  }
  return sections.flatMap((section) => (EXPANDED.has(section.role) ? expanded(section) : [section]));
}

function expanded(section: Section): Section[] {
  const owner: Open = {...section, body: []};
  const found: Open[] = [owner];
  let current = owner;
  const begin = (label: Label, line: number, more: readonly RootContent[]): void => {
    const body = [...label.rest, ...more];
    const own: Section = {title: label.title, role: label.role, named: true, line, body};
    const inner = EXPANDED.has(label.role) ? expanded(own) : [own];
    found.push(...inner.map((part) => ({...part, body: [...part.body]})));
    current = found[found.length - inner.length]!;
  };
  for (const block of section.body) {
    const label = block.type === "paragraph" ? labelOf(block) : undefined;
    if (label) begin(label, lineOf(block), []);
    else if (block.type === "list" && block.children.some((item) => labelOfItem(item) !== undefined)) {
      for (const item of block.children) {
        const named = labelOfItem(item);
        if (named) begin(named, lineOf(item), item.children.slice(1));
        else owner.body.push({...block, children: [item]} satisfies List);
      }
      current = owner;
    } else current.body.push(block);
  }
  return found;
}

interface Label {
  readonly title: string;
  readonly role: Role;
  readonly rest: readonly Paragraph[];
}

function labelOfItem(item: ListItem): Label | undefined {
  const [first] = item.children;
  return first?.type === "paragraph" ? labelOf(first) : undefined;
}

function labelOf(paragraph: Paragraph): Label | undefined {
  const [strong, next, ...more] = paragraph.children;
  if (strong?.type !== "strong") return undefined;
  const title = textOf(strong).trim();
  const after = next ? textOf(next) : "";
  if (next && !title.endsWith(":") && !/^\s*:/.test(after)) return undefined;
  const role = roleOf(title);
  if (role === undefined) return undefined;
  const rest = !next
    ? []
    : next.type === "text"
      ? [{...next, value: next.value.replace(/^\s*:?\s*/, "")}, ...more]
      : [next, ...more];
  const hasText = rest.some((node) => textOf(node).trim() !== "");
  const kept: Paragraph = {...paragraph, children: rest};
  return {title: title.replace(/\s*:$/, ""), role, rest: hasText ? [kept] : []};
}
