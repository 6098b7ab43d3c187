/** Which files are reports' texts by their endings, and what each format's text is. */
import {unzipSync} from "fflate";
import {readFileSync} from "node:fs";
import mammoth from "mammoth";
import type {ExportFile} from "../../files.js";
import type {DocumentFormat} from "./documents.js";

const FORMATS: readonly (readonly [RegExp, DocumentFormat | "docx" | "zip" | "pdf"])[] = [
  [/\.(md|markdown|mdx|qmd|rmd|md\.erb)$/, "markdown"],
  [/\.html?$/, "html"],
  [/\.(rst|rest)$/, "rst"],
  [/\.(adoc|asciidoc)$/, "adoc"],
  [/\.org$/, "org"],
  [/\.docx$/, "docx"],
  [/\.zip$/, "zip"],
  [/\.pdf$/, "pdf"],
  [/\.te?xt$/, "text"]
];

/** What a path's ending says of its text; undefined where it says nothing. */
export const formatOfPath = (path: string): (typeof FORMATS)[number][1] | undefined =>
  FORMATS.find(([ending]) => ending.test(path.toLowerCase().replace(/\.gz$/, "")))?.[1];

export interface Document {
  /** the file's path, of an entry its path in the archive below it */
  readonly path: string;
  readonly text: string;
  readonly format: DocumentFormat;
}

const decoder = new TextDecoder("utf-8");

/** The texts of a file: one, or those of an archive's entries. Throws what a damaged file throws. */
export async function documentsIn(file: ExportFile): Promise<Document[]> {
  const format = formatOfPath(file.path);
  if (format === "docx")
    return [{path: file.path, text: await docxHtml(readFileSync(file.absolute)), format: "html"}];
  if (format !== "zip") return [{path: file.path, text: file.text(), format: textFormat(format, file)}];
  const entries = Object.entries(zipEntries(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const documents: Document[] = [];
  for (const [name, bytes] of entries) {
    const inner = formatOfPath(name);
    const path = `${file.path}/${name}`;
    if (inner === "docx") documents.push({path, text: await docxHtml(bytes), format: "html"});
    else if (inner !== undefined && inner !== "zip" && inner !== "pdf")
      documents.push({path, text: decoder.decode(bytes), format: inner});
  }
  return documents;
}

const textFormat = (format: ReturnType<typeof formatOfPath>, file: ExportFile): DocumentFormat =>
  format === undefined || format === "docx" || format === "zip" || format === "pdf"
    ? file.format === "markdown"
      ? "markdown"
      : "text"
    : format;

/** The text entries of an archive by name; folders, hidden files and other formats are not unpacked. */
export function zipEntries(file: ExportFile): Record<string, Uint8Array> {
  return unzipSync(readFileSync(file.absolute), {
    filter: ({name, originalSize}) =>
      !/(^|\/)[._]/.test(name) &&
      originalSize < 20_000_000 &&
      formatOfPath(name) !== undefined &&
      formatOfPath(name) !== "pdf"
  });
}

const docxHtml = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({buffer: Buffer.from(bytes)})).value;
