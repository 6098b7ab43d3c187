/** Facts a report states about itself: front matter, `Label: value` lines, and headings such as “Severity”. */
import type {RootContent, Table, TableCell, TableRow} from "mdast";
import {momentAt} from "../../time/moments.js";
import type {Role} from "./headings.js";
import {type LabelName, labelName} from "./labelNames.js";
import {type FrontMatter, lineOf, oneLine, textOf, textWithLinks} from "./markdown.js";
import type {Section} from "./outline.js";
import {isTimeName} from "./times.js";
import {zoneIn} from "./zones.js";

export interface Field {
  readonly name: LabelName;
  readonly value: string;
  /** the value with where its links lead */
  readonly linked: string;
  readonly line: number;
  readonly fromFrontMatter: boolean;
  /** where the label itself names a zone: “Start time (PST)” */
  readonly zone?: string;
}

/** Sections whose lines tell what happened; a colon there is no label. */
const STORIES: ReadonlySet<Role | undefined> = new Set<Role>([
  "timeline",
  "keyEvents",
  "actions",
  "factors",
  "rootCause",
  "wrong",
  "well",
  "lucky",
  "lessons"
]);

const VALUE_HEADINGS: ReadonlySet<LabelName> = new Set<LabelName>([
  "title",
  "date",
  "severity",
  "service",
  "team",
  "status",
  "detectedBy",
  "references",
  "heldAt",
  "incidentDuration",
  "window"
]);

/** Every stated fact; front matter first, then in reading order. */
export function fieldsOf(front: FrontMatter, sections: readonly Section[]): Field[] {
  const fields: Field[] = [];
  for (const [key, value] of Object.entries(front.values)) {
    const name = frontName(key, value, front);
    if (name === undefined) continue;
    for (const text of scalars(value))
      fields.push({name, value: text, linked: text, line: front.lines.get(key) ?? 1, fromFrontMatter: true});
  }
  for (const section of sections) {
    const heading = section.isLabel ? undefined : labelName(section.title);
    const isFact =
      heading !== undefined &&
      (VALUE_HEADINGS.has(heading) || (isTimeName(heading) && oneLine(section.body).length <= 60));
    if (isFact && section.body.length > 0)
      fields.push(field(heading, oneLine(section.body), textWithLinks(section.body), section.line));
    if (!STORIES.has(section.role)) fields.push(...section.body.flatMap(labelledLines));
    else if (section.role === "timeline")
      fields.push(...section.body.filter(isBoldLed).flatMap(labelledLines));
  }
  return fields.some(({name}) => name === "severity") ? fields : [...fields, ...severityTold(sections)];
}

