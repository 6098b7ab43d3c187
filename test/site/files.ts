import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

/** A new temporary folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-site-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A page as Framework writes it, with these scripts in its head. */
export function pageWith(...scripts: readonly string[]): string {
  return `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n${scripts.join("\n")}\n</head>\n<body></body>\n</html>\n`;
}
