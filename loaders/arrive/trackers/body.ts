/** What an issue's text holds besides prose: the fields of an issue form, a task list, references to other issues. */

import {mentionsIn} from "../sources/mentions.js";

const HEADING = /^#{2,4}\s+(\S(?:.*\S)?)\s*$/;
const EMPTY = /^_?no response_?$/i;

/** The answers of an issue form by their headings in lower case; an answer left out is not among them. */
export function formFields(body: string | null): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let heading: string | undefined;
  for (const line of (body ?? "").split(/\r?\n/)) {
    const found = HEADING.exec(line)?.[1];
    if (found !== undefined) heading = found.toLowerCase().replace(/(?<![?:*])[?:*]+$/, "");
    else if (heading !== undefined && line.trim() !== "" && !EMPTY.test(line.trim()))
      fields.set(heading, [fields.get(heading), line.trim()].filter((text) => text !== undefined).join("\n"));
  }
  return fields;
}

/** The answer to the first question that asks for it, of one line. */
export function answer(fields: ReadonlyMap<string, string>, question: RegExp): string | undefined {
  for (const [heading, text] of fields) if (question.test(heading) && !text.includes("\n")) return text;
  return undefined;
}

const ADDRESS =
  /^https?:\/\/[^/]+\/(.+?)(?:\/-)?\/(?:issues|pull|pulls|merge_requests|work_items)\/(?:incident\/)?(\d+)/;

/** `org/repo/issues/12` of an issue's address on any forge: one name for the address, `org/repo#12` and `#12`. */
export function nameOf(url: string | null): string | undefined {
  const [, path, number] = ADDRESS.exec(url ?? "") ?? [];
  return path === undefined ? undefined : `${path.replace(/^(api\/v\d\/)?repos\//, "")}/issues/${number}`;
}

/** A text with the repository in front of each `#12`, so that it names the issue to everyone. */
export const qualified = (text: string | null, repository: string | undefined): string | null =>
  repository === undefined || text === null
    ? text
    : text.replace(/(?<![\w/#&])#(\d+)\b/g, `${repository}#$1`);

/** The repository of an issue's name. */
export const repositoryOf = (name: string | undefined): string | undefined =>
  name?.replace(/\/issues\/\d+$/, "");

export interface Task {
  readonly text: string;
  readonly done: boolean;
  /** names of issues it points to */
  readonly names: readonly string[];
}

/** The check-list items of a text; those without words are none. */
export function tasksIn(body: string | null, repository: string | undefined): Task[] {
  return [...(body ?? "").matchAll(/^[^\S\n\r\u2028\u2029]*[-*]\s+\[([ xX])\]\s+(\S.*)$/gm)]
    .map(([, mark, text]) => ({
      text: text!.trim(),
      done: mark !== " ",
      names: mentionsIn(qualified(text!, repository), "body").map(({name}) => name)
    }))
    .filter(({text}) => text !== "");
}
