/** What made an incident possible or worse, as its report names it. */
import type {RootContent, Table} from "mdast";
import {namesActions} from "./actionColumns.js";
import type {Role} from "./headings.js";
import {type FrontMatter, lineOf, oneLine, shortened, textOf} from "./markdown.js";
import type {Section} from "./outline.js";
import {isPlaceholder} from "./placeholders.js";

export interface Condition {
  readonly line: number;
  /** id, label or phrase */
  readonly condition: string;
  readonly layer?: string;
  readonly label?: string;
  readonly phrase?: string;
  /** the heading it stands under, or the field */
  readonly place: string;
  /** all that is said of it, for finding what it is about */
  readonly told?: string;
  /** said of what happened to go right */
  readonly isLuck: boolean;
  readonly basis: "field" | "tag" | "heading";
  readonly confidence: number;
}

const CONFIDENCE: Readonly<Partial<Record<Role, number>>> = {
  factors: 0.6,
  rootCause: 0.6,
  wrong: 0.4,
  lucky: 0.3
};
const FIELDS: readonly (readonly [RegExp, "field" | "tag", number])[] = [
  [/^(conditions|contributing_?(factors|conditions)|factors|root_?causes?)$/, "field", 0.9],
  [/^tags$/, "tag", 0.5]
];
const LONGEST = 300;
const LONGEST_TOLD = 2000;

/** Every condition once, the surest mention first. */
export function conditionsOf(front: FrontMatter, sections: readonly Section[]): Condition[] {
  const found = [...fromFrontMatter(front), ...sections.flatMap(fromSection)];
  const seen = new Set<string>();
  return found.filter(({condition}) => {
    const key = condition.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function fromFrontMatter(front: FrontMatter): Condition[] {
  return Object.entries(front.values).flatMap(([key, value]) => {
    const kind = FIELDS.find(([pattern]) => pattern.test(key.toLowerCase().replaceAll(/[\s-]/g, "_")));
    if (!kind) return [];
    const [, basis, confidence] = kind;
    const line = front.lines.get(key) ?? 1;
    return (Array.isArray(value) ? value : [value]).flatMap((item: unknown): Condition[] => {
      const {id, name, label, layer, phrase} =
        typeof item === "object" && item !== null ? (item as Named) : {id: item};
      const condition = [id, name, label, phrase].find(
        (text) => typeof text === "string" && !isPlaceholder(text)
      );
      if (typeof condition !== "string") return [];
      const optional = Object.fromEntries(
        Object.entries({layer, label, phrase}).filter(([, text]) => typeof text === "string")
      );
      return [{line, condition: condition.trim(), place: key, isLuck: false, basis, confidence, ...optional}];
    });
  });
}

type Named = Readonly<Partial<Record<"id" | "name" | "label" | "layer" | "phrase", unknown>>>;

function fromSection(section: Section): Condition[] {
  const confidence = section.role && CONFIDENCE[section.role];
  if (confidence === undefined) return [];
  const heading = (line: number, label: string, phrase = label): Condition[] =>
    isPlaceholder(label)
      ? []
      : [
          {
            line,
            condition: shortened(label, LONGEST),
            phrase: shortened(phrase, LONGEST),
            place: shortened(section.title, 80),
            told: shortened(phrase, LONGEST_TOLD),
            isLuck: section.role === "lucky",
            basis: "heading",
            confidence
          }
        ];
  const hasList = section.body.some((block) => block.type === "list");
  if (!section.named && !hasList)
    return heading(section.line, section.title, [section.title, oneLine(section.body)].join(": "));
  const isLoose = section.role === "wrong" || section.role === "lucky";
  return section.body.flatMap((block) => {
    if (block.type === "list")
      return block.children.flatMap((item) => fromItem(item.children, lineOf(item), heading));
    if (block.type === "table") return rowsOf(block).flatMap(({line, text}) => heading(line, text));
    if (block.type !== "paragraph" || (isLoose && hasList)) return [];
    const text = oneLine([block]);
    const isIntroduction = hasList && text.endsWith(":") && text.length <= 120;
    return isIntroduction ? [] : heading(lineOf(block), text);
  });
}

/** The rows of a table of factors, “Scaling: the pool was capped”; none of a table whose columns are those of actions. */
function rowsOf({children: [head, ...rows]}: Table): {line: number; text: string}[] {
  if (head?.children.some((cell) => namesActions(textOf(cell)))) return [];
  return rows.map((row) => ({
    line: lineOf(row),
    text: row.children
      .map((cell) => oneLine([cell]))
      .filter((cell) => /\p{L}/u.test(cell))
      .join(": ")
  }));
}

/** A bullet is one condition, its details part of the phrase; one that only introduces its own bullets is none. */
function fromItem(
  children: readonly RootContent[],
  line: number,
  heading: (line: number, label: string, phrase?: string) => Condition[]
): Condition[] {
  const own = oneLine(children.filter((child) => child.type !== "list"));
  const inner = children.flatMap((child) => (child.type === "list" ? child.children : []));
  if (inner.length > 0 && own.endsWith(":"))
    return inner.flatMap((item) => fromItem(item.children, lineOf(item), heading));
  const details = inner.map((item) => oneLine([item])).join("; ");
  return heading(line, own, details === "" ? own : `${own}: ${details}`);
}
