/** Reads docstrings out of TypeScript source, in the one form this project writes them. */
import type {DefaultDoc, Documented, FunctionDoc} from "./types.js";

const COMMENT = String.raw`\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n`;

/** Every exported function of a file with the docstring right above it; one without has an empty summary. */
export function functionDocs(source: string, file: string): FunctionDoc[] {
  const found = source.matchAll(new RegExp(`(?:^${COMMENT})?^export function (\\w+)`, "gm"));
  return [...found].map((match) => {
    const [whole, comment = "", name = ""] = match;
    const signature = source.slice(match.index + whole.length);
    const result = /\): (?:readonly )?([A-Z]\w*)(?:\[\])?(?: \| undefined)? \{\n/.exec(signature)?.[1];
    return {name, file, ...docOf(comment), fields: result === undefined ? [] : fieldDocs(source, result)};
  });
}

/** The lines of defaults.ts: a line of text above each name, the value as it is in force. */
export function defaultDocs(
  source: string,
  values: Readonly<Record<string, number | readonly number[]>>
): DefaultDoc[] {
  const lines = source.matchAll(/^ {2}\/\*\* (.+) \*\/\n {2}(\w+): /gm);
  return [...lines].map(([, text = "", name = ""]) => {
    const value = values[name];
    if (value === undefined) throw new Error(`defaults.ts: ${name} has a line of text and no value.`);
    return {name, text, value};
  });
}

function docOf(comment: string): Omit<FunctionDoc, "name" | "file" | "fields"> {
  const [prose = "", ...tags] = plain(comment).split(/^(?=@\w)/m);
  const [summary = "", ...notes] = paragraphs(prose);
  const tagged = (kind: string) =>
    tags.filter((tag) => tag.startsWith(`@${kind} `)).map((tag) => oneLine(tag.slice(kind.length + 2)));
  const throws = tagged("throws").map((text) => `Throws ${text}.`);
  return {
    summary,
    notes: [...notes, ...throws],
    parameters: tagged("param").map(namedText),
    returns: tagged("returns")[0] ?? null
  };
}

/** The documented fields of an exported interface of the same file, in order. */
function fieldDocs(source: string, type: string): Documented[] {
  const body = new RegExp(`^export interface ${type}\\b[^{]*\\{\\n([\\s\\S]*?)^\\}`, "m").exec(source)?.[1];
  const fields = (body ?? "").matchAll(new RegExp(`^ {2}${COMMENT} {2}(?:readonly )?(\\w+)\\??:`, "gm"));
  return [...fields].map(([, comment = "", name = ""]) => ({name, text: oneLine(plain(comment))}));
}

/** A comment without its stars. */
const plain = (comment: string): string => comment.replace(/^ *\* ?/gm, "").trim();

const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== "");

function namedText(text: string): Documented {
  const [name = "", ...rest] = text.split(" ");
  return {name, text: rest.join(" ")};
}
