/** What is kept of each file between loads: what it was recognised as and all that it gave, under the hash of its bytes. */
import type {Cache} from "../cache/cache.js";
import {codeHash, fileHash, hashOf} from "../cache/hashes.js";
import type {Settings} from "../settings/settings.js";
import type {ExportFile} from "./files.js";
import type {Reading, RecognisedFile} from "./readFiles.js";
import {readingSettings, readingValues} from "./readingSettings.js";
import {type Recognition, recognise} from "./recognise.js";
import type {Source} from "./sources/source.js";

/** All that decides what a file gives, beside the file and settings. */
const CODE = [
  "loaders/arrive",
  "loaders/settings",
  "loaders/meaning",
  "src/shared/csv.ts",
  "package-lock.json"
];

/** A recognition with its source by name. */
type Kept =
  Exclude<Recognition, {is: "export"}> | (Omit<Recognition & {is: "export"}, "source"> & {source: string});

/** Recognises files; of one that an earlier load read under the same name, code and settings what it gave comes with it. */
export async function recogniseAll(
  files: readonly ExportFile[],
  sources: readonly Source[],
  settings: Settings,
  cache?: Cache
): Promise<RecognisedFile[]> {
  const own = cache && hashOf(codeHash(CODE), readingValues(settings));
  const found: RecognisedFile[] = [];
  for (const file of files) {
    const name = own === undefined ? undefined : nameOf(file, own);
    const kept =
      name === undefined ? undefined : (cache?.get(name) as {is: Kept; reading: Reading} | undefined);
    const recognition = kept && recalled(kept.is, sources);
    if (recognition) {
      found.push({file, recognition, reading: kept.reading});
      continue;
    }
    const is = await recognise(file, sources, readingSettings(settings));
    const keep = (reading: Reading): void => cache?.put(name!, {is: named(is), reading});
    found.push({file, recognition: is, keep: name === undefined ? undefined : keep});
  }
  return found;
}

/** Undefined for a file whose bytes can't be read. */
function nameOf(
  {path, absolute, root, format, problem, unread}: ExportFile,
  own: string
): string | undefined {
  if (unread !== undefined || problem !== undefined) return undefined;
  try {
    return `file-${hashOf(own, path, root, format, fileHash(absolute))}`;
  } catch {
    return undefined;
  }
}

const named = (is: Recognition): Kept => (is.is === "export" ? {...is, source: is.source.name} : is);

function recalled(kept: Kept, sources: readonly Source[]): Recognition | undefined {
  if (kept.is !== "export") return kept;
  const source = sources.find(({name}) => name === kept.source);
  return source && {...kept, source};
}
