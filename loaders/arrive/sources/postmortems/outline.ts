/**
 * A report as a flat list of sections, each with what it announces. Labels that name a known section
 * (`- **Key events**`, `**Root cause**: …`, a line “Timeline:”) count as headings, at any depth.
 */
import type {List, ListItem, Paragraph, PhrasingContent, Root, RootContent} from "mdast";
import {momentAt} from "../../time/moments.js";
import {statusUpdates} from "./entriesUpdates.js";
import {type Role, roleOf} from "./headings.js";
import {labelName} from "./labelNames.js";
import {lineOf, oneLine, textOf} from "./markdown.js";
import {labelledParts} from "./paragraphs.js";
import {tableSections} from "./titledTable.js";

export interface Section {
  readonly title: string;
  /** its own role, else that of the heading it lies under */
  readonly role: Role | undefined;
  /** true where its own heading gives the role */
  readonly named: boolean;
  /** true where a label in the text stands for the heading */
  readonly isLabel?: boolean;
  readonly line: number;
  /** the headings it lies under, its own last */
  readonly path: readonly string[];
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

/** Roles whose content may hold labels that begin a section of their own. */
const EXPANDED: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  undefined,
  "summary",
  "context",
  "impact",
  "resolution",
  "detection",
  "rootCause",
  "lessons"
]);

/** A title of more words than this names no section. */
const TITLE_WORDS = 3;

/** Every section in reading order; the first is what stands before any heading. */
export function outline(tree: Root): Section[] {
  const sections: Open[] = [{title: "", role: undefined, named: false, line: 1, path: [], body: []}];
  const headings = tree.children.filter((child) => child.type === "heading");
  const above: {readonly depth: number; readonly role: Role | undefined; readonly title: string}[] = [];
  for (const node of tree.children) {
    if (node.type === "yaml") continue;
    if (node.type !== "heading") {
      const parts = node.type === "table" ? tableSections(node, sections.at(-1)!) : undefined;
      if (parts === undefined) sections.at(-1)!.body.push(node);
      else sections.push(...parts.map((part) => ({...part, body: [...part.body]})));
      continue;
    }
    const title = oneLine([node]);
    while (above.length > 0 && above.at(-1)!.depth >= node.depth) above.pop();
    const parent = above.at(-1)?.role;
    const isName = node === headings[0] && (headings.length > 1 || node.depth === 1) && isTitle(title);
    const own = isName ? undefined : roleOf(title);
    const continues =
      own === undefined && sections.at(-1)!.role === "timeline" && momentAt(title) !== undefined;
    const named = own !== undefined && !(parent === "actions" && PHASES.has(own));
    const role = named ? own : continues ? "timeline" : parent;
    above.push({depth: node.depth, role, title});
    sections.push({title, role, named, line: lineOf(node), path: above.map((one) => one.title), body: []});
  }
  return sections.flatMap((section) =>
    EXPANDED.has(section.role) && statusUpdates(section.body, {}).length === 0 ? expanded(section) : [section]
  );
}

/** The first heading names the report, unless it says no more than a section's would. */
const isTitle = (title: string): boolean => title.split(" ").length > TITLE_WORDS;

function expanded(section: Section): Section[] {
  const owner: Open = {...section, body: []};
  const found: Open[] = [owner];
  let current = owner;
  const begin = (label: Label, line: number, more: readonly RootContent[]): void => {
    const body = [...label.rest, ...more];
    const path = [...section.path, label.title];
    const own: Section = {title: label.title, role: label.role, named: true, isLabel: true, line, path, body};
    const inner = EXPANDED.has(label.role) ? expanded(own) : [own];
    found.push(...inner.map((part) => ({...part, body: [...part.body]})));
    current = found[found.length - inner.length]!;
  };
  for (const block of section.body.flatMap((one): readonly RootContent[] =>
    one.type === "paragraph" ? labelledParts(one) : [one]
  )) {
    const label = block.type === "paragraph" ? labelOf(block, section) : undefined;
    if (label) begin(label, lineOf(block), []);
    else if (block.type === "paragraph" && isFact(block)) {
      owner.body.push(block);
      current = owner;
    } else if (
      block.type === "list" &&
      block.children.some((item) => labelOfItem(item, section) !== undefined)
    )
      current = listParts(block, section, begin, owner, current, () => current);
    else current.body.push(block);
  }
  return found;
}

