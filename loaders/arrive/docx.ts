/** Word documents as HTML. */
import {readFileSync} from "node:fs";
import mammoth from "mammoth";

export const isDocx = (path: string): boolean => /\.docx$/i.test(path);

/** the styles that mammoth leaves as paragraphs */
const TITLES = ["p[style-name='Title'] => h1:fresh"];

/** The HTML of a .docx file; throws what a damaged one throws. */
export const docxHtml = async (absolute: string): Promise<string> =>
  (await mammoth.convertToHtml({buffer: readFileSync(absolute)}, {styleMap: TITLES})).value;
