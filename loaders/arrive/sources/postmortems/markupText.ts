/** Plain text and reStructuredText → Markdown, line by line. */
import {listTables} from "./markupTables.js";
import {roleOf} from "./headings.js";
import {labelName} from "./labelNames.js";

/** The marks of a Markdown heading of a level, 1 to 6. */
export const hashes = (level: number): string => "#".repeat(Math.min(Math.max(level, 1), 6));

/** A short line in capitals, or underlined, is a heading; `•` and `–` begin items. */
export function fromText(given: string[]): string[] {
  const lines = withItemsOfColumns(withoutInnerHeads(withMailHead(given)));
  const first = lines.findIndex((line) => line.trim() !== "");
  return underlined(lines, /^([=\-~*_^#])\1{2,}\s*$/).map((line, index) => {
    if (index === first && isTitleLine(line, lines[index + 1])) return `# ${line.trim()}`;
    const isAlone =
      (lines[index - 1] ?? "").trim() === "" &&
      (/^\s*$|^\s*(?:[-*•]|\d{1,2}[.)])\s|^\W?\d{1,2}[:.h]\d\d/.test(lines[index + 1] ?? "") ||
        line.endsWith(":"));
    const bold = /^([*_]{1,2})(\p{Lu}[^*_\n]{2,50}?):?\1:?\s*$/u.exec(line)?.[2];
    if (bold !== undefined && roleOf(bold) !== undefined) return `## ${bold}`;
    if (isAlone && /^\p{Lu}[^.:|]{2,50}:?$/u.test(line) && roleOf(line) !== undefined)
      return `## ${line.replace(/:$/, "")}`;
    const isShouted = /^[A-Z][A-Z &/'()-]{3,50}:?$/.test(line) && /[A-Z]{3}/.test(line);
    return isShouted ? `## ${line.replace(/:$/, "")}` : line.replace(/^(\s*)[•‣◦▪–—]\s+/, "$1- ");
  });
}

const MAIL = /^(From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|Message-ID|Importance):\s/i;

/** The head of an e-mail: its subject is the title, its date only says when it was written. */
function withMailHead(lines: string[]): string[] {
  const end = lines.findIndex((line) => !MAIL.test(line));
  if (end < 3 || !lines.slice(0, end).some((line) => /^subject:/i.test(line))) return lines;
  return lines.map((line, index) => {
    if (index >= end) return line;
    const [, name = "", value = ""] = /^([\w-]+):\s*((?:\S.*)?)$/.exec(line) ?? [];
    if (/^subject$/i.test(name)) return `# ${value.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, "")}`;
    return /^(date|sent)$/i.test(name) ? `Date written: ${value}` : "";
  });
}

/** The heads of mails that were forwarded or answered: they only say when something was written. */
function withoutInnerHeads(lines: readonly string[]): string[] {
  const result = [...lines];
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (MAIL.test(bareOf(lines[to]))) to++;
    if (to - from < 3) continue;
    for (let at = from; at < to; at++) {
      const written = /^(?:date|sent):\s*(\S.*)$/i.exec(bareOf(lines[at]))?.[1];
      result[at] = written === undefined ? "" : `Date written: ${written}`;
    }
    if (/^\W*(?:forwarded message|original message|begin forwarded message)\W*$/i.test(lines[from - 1] ?? ""))
      result[from - 1] = "";
    from = to;
  }
  return result;
}

/** Lines side by side in three columns or more, kept apart by blanks, as items: “M1  Spare radio   Service   2025-10-31”. */
function withItemsOfColumns(lines: readonly string[]): string[] {
  const columns = lines.map((line) => line.trim().split(/ {2,}|\t+/));
  const isRow = (at: number): boolean =>
    (columns[at]?.length ?? 0) >= 3 &&
    !/^\W*\d{1,2}[:.h]\d\d|[|:]\s*$/.test(columns[at]![0]!) &&
    !/^[-*•|]/.test(columns[at]![0]!);
  return lines.map((line, index) =>
    isRow(index) && (isRow(index - 1) || isRow(index + 1)) ? `- ${columns[index]!.join(" | ")}` : line
  );
}

const bareOf = (line = ""): string => line.replace(/^[>\s*]{1,8}|\*/g, "");