const SEVERITY =
  /\bSEV(?:ERITY)?[ -]?(?:S(?:EV)?)?-?[0-5]\b|\b(?:rated|classified|declared|treated)(?: it| this)? (?:as )?(?:an? )?((?:S|P)[0-5])\b|\b(?:it|this) was (?:an? |our )?((?:S|P)[0-5])\b|\byesterday['’]s ((?:S|P)[0-5])\b|\b[SP][0-5] (?=incident|outage)/gi;
const OPENING: ReadonlySet<Role | undefined> = new Set([undefined, "summary", "impact", "context"]);

/** “We rate this as SEV2”: the one severity that the prose names, where no field does. */
function severityTold(sections: readonly Section[]): Field[] {
  const told = sections
    .filter(({role}) => OPENING.has(role))
    .flatMap(({title, body, line}) =>
      [...`${title}\n${oneLine(body.filter(({type}) => type === "paragraph"))}`.matchAll(SEVERITY)].map(
        ([whole, ...rated]) => ({
          line,
          value: (rated.find(Boolean) ?? whole)
            .replace(/^severity\s*/i, "")
            .toUpperCase()
            .trim()
        })
      )
    );
  const [first] = told;
  const isOne = new Set(told.map(({value}) => /\d/.exec(value)?.[0])).size === 1;
  return first && isOne ? [field("severity", first.value, first.value, first.line)] : [];
}

/** Among events only a paragraph that begins in bold states a fact of the whole. */
const isBoldLed = (block: RootContent): boolean =>
  block.type === "paragraph" && block.children[0]?.type === "strong";

/** A key's meaning in front matter, where `duration` may be the retro's, and yes or no is no time. */
function frontName(key: string, value: unknown, front: FrontMatter): LabelName | undefined {
  if (key === "duration" && isRetroMeta(front)) return "reviewDuration";
  if (key === "affected") return "service";
  const name = labelName(key);
  return typeof value === "boolean" && name !== undefined && /At$/.test(name) ? undefined : name;
}

/** A bare `duration` is the retro's only beside other facts about the retro. */
const isRetroMeta = (front: FrontMatter): boolean =>
  Object.keys(front.values).some((key) =>
    ["attendees", "heldAt", "timelineOwner"].includes(labelName(key) ?? "")
  );

function labelledLines(block: RootContent): Field[] {
  if (block.type === "list")
    return block.children.flatMap((item) => item.children.flatMap((child) => labelledLines(child)));
  if (block.type === "blockquote") return block.children.flatMap((child) => labelledLines(child));
  if (block.type === "table") return tableFacts(block);
  if (block.type !== "paragraph") return [];
  return textOf(block)
    .split("\n")
    .flatMap((line, index) => factsOf(line).map((text) => ({text, index})))
    .flatMap(({text: line, index}) => {
      const [, label, value] =
        /^[^\p{L}\n]{0,8}(\p{L}[^:\n]{1,60}?)\s*:\s*(\S.*)$/u.exec(line) ??
        /^[^\p{L}\n]{0,8}(\p{L}[\p{L} ]{2,40}?)\s+[-–—]\s+(\S.{0,80})$/u.exec(line) ??
        /^[^\p{L}\n]{0,8}((?:Published|Posted|Written|Last updated)(?: on)?)\s+(\p{L}{0,12}\W{0,2}\d.{0,80})$/u.exec(
          line
        ) ??
        [];
      const given = label === undefined ? undefined : labelName(label);
      const name = given === "references" && momentAt(value!)?.clock ? "window" : given;
      if (name === undefined) return [];
      return [
        field(name, value!.trim(), `${value!} ${textWithLinks([block])}`, lineOf(block) + index, label)
      ];
    });
}

/** “Severity: S2 · Duration: 3h · Lead: …” are several facts, where each part has a label. */
function factsOf(line: string): string[] {
  const parts = line.split(/(?<!\s)\s+[·•|]\s+/);
  return parts.length > 1 && parts.every((part) => /^\W{0,4}\p{L}[^:]{1,40}:\s*\S/u.test(part))
    ? parts
    : [line];
}

/** A table of two columns, a fact a row; or one row of facts below their names. */
function tableFacts(table: Table): Field[] {
  const [header, only, ...more] = table.children;
  if (only && more.length === 0 && header!.children.length > 2)
    return header!.children.flatMap((head, index) => fact(head, only.children[index], only));
  return table.children.flatMap((row) => {
    const [label, value, ...rest] = row.children;
    return label && rest.length === 0 ? fact(label, value, row) : [];
  });
}

function fact(label: TableCell, value: TableCell | undefined, row: TableRow): Field[] {
  const written = textOf(label).trim();
  const name = labelName(written);
  if (name === undefined || !value || oneLine([value]) === "") return [];
  return [field(name, oneLine([value]), textWithLinks([value]), lineOf(row), written)];
}

function field(name: LabelName, value: string, linked: string, line: number, label = ""): Field {
  const zone = /[([]/.test(label) ? zoneIn(/[([]([^)\]]{1,30})[)\]]/.exec(label)?.[1])?.zone : undefined;
  return {name, value, linked, line, fromFrontMatter: false, ...(zone === undefined ? {} : {zone})};
}

function scalars(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scalars);
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  return typeof value === "number" || typeof value === "boolean" ? [String(value)] : [];
}
