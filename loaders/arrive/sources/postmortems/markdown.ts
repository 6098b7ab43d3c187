/** A report's Markdown → syntax tree and front matter; the text, links and line of any node. */
import type {Link, ListItem, Nodes, Root, RootContent} from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import {unified} from "unified";
import {visit} from "unist-util-visit";
import {isMap, isScalar, LineCounter, parseDocument} from "yaml";

export interface FrontMatter {
  /** top-level keys as written; times stay text */
  readonly values: Readonly<Record<string, unknown>>;
  /** the Markdown line of each key */
  readonly lines: ReadonlyMap<string, number>;
  /** why it can't be read */
  readonly error?: string;
}

export interface Markdown {
  readonly tree: Root;
  readonly front: FrontMatter;
}

export const NO_FRONT: FrontMatter = {values: {}, lines: new Map()};
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]);

/** What no report nests deeper than; the parser's cost grows with the square of the depth and more. */
const DEEPEST = 20;
const INDENTED = new RegExp(`^([ \\t]{${4 * DEEPEST}})[ \\t]+`, "gm");
const MARKED = new RegExp(`^((?:[ \\t]{0,8}(?:[-*+>]|\\d{1,9}[.)])){${DEEPEST}})[-*+> \\t]+`, "gm");

/** Parses a report. Reference links become plain links; what is nested deeper than 20 levels lies at the twentieth. */
export function parseMarkdown(text: string): Markdown {
  const tree = parser.parse(withYamlFront(text).replace(INDENTED, "$1").replace(MARKED, "$1 "));
  const targets = new Map<string, string>();
  visit(tree, "definition", (node) => void targets.set(node.identifier, node.url));
  visit(tree, "linkReference", (node, index, parent) => {
    const url = targets.get(node.identifier);
    if (url === undefined || index === undefined) return;
    const link: Link = {type: "link", url, children: node.children};
    parent?.children.splice(index, 1, link);
  });
  const [first] = tree.children;
  return {tree, front: first?.type === "yaml" ? frontMatter(first.value) : NO_FRONT};
}

/** Front matter in TOML (`+++`) as YAML, a line a line; its tables are left out. */
function withYamlFront(text: string): string {
  const toml = /^\+\+\+[ \t]*\r?\n([^]*?)\r?\n\+\+\+[ \t]*(?=\r?\n|$)/.exec(text);
  if (!toml) return text;
  const lines = toml[1]!.split("\n").map((line) => {
    const [, key, value] = /^([\w-]+)\s*=\s*((?:\S.*)?)$/.exec(line) ?? [];
    return key === undefined ? "" : `${key}: ${value!}`;
  });
  return `---\n${lines.join("\n")}\n---${text.slice(toml[0].length)}`;
}

function frontMatter(text: string): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(text, {lineCounter: counter});
  const [error] = document.errors;
  if (error) return {...NO_FRONT, error: error.message.split("\n")[0]!};
  if (!isMap(document.contents)) return NO_FRONT;
  const lines = new Map<string, number>();
  for (const {key} of document.contents.items)
    if (isScalar(key)) lines.set(String(key.value), counter.linePos(key.range[0]).line + 1);
  return {values: document.toJS() as Record<string, unknown>, lines};
}

const BLOCKS = new Set(["root", "list", "listItem", "blockquote", "table", "tableRow", "footnoteDefinition"]);
const SILENT = new Set(["code", "image", "imageReference", "footnoteReference", "definition", "yaml"]);

/** The readable text of a node: no code blocks, images or footnote marks; blocks on lines of their own. */
export function textOf(node: Nodes): string {
  if (SILENT.has(node.type)) return "";
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<br\s*\/?>$/i.test(node.value) ? "\n" : "";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const parts = node.children.map(textOf).filter((part) => part !== "");
  return parts.join(BLOCKS.has(node.type) ? "\n" : "");
}

/** The text of several blocks on one line. */
export const oneLine = (nodes: readonly Nodes[]): string =>
  nodes.map(textOf).join("\n").replace(/\s+/g, " ").trim();

export interface FoundLink {
  readonly url: string;
  readonly text: string;
}

export function linksIn(nodes: readonly Nodes[]): FoundLink[] {
  const links: FoundLink[] = [];
  for (const node of nodes)
    visit(node, "link", (link) => void links.push({url: link.url, text: oneLine([link])}));
  return links;
}

/** A text for finding names of other records: the words and where its links lead. */
export const textWithLinks = (nodes: readonly Nodes[]): string =>
  [oneLine(nodes), ...linksIn(nodes).map((link) => link.url)].join(" ");

/** Every list item, at any depth. */
export function itemsIn(nodes: readonly Nodes[]): ListItem[] {
  const items: ListItem[] = [];
  for (const node of nodes) visit(node, "listItem", (item) => void items.push(item));
  return items;
}

/** The text of every heading, paragraph and table cell. */
export const linesOf = (tree: Root): string[] => linesWithin([tree], ["heading", "paragraph", "tableCell"]);

/** The text of every paragraph, however deep in lists and quotes; tables left out. */
export const paragraphsOf = (blocks: readonly RootContent[]): string[] =>
  linesWithin(
    blocks.filter(({type}) => type !== "table"),
    ["paragraph"]
  );

function linesWithin(nodes: readonly Nodes[], types: readonly Nodes["type"][]): string[] {
  const lines: string[] = [];
  for (const node of nodes)
    visit(node, (inner) => {
      if (types.includes(inner.type)) lines.push(oneLine([inner]));
    });
  return lines.filter((line) => line !== "");
}

export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** At most `length` characters, cut at a word. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trimEnd()}…`;
}
