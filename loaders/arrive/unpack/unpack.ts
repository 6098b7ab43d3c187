/** Archives and workbooks of a data folder → the files inside of them, so that what reads files reads these too. */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {type ExportFile, isHidden, openFile} from "../files.js";
import {type Budget, budget, unzip} from "./zip.js";
import {sheetsOf} from "./workbook.js";

export interface Unpacked {
  readonly files: readonly ExportFile[];
  /** deletes what was unpacked */
  close(): void;
}

const WORKBOOK = /\.(xlsx|xlsm)$/i;
/** What may hold records or reports; pictures, styles and scripts of an archive are passed over. */
const READ =
  /\.(json|ndjson|jsonl|csv|tsv|tab|psv|md|mdx|markdown|qmd|rmd|erb|html?|te?xt|rst|rest|adoc|asciidoc|org|docx|xlsx|xlsm|parquet|ya?ml|sql|dump|zip|gz)$/i;
/** Exports of some wikis are archives of archives. */
const DEEPEST = 2;

/** Files as they are, but for archives and workbooks: in their place is what they hold. One that can't be unpacked stays, with its `problem`. */
export async function unpack(files: readonly ExportFile[]): Promise<Unpacked> {
  let folder: string | undefined;
  let count = 0;
  const place = (): string =>
    join((folder ??= mkdtempSync(join(tmpdir(), "followthrough-"))), String(++count));
  const close = (): void => {
    if (folder !== undefined) rmSync(folder, {recursive: true, force: true});
  };
  try {
    const found: ExportFile[] = [];
    for (const file of files) found.push(...(await within(file, place, budget(), 0)));
    return {files: found, close};
  } catch (error) {
    close();
    throw error;
  }
}

async function within(
  file: ExportFile,
  place: () => string,
  left: Budget,
  depth: number
): Promise<ExportFile[]> {
  const isZip = /\.zip$/i.test(file.path);
  if (isHidden(file.path) || file.folders[0] === "history" || !(isZip || WORKBOOK.test(file.path)))
    return [file];
  const inside = (absolute: string, name: string): ExportFile =>
    openFile(absolute, `${file.path}/${name}`, file.root);
  try {
    if (!isZip) {
      const sheets = await sheetsOf(file.absolute, place());
      if (sheets.length === 0) return [{...file, problem: "an Excel workbook without a row"}];
      const [only] = sheets;
      if (sheets.length === 1) return [{...openFile(only!.absolute, file.path, file.root), format: "csv"}];
      return sheets.map(({absolute, name}) => inside(absolute, `${name.replace(/[/\\]/g, " ").trim()}.csv`));
    }
    if (depth >= DEEPEST) return [{...file, problem: "a ZIP archive inside of others: unpack it"}];
    const entries = await unzip(
      file.absolute,
      place(),
      left,
      (name) => READ.test(name) && !isHiddenEntry(name)
    );
    if (entries.length === 0)
      return [{...file, problem: "a ZIP archive that holds no file of a kind that is read"}];
    const found: ExportFile[] = [];
    for (const {absolute, name} of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      found.push(...(await within(inside(absolute, name), place, left, depth + 1)));
    return found;
  } catch (error) {
    const reason = (error as Error).message.split("\n")[0]!;
    return [
      {
        ...file,
        problem: isZip
          ? `a ZIP archive that can't be unpacked (${reason}): unpack it into this folder`
          : `an Excel workbook that can't be read (${reason}): save each sheet as CSV UTF-8 and put that here`
      }
    ];
  }
}

const isHiddenEntry = (name: string): boolean =>
  isHidden(name) || name.startsWith("__MACOSX/") || basename(name) === "";
