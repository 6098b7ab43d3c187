/** Any retro text, whatever its format → one outline: headings, lists, tables, paragraphs and code with their places. */
import type {Root, RootContent} from "mdast";
import type {Json} from "../../containers.js";
import {adfTree} from "./adf.js";
import {withoutChat} from "./chat.js";
import {htmlTree, pageTitle} from "./html.js";
import {type FrontMatter, NO_FRONT, parseMarkdown} from "./markdown.js";
import {isWiki, markdownFrom, type Markup} from "./markup.js";
import {withoutMailHeads} from "./mailHead.js";
import {outline, type Section} from "./outline.js";

export interface Outline {
  /** without chat */
  readonly tree: Root;
  readonly front: FrontMatter;
  readonly sections: readonly Section[];
  /** who wrote in a chat that was left out */
  readonly speakers: readonly string[];
  readonly chat: readonly RootContent[];
  /** what an HTML page calls itself */
  readonly pageTitle?: string;
}

/** `html` also for what mammoth makes of a .docx and for the HTML bodies of other tools. */
export type DocumentFormat = "markdown" | "html" | Markup;

/** Wiki markup in a file of Markdown is read as such. Lines of the outline count from 1 in the given text; of HTML too. */
export function outlineOf(text: string, format: DocumentFormat): Outline {
  if (format === "html") {
    const title = pageTitle(text);
    return {...outlineOfTree(htmlTree(text)), ...(title === undefined ? {} : {pageTitle: title})};
  }
  const written = format === "markdown" && isWiki(text) ? "wiki" : format;
  const {tree, front} = parseMarkdown(written === "markdown" ? text : markdownFrom(text, written));
  return outlineOfTree(tree, front);
}

/** The outline of an Atlassian document, which has no lines. */
export const outlineOfAdf = (document: Json): Outline => outlineOfTree(adfTree(document));

function outlineOfTree(tree: Root, front: FrontMatter = NO_FRONT): Outline {
  const {tree: kept, speakers, chat} = withoutChat(withoutMailHeads(tree));
  return {tree: kept, front, sections: outline(kept), speakers, chat};
}
