/** What the commands share: their options, and how a mistake in them is told. */
import {Command} from "commander";
import {UsageError} from "./errors.js";

export const program = new Command("followthrough")
  .description(
    "Which past retro actions measurably improved the system, which did not, and which can't be told yet?"
  )
  .showHelpAfterError("(see --help)")
  .exitOverride();

export const plain = (name: string, description: string): Command =>
  program.command(name).description(description).exitOverride();

/** A command that reads a data folder and takes a day as today. */
export function command(name: string, description: string): Command {
  return plain(name, description)
    .option(
      "--data <dir>",
      "the data folder (default: FOLLOWTHROUGH_DATA, else data/exports, else data/sample)"
    )
    .option(
      "--as-of <date>",
      "count this day, 00:00 UTC, as today (default: FOLLOWTHROUGH_AS_OF, else after the newest record)"
    )
    .option(
      "--memory <size>",
      "how much the database may hold before it spills to disk (default: FOLLOWTHROUGH_MEMORY, else the settings', else 1GB)"
    )
    .option("--no-cache", "read and work out everything again, and keep nothing for the next load");
}

export const PUBLIC = [
  "--public",
  "without titles, texts, names of rules and ids of tools (default: the settings' public)"
] as const;

/** A command that builds the site: what it refuses unasked. */
export const building = (name: string, description: string): Command =>
  command(name, description)
    .option(...PUBLIC)
    .option("--accept", "build although more than half of the last build's incidents are gone")
    .option("--allow-empty", "build although the data folder holds nothing");

export interface Building extends Common {
  public?: boolean;
  accept?: boolean;
  allowEmpty?: boolean;
}

export interface Common {
  data?: string;
  asOf?: string;
  memory?: string;
  cache?: boolean;
}

/** Throws a UsageError for anything but digits. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`“${text}” is no whole number`);
  return Number(text);
}