/** A short first line with nothing below it, that is no fact. */
const isTitleLine = (line: string, next: string | undefined): boolean =>
  line.length <= 100 &&
  !line.startsWith("#") &&
  (/^\s*(?:\([^()]{3,60}\)\s*)?$/.test(next ?? "") || isFact(next ?? "")) &&
  labelName(line.split(":")[0]!) === undefined;

const isFact = (line: string): boolean =>
  labelName(/^([^:]{2,40}?)\s*:\s*\S/.exec(line)?.[1] ?? "") !== undefined;

/** Titles by their underlines, levels in the order of their first use. */
function underlined(lines: readonly string[], rule: RegExp): string[] {
  const levels: string[] = [];
  const result = [...lines];
  lines.forEach((line, index) => {
    const mark = rule.exec(line)?.[1];
    const title = lines[index - 1];
    if (
      mark === undefined ||
      title === undefined ||
      !/\S/.test(title) ||
      rule.test(title) ||
      /^\s*[-*|+]/.test(title)
    )
      return;
    if (line.trim().length + 3 < title.trim().length) return;
    if (!levels.includes(mark)) levels.push(mark);
    result[index - 1] = `${hashes(levels.indexOf(mark) + 1)} ${title.trim()}`;
    result[index] = "";
    if (rule.test(lines[index - 2] ?? "")) result[index - 2] = "";
  });
  return result;
}

/** Underlined titles, field lists, links and both kinds of tables. */
export function fromRst(lines: string[]): string[] {
  const fields = listTables(lines).map((line) =>
    line
      .replace(/^:([A-Za-z][\w -]{1,30}):\s+(\S.*)$/, "**$1:** $2  ")
      .replace(/^(\s+):([A-Za-z][\w -]{1,30}):\s+(\S.*)$/, "$1- $2: $3")
      .replace(/^\.\. (?:code-block|code|sourcecode)::.*$|^::\s*$/, "")
      .replace(/^\.\. (?:note|warning|important|tip|admonition)::\s*/, "")
      .replace(/^\.\. (?:contents|toctree|image|figure|_).*$/, "")
      .replace(/``([^`]+)``/g, "`$1`")
      .replace(/`([^`<]*[^`<\s])\s*<(https?:[^>]{1,2000})>`_{1,2}/g, "[$1]($2)")
      .replace(/^(\s*)#\.\s/, "$11. ")
  );
  return gridTables(underlined(fields, /^([=\-~*_^"'`#+.:])\1{2,}\s*$/));
}

/** `+---+` and `|` of grid tables, `=== ===` of simple ones. */
function gridTables(lines: readonly string[]): string[] {
  const result = [...lines];
  let columns: readonly (readonly [number, number])[] | undefined;
  let row = 0;
  lines.forEach((line, index) => {
    if (/^\+[-=+]+\+\s*$/.test(line))
      result[index] =
        /^\|/.test(lines[index - 1] ?? "") &&
        !/^\|\s*-/.test(result[index - 2] ?? "") &&
        isFirstRow(result, index)
          ? separator(line)
          : "";
    else if (/^=+(\s+=+)+\s*$/.test(line)) {
      columns = row > 1 || (columns && lines[index + 1] === "") ? undefined : spansOf(line);
      result[index] = row === 1 ? `|${" --- |".repeat(spansOf(line).length)}` : "";
      row = columns ? row : 0;
    } else if (columns && line.trim() !== "") {
      row += 1;
      result[index] =
        `| ${columns.map(([from, to], at) => line.slice(from, at === columns!.length - 1 ? undefined : to).trim()).join(" | ")} |`;
    } else if (columns && line.trim() === "") [columns, row] = [undefined, 0];
  });
  return result;
}

const isFirstRow = (lines: readonly string[], index: number): boolean => {
  let at = index - 1;
  while (at >= 0 && /^\|/.test(lines[at]!)) at -= 1;
  return at < 0 || lines[at]!.trim() === "";
};
const separator = (line: string): string => `|${" --- |".repeat(line.split("+").length - 2)}`;
const spansOf = (line: string): [number, number][] =>
  [...line.matchAll(/=+/g)].map((match) => [match.index, match.index + match[0].length]);
