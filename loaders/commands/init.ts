/** `npm run init`: what was found in the exports, written out for editing. */
import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {dataFolder} from "../settings/dataFolder.js";
import {progress} from "../progress.js";
import {say} from "../terminal.js";
import {linksText} from "./init/linksFile.js";
import {settingsText} from "./init/settingsFile.js";

/** Writes settings.yaml and links.csv unless they are there. */
export async function init(options: Omit<LoadOptions, "db">): Promise<void> {
  const folder = dataFolder(options.data);
  const {db} = await loadWarehouse({...options, onProgress: progress()});
  try {
    for (const [name, text] of [
      ["settings.yaml", await settingsText(db, folder)],
      ["links.csv", await linksText(db)]
    ] as const) {
      const file = join(folder, name);
      if (existsSync(file)) say(`${file} is there already: left as it is`);
      else {
        writeFileSync(file, text);
        say(`${file} written: edit it, then run npm start`);
      }
    }
  } finally {
    db.close();
  }
}
