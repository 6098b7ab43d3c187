/**
 * Plain text, reStructuredText, AsciiDoc, Org and Jira's wiki markup → Markdown, line by line: headings, lists, tables,
 * code and emphasis, all that the outline needs. Every line stays on its line, so that places hold.
 */

import {adocTables} from "./markupTables.js";
import {fromRst, fromText, hashes} from "./markupText.js";

export type Markup = "text" | "rst" | "adoc" | "org" | "wiki";

export const markdownFrom = (text: string, markup: Markup): string =>
  CONVERTERS[markup](text.split(/\r?\n/)).join("\n");

/** Headings as Jira's wiki markup has them, and none of Markdown: one `#` is an item of its lists. */
export const isWiki = (text: string): boolean =>
  /^[^\S\n\r\u2028\u2029]*h[1-6]\. \S/m.test(text) && !/^#{2,6} \S/m.test(text);

const CONVERTERS: Readonly<Record<Markup, (lines: string[]) => string[]>> = {
  text: fromText,
  rst: fromRst,
  adoc: fromAdoc,
  org: fromOrg,
  wiki: fromWiki
};

/** The author and the date below a title, as AsciiDoc has them. */
function withHeader(lines: readonly string[]): string[] {
  const title = lines.findIndex((line) => /^=\s+\S/.test(line));
  const isAuthor = /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,3}(?:\s+<[^>]+>)?(?:;.*)?$/u;
  const isRevision = /^(?:v[\d.]+,\s*)?(\d{4}-\d\d-\d\d)\b/;
  return lines.map((line, index) => {
    if (title < 0 || index <= title || index > title + 2) return line;
    if (index === title + 1 && isAuthor.test(line))
      return `**Authors:** ${line.replace(/<[^>]{1,500}>/g, "")}  `;
    const day = isRevision.exec(line)?.[1];
    return day === undefined ? line : `**Date written:** ${day}`;
  });
}

function fromAdoc(lines: string[]): string[] {
  let isCode = false;
  return adocTables(withHeader(lines)).map((line) => {
    if (/^(----|\.\.\.\.|====)\s*$/.test(line)) {
      if (line.startsWith("=")) return "";
      isCode = !isCode;
      return "```";
    }
    if (isCode) return line;
    const title = /^(={1,6})\s+(\S.*)$/.exec(line);
    if (title) return `${hashes(title[1]!.length)} ${title[2]!}`;
    return line
      .replace(/ \+$/, "  ")
      .replace(/^(\*{1,5})\s+(?=\S)/, (_, stars: string) => `${"  ".repeat(stars.length - 1)}- `)
      .replace(/^(\.{1,5})\s+(?=\S)/, (_, dots: string) => `${"   ".repeat(dots.length - 1)}1. `)
      .replace(/^\[(?:source|NOTE|TIP|cols|options|%)[^\]]*\]\s*$|^:[\w-]+:.*$|^\/\/.*$/, "")
      .replace(/^(\S[^:]{1,40})::\s+(\S.*)$/, "- **$1:** $2")
      .replace(/(?<![\w*])\*(\S[^*\n]*?)\*(?![\w*])/g, "**$1**")
      .replace(/(https?:\/\/[^\s[\]]+)\[([^\]]*)\]/g, "[$2]($1)");
  });
}

