/** The commands. Each is a module of its own, loaded when it is asked for. */
import {CommanderError} from "commander";
import {
  building,
  type Building,
  command,
  type Common,
  plain,
  program,
  PUBLIC,
  wholeNumber
} from "./commandLine.js";
import type {ReportOptions} from "./commands/report.js";
import type {SampleSize} from "./commands/sample.js";
import {UsageError, explained} from "./errors.js";
import {warn} from "./terminal.js";

building(
  "start",
  "load the data, build the site into dist/ and serve it on 127.0.0.1 (PORT, default 3000)"
).action(async (options: Building) => (await import("./commands/start.js")).start(options));
command(
  "dev",
  "preview the site with reload; a changed export, setting or SQL file shows up by itself"
).action(async (options: Common) => (await import("./commands/dev.js")).dev(options));
building(
  "build",
  "load the data, then build dist/ with its Content-Security-Policy and swap it in whole"
).action(async (options: Building) => (await import("./site/site.js")).buildSite(options));
command(
  "check",
  "read the data folder and print the load report; writes nothing into it. Exit 1: rejected rows or unrecognised files"
)
  .option("--values", "with sample values of files that nothing reads, letters and digits masked")
  .action(async (options: Common & {values?: boolean}) =>
    (await import("./commands/check.js")).check(options)
  );
command(
  "init",
  "write settings.yaml and links.csv with everything found into the data folder; never overwrites"
).action(async (options: Common) => (await import("./commands/init.js")).init(options));
command("load", "write the DuckDB database, for any SQL or BI tool")
  .requiredOption("--db <file>", "the database to write")
  .option(...PUBLIC)
  .action(async (options: Common & {db: string; public?: boolean}) =>
    (await import("./commands/load.js")).load(options)
  );
command("export", "write every model and analysis table, one file a table, and manifest.json")
  .requiredOption("--out <dir>", "the folder to write")
  .option("--format <format>", "csv, json or parquet", "csv")
  .option(...PUBLIC)
  .action(async (options: Common & {out: string; format: string; public?: boolean}) =>
    (await import("./commands/export.js")).exportTables(options)
  );
command(
  "passages",
  "write what reports say, without names, and the conditions to look for, to be labelled by people or a model"
)
  .requiredOption("--out <dir>", "the folder to write")
  .action(async (options: Common & {out: string}) =>
    (await import("./commands/passages.js")).passages(options)
  );
command("snapshot", "freeze a quarter's tables and report into the data folder, to be compared with later")
  .requiredOption("--period <quarter>", "a fiscal quarter such as 2026-Q3")
  .action(async (options: Common & {period: string}) =>
    (await import("./commands/snapshot.js")).snapshot(options)
  );
command(
  "report",
  "write the leadership report, the file's ending picks PDF, HTML or Markdown; or a digest in fifteen lines"
)
  .option("--period <quarter>", "a fiscal quarter such as 2026-Q3 (default: the newest complete one)")
  .option("--out <file>", "the file to write: .pdf, .html or .md (a digest is printed without it)")
  .option("--format <format>", "a digest instead: slack (mrkdwn) or email (plain text)")
  .option(
    "--site <url>",
    "the address of the built site, for a digest's links (default: the settings' report.site)"
  )
  .option("--team <name>", "of one team: its incidents and actions, with their verdicts")
  .option("--paper <size>", "A4 or Letter, for PDF", "A4")
  .option(...PUBLIC)
  .option("--now", "a frozen quarter as it is known now, instead of as it was frozen")
  .action(async (options: ReportOptions) => (await import("./commands/report.js")).report(options));
plain("sample", "simulate an organisation with known truth, in the tools' real export formats")
  .requiredOption("--out <dir>", "the folder to write")
  .option("--seed <n>", "same seed, same bytes", wholeNumber, 42)
  .option("--incidents <n>", "about how many incidents", wholeNumber)
  .option("--alerts <n>", "about how many alerts", wholeNumber)
  .option("--quarters <n>", "how many quarters", wholeNumber)
  .action(async (options: SampleSize) => (await import("./commands/sample.js")).sample(options));
command("bench", "measure load, analysis, build and page cost as ratios to plain floors")
  .option("--stats", "error rates and power of the verdict rule, beside the published ones")
  .option(
    "--placebo",
    "how often the whole pipeline claims an improvement where nothing changed, over 20 seeds"
  )
  .option(
    "--nulls",
    "how often nothing is called an improvement when the records have a fault of daily life, beside the rule without background"
  )
  .option(
    "--privacy",
    "how many planted names and secrets are kept out, and how many ordinary sentences are damaged"
  )
  .option("--growth", "how the time to read a report grows when one thing in it is repeated")
  .option(
    "--fuzz [exports]",
    "exports (default 100,000) with faults put in, through every adapter: none may end the load",
    wholeNumber
  )
  .option(
    "--faults [kills]",
    "build, load, export and snapshot killed at random moments (default 200): nothing half-written may be left",
    wholeNumber
  )
  .option(
    "--scale [incidents]",
    "CPU seconds of each relation from 1,000 incidents to so many (default 10,000), with how they grow",
    wholeNumber
  )
  .option(
    "--warehouse [alerts]",
    "so many alerts (default 1,000,000) counted in ClickHouse (FOLLOWTHROUGH_CLICKHOUSE_URL) and in DuckDB, with the ratio",
    wholeNumber
  )
  .option("--full", "the whole tables, not a subset")
  .action(
    async (
      options: Common & {
        stats?: boolean;
        placebo?: boolean;
        nulls?: boolean;
        privacy?: boolean;
        fuzz?: number | true;
        faults?: number | true;
        growth?: boolean;
        scale?: number | true;
        warehouse?: number | true;
        full?: boolean;
      }
    ) => (await import("./commands/bench.js")).bench(options)
  );
command("schema", "write src/schema.ts, the types of what pages read")
  .option("--check", "fail if the committed file is not current")
  .action(async (options: Common & {check?: boolean}) =>
    (await import("./commands/schema.js")).schema(options)
  );

plain(
  "look",
  "pictures of every built page at three widths, light and dark, into dist-look/ (npm run build first)"
).action(async () => (await import("./site/look.js")).look());
plain("licences", "the packages that are installed, by licence; fails where one may not be passed on").action(
  async () => (await import("./commands/licences.js")).licences()
);
plain("lint", "format, lint, types, dead code: everything a reviewer should not have to say")
  .option("--fix", "write what Prettier and ESLint can mend")
  .action(async (options: {fix?: boolean}) => (await import("./commands/lint.js")).lint(options));
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    warn(error.message);
    process.exitCode = 2;
  } else {
    warn(explained(error));
    if (process.env["DEBUG"]) console.error(error);
    process.exitCode = 1;
  }
}
