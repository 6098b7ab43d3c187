import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {parse} from "yaml";
import {UsageError} from "../errors.js";

/** What a YAML file says, null if nothing; a UsageError names the file and the place of a mistake. */
export function yamlOf(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8")) as unknown;
  } catch (error) {
    throw new UsageError(`${basename(file)}: ${(error as Error).message}`);
  }
}
