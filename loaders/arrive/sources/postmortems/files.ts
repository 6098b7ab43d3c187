/** Which files are reports' texts by their endings, and what each format's text is. */
import {type JsonObject, textAt} from "../../containers.js";
import {docxHtml} from "../../docx.js";
import type {ExportFile} from "../../files.js";
import type {DocumentFormat} from "./documents.js";

const FORMATS: readonly (readonly [RegExp, DocumentFormat | "docx" | "pdf"])[] = [
  [/\.(md|markdown|mdx|qmd|rmd|md\.erb)$/, "markdown"],
  [/\.html?$/, "html"],
  [/\.(rst|rest)$/, "rst"],
  [/\.(adoc|asciidoc)$/, "adoc"],
  [/\.org$/, "org"],
  [/\.docx$/, "docx"],
  [/\.pdf$/, "pdf"],
  [/\.te?xt$/, "text"]
];

/** What a path's ending says of its text; undefined where it says nothing. */
export const formatOfPath = (path: string): (typeof FORMATS)[number][1] | undefined =>
  FORMATS.find(([ending]) => ending.test(path.toLowerCase().replace(/\.gz$/, "")))?.[1];

export interface Document {
  /** the file's path, of a record its name below it */
  readonly path: string;
  readonly text: string;
  readonly format: DocumentFormat;
}

/** The HTML of a status page's post-mortem as PagerDuty's API answers it; undefined of any other record. */
export const postmortemText = (value: JsonObject): string | undefined =>
  textAt(value, "postmortem.message") ?? undefined;

async function recordsIn(file: ExportFile): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const item of file.items()) {
    const text = "error" in item ? undefined : postmortemText(item.value);
    if (text === undefined || "error" in item) continue;
    const day = textAt(item.value, "postmortem.reported_at")?.slice(0, 10);
    const name = [day, textAt(item.value, "postmortem.id") ?? String(item.row)].filter(Boolean).join(" ");
    documents.push({path: `${file.path}/${name}`, text, format: "html"});
  }
  return documents;
}

/** The texts of a file: one, or those of its records. Throws what a damaged file throws. */
export async function documentsIn(file: ExportFile): Promise<Document[]> {
  if (file.format === "json" || file.format === "ndjson") return recordsIn(file);
  const format = formatOfPath(file.path);
  if (format === "docx") return [{path: file.path, text: await docxHtml(file.absolute), format: "html"}];
  return [{path: file.path, text: file.text(), format: textFormat(format, file)}];
}

const textFormat = (format: ReturnType<typeof formatOfPath>, file: ExportFile): DocumentFormat =>
  format === undefined || format === "docx" || format === "pdf"
    ? file.format === "markdown"
      ? "markdown"
      : "text"
    : format;
