/** Committed files that the code writes: written anew, or proved to be current. */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {format, resolveConfig} from "prettier";
import {columnsText} from "./columnsText.js";
import {conditionsText} from "./conditionsText.js";
import {settingsText} from "./settingsText.js";

const ROOT = resolve(import.meta.dirname, "../..");

/** The documents that no data is needed for, by path. */
export const documents = (): Readonly<Record<string, string>> => ({
  "docs/columns.md": columnsText(),
  "docs/conditions.md": conditionsText(),
  "docs/settings.md": settingsText()
});

/** Writes files as Prettier would have them; with `check`, returns a sentence for each that is not what it should be. */
export async function writeOrProve(
  texts: Readonly<Record<string, string>>,
  {check}: {readonly check: boolean}
): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of Object.entries(texts)) {
    const path = join(ROOT, file);
    const formatted = await format(text, {...(await resolveConfig(path)), filepath: path});
    if (!check) writeFileSync(path, formatted);
    else if (!existsSync(path) || readFileSync(path, "utf8") !== formatted)
      stale.push(`${file} is not current: run \`npx tsx loaders/cli.ts schema\` and commit it.`);
  }
  return stale;
}
