import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {parse} from "yaml";
import {UsageError} from "../errors.js";

/** The text of a file that the user wrote; a UsageError where it is a folder or may not be read. */
export function textOfFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    throw new UsageError(
      `${basename(file)}: ${code === "EISDIR" ? "is a folder; it must be a file" : `can't be read: ${message}`}`
    );
  }
}

/** What a YAML file says, null if nothing; a UsageError names the file and the place of a mistake. */
export function yamlOf(file: string): unknown {
  const text = textOfFile(file);
  try {
    return parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${basename(file)}: ${(error as Error).message}`);
  }
}