function fromOrg(lines: string[]): string[] {
  let isCode = false;
  return lines.map((line) => {
    if (/^#\+(begin|end)_(src|example)/i.test(line)) {
      isCode = /begin/i.test(line);
      return "```";
    }
    if (isCode) return line;
    const title =
      /^(\*{1,6})\s+(?:(TODO|NEXT|STARTED|DOING|DONE|WAITING|CANCELL?ED)\s+)?(?:\[#[A-Z]\]\s+)?(\S.*?)(?:(?<!\s)\s+:[\w@:]+:)?$/.exec(
        line
      );
    if (title)
      return `${hashes(title[1]!.length)} ${title[3]!}${title[2] === undefined ? "" : ` (${title[2]})`}`;
    const property = /^#\+(title|date|author):\s*(\S.*)$/i.exec(line);
    if (property)
      return property[1]!.toLowerCase() === "title"
        ? `# ${property[2]!}`
        : `**${property[1]!.toLowerCase() === "date" ? "Date written" : property[1]!}:** ${property[2]!}  `;
    const deadline = /^\s*(?:SCHEDULED:[^>]*>\s*DEADLINE|DEADLINE|SCHEDULED):\s*<(\d{4}-\d\d-\d\d)/.exec(
      line
    )?.[1];
    if (deadline !== undefined) return `Due: ${deadline}`;
    const closed = /^\s*CLOSED:\s*\[(\d{4}-\d\d-\d\d)/.exec(line)?.[1];
    if (closed !== undefined) return `Closed: ${closed}`;
    if (/^\s*(#\+|:PROPERTIES:|:END:|:ID:)/i.test(line)) return "";
    return line
      .replace(/^\|[-+]+\|\s*$/, (rule) => `|${" --- |".repeat(rule.split("+").length)}`)
      .replace(/[<[](\d{4}-\d\d-\d\d)(?: \p{L}{2,4})?( \d{1,2}:\d\d(?:-\d{1,2}:\d\d)?)?[>\]]/gu, "$1$2")
      .replace(/\[\[([^\]]{1,2000})\]\[([^\]]{1,2000})\]\]/g, "[$2]($1)")
      .replace(/\[\[([^\]]{1,2000})\]\]/g, "<$1>")
      .replace(/(?<![\w*])\*(\S[^*\n]*?)\*(?![\w*])/g, "**$1**")
      .replace(/(?<!\w)\+(\S[^+\n]*?)\+(?!\w)/g, "~~$1~~")
      .replace(/^(\s*[-+])\s+(\S[^:\n]{0,40}|\d{1,2}:\d\d(?: \S+)?)\s+::\s+(?=\S)/, "$1 **$2:** ")
      .replace(/^(\s*)-\s+\[-\]/, "$1- [ ]");
  });
}

const CODE = /\{(?:code|noformat)(?:[:|][^}]*)?\}/g;
/** True of a line that begins or ends code: its marks don't end each other. */
const isCodeMark = (line: string): boolean => (line.match(CODE)?.length ?? 0) % 2 === 1;

/** Code that begins behind words, as in an item of a list, is left out: a fence has a line of its own. */
function fromWiki(lines: string[]): string[] {
  let code: "fenced" | "behind words" | undefined;
  return lines
    .map((line, place) => {
      if (code !== undefined) {
        const was = code;
        if (isCodeMark(line)) code = undefined;
        return was === "behind words" ? "" : code === undefined ? "```" : line;
      }
      if (isCodeMark(line) && lines.slice(place + 1).some(isCodeMark)) {
        code = line.replace(CODE, "").trim() === "" ? "fenced" : "behind words";
        if (code === "fenced") return "```";
      }
      const title = /^\s*h([1-6])\.\s*((?:\S.*)?)$/.exec(line);
      if (title) return `${hashes(Number(title[1]))} ${title[2]!.replace(/\*/g, "")}`;
      if (/^\s*\|\|/.test(line)) return `${row(line, "||")}\u0000`;
      if (/^\s*\|/.test(line)) return row(line, "|");
      const item = /^\s*([*#-]+)\s+(\S.*)$/.exec(line);
      const text = inline(item ? item[2]! : line);
      if (!item) return text.replace(/^\s*bq\.\s+/, "> ");
      const marks = item[1]!;
      return `${"   ".repeat(marks.length - 1)}${marks.endsWith("#") ? "1." : "-"} ${text}`;
    })
    .flatMap(withHead);
}

const row = (line: string, mark: string): string =>
  `| ${line
    .trim()
    .replaceAll(mark === "||" ? /^\|\||\|\|$/g : /^\||\|$/g, "")
    .split(mark)
    .map((cell) => inline(cell.trim()))
    .join(" | ")} |`;

/** A table's head needs its rule on a line of its own: it takes the next, empty or not, and later lines move by one. */
const withHead = (line: string): string[] => {
  if (!line.endsWith("\u0000")) return [line];
  const head = line.slice(0, -1);
  return [head, `|${" --- |".repeat(head.split("|").length - 2)}`];
};

const inline = (text: string): string =>
  text
    .replace(/\{color[^}]*\}|\{panel[^}]*\}|\{quote\}|\{noformat\}|\{code[^}]*\}/g, "")
    .replace(/\{\{([^}]{1,2000})\}\}/g, "`$1`")
    .replace(/\[~[^\]\n]{1,80}\]/g, "[person]")
    .replace(/\[([^|\]\n]{1,500})\|(https?:[^\]|\s]+)(?:[|\s][^\]]*)?\]/g, "[$1]($2)")
    .replace(/\[(https?:[^\]|\s]+)\]/g, "<$1>")
    .replace(/(?<![\w*])\*(\S[^*\n]*?)\*(?![\w*])/g, "**$1**")
    .replace(/(?<![\w-])-(?=\S)([^-\n]{3,}?\S)-(?![\w-])/g, "~~$1~~")
    .replace(/^\s*\(\/\)\s*/, "[x] ")
    .replace(/^\s*\((?:x|!|\?|off)\)\s*/, "[ ] ");