/** Items before the first label continue what was open; facts among the labels are the section's own. */
function listParts(
  list: List,
  section: Section,
  begin: (label: Label, line: number, more: readonly RootContent[]) => void,
  owner: Open,
  open: Open,
  current: () => Open
): Open {
  let target = open;
  for (const item of list.children) {
    const named = labelOfItem(item, section);
    if (named) {
      begin(named, lineOf(item), item.children.slice(1));
      target = current();
    } else {
      if (target !== owner && (target !== open || labelled(item))) target = owner;
      target.body.push({...list, children: [item]} satisfies List);
    }
  }
  return target;
}

const labelled = (item: ListItem): boolean => {
  const [first] = item.children;
  return first?.type === "paragraph" && first.children[0]?.type === "strong";
};

interface Label {
  readonly title: string;
  readonly role: Role;
  readonly rest: readonly Paragraph[];
}

function labelOfItem(item: ListItem, section: Section): Label | undefined {
  const [first] = item.children;
  return first?.type === "paragraph" ? labelOf(first, section) : undefined;
}

/** A label of a fact (`**Severity:** SEV1`) belongs to the section, not to the label before it. */
function isFact(paragraph: Paragraph): boolean {
  const [strong] = paragraph.children;
  return strong?.type === "strong" && labelName(textOf(strong)) !== undefined;
}

function labelOf(paragraph: Paragraph, section: Section): Label | undefined {
  const [strong, next, ...more] = paragraph.children;
  if (strong?.type !== "strong") return plainLabel(paragraph, section);
  const title = textOf(strong).trim();
  const after = next ? textOf(next) : "";
  if (next && !title.endsWith(":") && !/^\s*(:|[-–—]\s|\n)/.test(after)) return undefined;
  return label(title, paragraph, next?.type === "text" ? trimmed(next, more) : next ? [next, ...more] : []);
}

/** “Timeline:” or “Timeline (UTC)” on a line of its own; “Root cause: …” where the report has no headings to say it. */
function plainLabel(paragraph: Paragraph, section: Section): Label | undefined {
  const [first, ...more] = paragraph.children;
  if (first?.type !== "text" || /^(rootCause|lessons)$/.test(section.role ?? "")) return undefined;
  const [whole, title, after = "", without] =
    /^(\p{Lu}[\p{L}'’ /&-]{2,40}?)(?:\s*\([^()\n]{1,30}\))?\s*(?::[ \t]*(\n|$|(?=\S))|(\n|$))/u.exec(
      first.value
    ) ?? [];
  if (title === undefined || (without === "" && more.length > 0)) return undefined;
  const isAlone = after === "\n" || without !== undefined || whole === first.value;
  if (!isAlone && (section.path.length > 1 || labelName(title) !== undefined)) return undefined;
  return label(whole!.trim(), paragraph, trimmed({...first, value: first.value.slice(whole!.length)}, more));
}

function label(title: string, paragraph: Paragraph, rest: PhrasingContent[]): Label | undefined {
  const role = roleOf(title);
  if (role === undefined) return undefined;
  const hasText = rest.some((node) => textOf(node).trim() !== "");
  const kept: Paragraph = {...paragraph, children: rest};
  return {title: title.replace(/(?<!\s)\s*:$/, ""), role, rest: hasText ? [kept] : []};
}

const trimmed = (
  first: Extract<PhrasingContent, {value: string}>,
  more: PhrasingContent[]
): PhrasingContent[] => [{...first, value: first.value.replace(/^\s*(?::|[-–—]\s)?\s*/, "")}, ...more];
