import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

const folders: string[] = [];

/** Removes what folderOf() made; each test file calls it at its end. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
}

/** A new temporary folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-site-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  folders.push(folder);
  return folder;
}

/** A page as Framework writes it, with these scripts in its head. */
export function pageWith(...scripts: readonly string[]): string {
  return `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n${scripts.join("\n")}\n</head>\n<body></body>\n</html>\n`;
}
