/** HTML → the Markdown tree it stands for; pages of Confluence, Notion, Google Docs and incident.io, and bodies of other tools. */
import type {Element} from "hast";
import type {Root} from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import {unified} from "unified";
import {visit} from "unist-util-visit";
import {sectionsOf} from "./htmlSections.js";

const parser = unified().use(rehypeParse);
const converter = unified().use(rehypeRemark, {
  handlers: {
    time: (state, node: Element) => state.all(node),
    input: (_state, node: Element) => ({type: "text", value: node.properties["checked"] ? "[x] " : "[ ] "})
  }
});

/** The tree of a page's content: head, scripts, navigation and comments are left out. */
export function htmlTree(text: string): Root {
  const page = parser.parse(text);
  visit(page, "element", (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (SILENT.has(node.tagName)) {
      parent.children.splice(index, 1);
      return index;
    }
    tidy(node);
    if (node.tagName === "dl") asTable(node);
    else if (node.tagName === "table") {
      const sections = sectionsOf(node, elements(node, "tr"), wordsOf);
      if (sections) {
        parent.children.splice(index, 1, ...sections);
        return index;
      }
      nameColumns(node);
      repeatSpans(node);
    }
    return undefined;
  });
  return converter.runSync(page);
}

/** What a page calls itself, without the space or site that Confluence puts around it; undefined where it has no title. */
export function pageTitle(text: string): string | undefined {
  let title: string | undefined;
  visit(parser.parse(text.slice(0, HEAD)), "element", (node, _index, parent) => {
    if (node.tagName === "title" && parent?.type === "element" && parent.tagName === "head")
      title ??= wordsOf(node);
  });
  const own = title?.replace(/^[^:]{1,60} : |\s[-–]\s[^-–]{1,60}\s[-–]\sConfluence$/g, "").trim();
  return own === "" ? undefined : own;
}

/** Within so many characters a page names itself. */
const HEAD = 16_384;

const SILENT: ReadonlySet<string> = new Set(["head", "script", "style", "nav", "footer", "template", "svg"]);

/** Google Docs and Confluence mark bold, struck and checked by style and class. */
function tidy(node: Element): void {
  const style = (node.properties["style"]?.toString() ?? "").replace(/\s/g, "");
  if (node.tagName === "span" && /font-weight:(700|bold)/.test(style)) node.tagName = "strong";
  else if (node.tagName === "span" && /text-decoration:line-through/.test(style)) node.tagName = "del";
  else if (node.tagName === "b" && /font-weight:(normal|400)/.test(style)) node.tagName = "span";
  const names = [node.properties["className"] ?? []].flat().map(String);
  const isChecked =
    names.includes("checked") || names.includes("checkbox-on") || names.includes("to-do-children-checked");
  const isBox =
    isChecked || names.includes("checkbox-off") || node.properties["dataInlineTaskId"] !== undefined;
  if (isBox && node.tagName === "li")
    node.children.unshift({type: "text", value: isChecked ? "[x] " : "[ ] "});
  if (isBox && node.tagName === "div") {
    node.tagName = "span";
    node.children = [{type: "text", value: isChecked ? "[x] " : "[ ] "}];
  }
  if (
    node.tagName !== "li" &&
    (names.some((name) => /\bmention\b/.test(name)) || node.properties["dataUsername"])
  )
    asMention(node);
  if (node.tagName === "li") for (const time of elements(node, "time")) asMention(time);
  if (node.tagName.startsWith("ac:")) confluence(node);
  if (names.includes("title") && node.tagName === "p") node.tagName = "h1";
}

/** People and days that an editor marks as such, as people write them: `@Ana Ray`, `@3 May 2024`. */
function asMention(node: Element): void {
  if (wordsOf(node) !== "" && !wordsOf(node).startsWith("@"))
    node.children.unshift({type: "text", value: "@"});
}

/** Word marks no row as the head: a first row of words alone, one in every cell, is one. */
function nameColumns(table: Element): void {
  const rows = elements(table, "tr");
  if (rows.length < 2 || elements(table, "th").length > 0) return;
  const cells = elements(rows[0]!, "td");
  const names = cells.map((cell) => wordsOf(cell));
  if (cells.length < 2 || !names.every((name) => /^\P{N}{1,40}$/u.test(name))) return;
  for (const cell of cells) cell.tagName = "th";
}

/** A cell of several rows stands in each of them. */
function repeatSpans(table: Element): void {
  const rows = elements(table, "tr");
  rows.forEach((row, place) => {
    const cells = elements(row, "td", "th");
    cells.forEach((cell, index) => {
      const span = Math.min(Number(cell.properties["rowSpan"] ?? 1), 100);
      cell.properties = {...cell.properties, rowSpan: 1};
      const isRepeated = span > 1 && wordsOf(cell).length <= 80;
      for (const below of isRepeated ? rows.slice(place + 1, place + span) : []) {
        const next = elements(below, "td", "th")[index];
        const at = next ? below.children.indexOf(next) : below.children.length;
        below.children.splice(at < 0 ? below.children.length : at, 0, structuredClone(cell));
      }
    });
  });
}

/** A list of terms, as a table of two columns. */
function asTable(list: Element): void {
  const parts = elements(list, "dt", "dd");
  const cell = (children: Element["children"]): Element => ({
    type: "element",
    ...{tagName: "td", properties: {}, children}
  });
  const rows = parts.flatMap((term, index): Element[] => {
    const said = parts.slice(index + 1).findIndex(({tagName}) => tagName === "dt");
    const told = parts.slice(index + 1, said < 0 ? undefined : index + 1 + said);
    const children = [cell(term.children), cell(told.flatMap((one) => one.children))];
    return term.tagName === "dt" ? [{type: "element", tagName: "tr", properties: {}, children}] : [];
  });
  list.tagName = "table";
  list.children = rows;
}

function wordsOf(within: Element): string {
  let words = "";
  visit(within, "text", ({value}) => {
    words += value;
  });
  return words.trim();
}

function elements(within: Element, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  visit(within, "element", (node) => {
    if (names.includes(node.tagName)) found.push(node);
  });
  return found;
}

/** Confluence's storage format keeps tasks in elements of its own. */
function confluence(node: Element): void {
  if (node.tagName === "ac:task-list") node.tagName = "ul";
  else if (node.tagName === "ac:task") node.tagName = "li";
  else if (node.tagName === "ac:task-id") node.children = [];
  else if (node.tagName === "ac:task-status") {
    const [word] = node.children;
    node.tagName = "span";
    node.children = [
      {type: "text", value: word?.type === "text" && word.value === "complete" ? "[x] " : "[ ] "}
    ];
  } else if (
    node.tagName === "ac:task-body" ||
    node.tagName === "ac:structured-macro" ||
    node.tagName === "ac:rich-text-body"
  )
    node.tagName = "div";
}
