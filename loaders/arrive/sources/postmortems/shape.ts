/** Is this Markdown a report, a template for one, or a list of them? */
import type {Root} from "mdast";
import {visit} from "unist-util-visit";
import {REPORT_ROLES, type Role} from "./headings.js";
import {linksIn, oneLine, textOf} from "./markdown.js";
import {findMoment} from "./moments.js";
import type {Section} from "./outline.js";

export type Shape = "report" | "template" | "index" | "other";

const HTML_TAG =
  /^<\/?(a|abbr|b|br|center|code|dd|del|details|div|dl|dt|em|h\d|hr|i|iframe|img|kbd|li|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)\b|^<!--|^<%/i;
const LEFT_IN =
  /\byyyy\b|\b20xx\b|\bhh:mm\b|\{\{.*?\}\}|\bTODO\b|\b(XXX|YYY|ZZZ)\b|\[(insert|your|name|date|title|summary|link to)\b[^\]]*\]|^incident title$|\bincident name\b/i;

/** The roles of the sections that only reports have. */
export const reportRoles = (sections: readonly Section[]): ReadonlySet<Role> =>
  new Set(sections.flatMap(({named, role}) => (named && role && REPORT_ROLES.has(role) ? [role] : [])));

export function shapeOf(tree: Root, sections: readonly Section[], title: string, fileName: string): Shape {
  const roles = reportRoles(sections);
  if (roles.size === 0) return isIndex(tree, fileName) ? "index" : "other";
  const hasTimes = sections.some(
    ({role, title: heading, body}) =>
      (role === "timeline" || role === "keyEvents") &&
      [heading, ...body.map(textOf)]
        .join("\n")
        .split("\n")
        .some((line) => isTime(line))
  );
  const isNamedSo = /(^|[^a-z])template([^a-z]|$)/i.test(fileName);
  const marks = placeholders(tree);
  const isBlank = LEFT_IN.test(title) || /^<[^>]*>$/.test(title) || /\btemplate\b/i.test(title);
  if (!hasTimes && (isNamedSo || marks >= 3 || (isBlank && marks > 0))) return "template";
  return isBlank && marks >= 2 ? "template" : "report";
}

function isTime(line: string): boolean {
  const moment = findMoment(line)?.moment;
  return moment?.clock !== undefined && moment.broken === undefined;
}

/** Places that wait to be filled in: `<what happened>`, `{{ name }}`, yyyy-mm-dd, TODO. */
function placeholders(tree: Root): number {
  let count = 0;
  visit(tree, (node) => {
    if (node.type === "html") count += HTML_TAG.test(node.value) ? 0 : 1;
    else if (node.type === "text")
      count += node.value.split("\n").filter((line) => LEFT_IN.test(line)).length;
  });
  return count;
}

/** A table of contents, or mostly links to the reports. */
function isIndex(tree: Root, fileName: string): boolean {
  let items = 0;
  let links = 0;
  visit(tree, (node) => {
    if (node.type !== "listItem" && node.type !== "tableRow") return;
    items += 1;
    if (linksIn([node]).length > 0 && oneLine([node]).length < 200) links += 1;
  });
  return (
    tree.children.some(
      (node) => node.type === "code" && /toctree/.test(`${node.lang ?? ""} ${node.value}`)
    ) ||
    (links >= 2 && links * 2 >= items) ||
    (links > 0 && /^_?(index|toc|contents|summary)\b/i.test(fileName))
  );
}
