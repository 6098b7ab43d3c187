import {existsSync, readFileSync, statSync} from "node:fs";
import {extname, relative, resolve} from "node:path";
import {UsageError} from "../errors.js";

const KINDS: Readonly<Record<string, string>> = {".svg": "image/svg+xml", ".png": "image/png"};
const LARGEST = 200_000;

/** The logo named in the settings as a data URI, undefined without one; it must lie in the data folder. */
export function logoUri(data: string, logo: string | undefined): string | undefined {
  if (logo === undefined) return undefined;
  const file = resolve(data, logo);
  const fault = (what: string, remedy: string): UsageError =>
    new UsageError(`settings.yaml: organisation.logo: “${logo}” ${what}; ${remedy}`);
  if (relative(data, file).startsWith(".."))
    throw fault("lies outside the data folder", "put the file beside settings.yaml");
  const kind = KINDS[extname(file).toLowerCase()];
  if (kind === undefined) throw fault("is no .svg or .png", "convert it");
  if (!existsSync(file)) throw fault("does not exist", "correct the name or put the file there");
  if (statSync(file).size > LARGEST) throw fault("is larger than 200 kB", "make it smaller");
  return `data:${kind};base64,${readFileSync(file).toString("base64")}`;
}
