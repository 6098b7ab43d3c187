/** `npm run check`: what became of every file and every record, and what to do about the rest. */
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {dataFolder} from "../settings/dataFolder.js";
import {readSettings} from "../settings/settings.js";
import {type Database, type Row, text} from "../warehouse/database.js";
import {progress} from "../progress.js";
import {textTable} from "../textTable.js";
import {
  answerWarnings,
  budgetWarnings,
  coverageWarnings,
  decisionWarnings,
  labelWarnings,
  nearNameWarnings,
  restrictedWarnings,
  silenceWarnings,
  twiceWarnings
} from "./check/warnings.js";
import {today} from "./check/today.js";
import {doubts, notUnderstood, references} from "./check/understanding.js";
import {columns, nothing, translated, undated, unmapped, unnamed} from "./check/findings.js";
import {pages} from "./check/pages.js";
import {say} from "../terminal.js";
import {loadReport} from "./check/loadReport.js";
import {otherIssues, untakenIssues} from "./check/issues.js";
import {rejectedRows} from "./check/rejects.js";
import {unrecognisedFiles} from "./check/unrecognised.js";

/** Prints the load report; sets exit code 1 where something is wrong that only a person can mend. */
export async function check({
  values = false,
  ...options
}: Omit<LoadOptions, "db"> & {readonly values?: boolean}): Promise<void> {
  const {db} = await loadWarehouse({...options, onProgress: progress()});
  try {
    say(`Load report of ${dataFolder(options.data)}\n`);
    say(await loadReport(db));
    const unrecognised = await unrecognisedFiles(db, dataFolder(options.data), values);
    const rejects = await rejectedRows(db);
    const parts = [
      await today(db),
      await notes(db),
      await secrets(db),
      await pages(db),
      await translated(db, Object.keys(readSettings(dataFolder(options.data)).severities)),
      await exclusions(db)
    ];
    const open = [
      await untakenIssues(db),
      await unmapped(db),
      await unnamed(db),
      await silenceWarnings(db),
      await nearNameWarnings(db),
      await twiceWarnings(db),
      await coverageWarnings(db),
      await decisionWarnings(db),
      await answerWarnings(db),
      await restrictedWarnings(db),
      await budgetWarnings(db),
      await labelWarnings(db),
      await references(db),
      await doubts(db),
      await notUnderstood(db)
    ];
    const faults = [rejects, unrecognised, await columns(db), await undated(db), await nothing(db)];
    for (const part of [...parts, ...open, ...faults]) if (part !== "") say(`\n${part}`);
    const [isFaulty, isOpen] = [faults, open].map((some) => some.some((part) => part !== ""));
    if (isFaulty === true) process.exitCode = 1;
    say(
      `\n${conclusion(isFaulty === true, isOpen === true, open[1] !== "")}${isFaulty === true ? "" : await asked(db)}`
    );
  } finally {
    db.close();
  }
}

/** What all of it comes to, and the next step. */
function conclusion(isFaulty: boolean, isOpen: boolean, isUnmapped: boolean): string {
  if (isFaulty)
    return "Next: mend what stands under the last headings, or move it out of the folder, and run npm run check again.";
  const next = isUnmapped
    ? "npm run init writes settings.yaml with every value that needs a meaning"
    : "npm start builds the site and shows it";
  return isOpen
    ? `Every record was loaded, is a duplicate or was left out on purpose; what is open stands above. Next: ${next}.`
    : `Clean: every record was loaded, is a duplicate or was left out on purpose. Next: ${next}.`;
}

/** What answers on the Questions page would bring, where actions wait for them. */
async function asked(db: Database): Promise<string> {
  const [row] = await db.rows(`select count(*) filter (where opens_verdicts > 0)::integer as answers,
      sum(opens_verdicts)::integer as changes, count(*) filter (where kind = 'target')::integer as targets
    from questions`);
  const counted = (column: string, noun: string): string => {
    const n = Number(row?.[column] ?? 0);
    return `${n} ${noun}${n === 1 ? "" : "s"}`;
  };
  const [answers, targets] = [Number(row?.["answers"]), Number(row?.["targets"])];
  if (targets === 0) return "";
  const without = `Of ${counted("targets", "action")} nobody said what ${targets === 1 ? "it" : "they"} should change`;
  return answers === 0
    ? `\n${without}: the page Questions asks, and says what each still lacks for a verdict.`
    : `\n${without}: on the page Questions ${counted("answers", "answer")} would let ${counted("changes", "change")} be judged.`;
}

async function notes(db: Database): Promise<string> {
  const rows = await db.rows(
    "select file, note from raw_files where note is not null and (source is not null or note like 'hidden:%') order by file"
  );
  return rows.length === 0
    ? ""
    : ["Notes", ...rows.map(({file, note}) => `  ${String(file)}: ${String(note)}`)].join("\n");
}

/** Where a key, token or password stood; it was masked, and is told so that it can be changed. */
async function secrets(db: Database): Promise<string> {
  const rows = await db.rows(`
    select file, kind, list(distinct row::bigint order by row::bigint) as rows
    from raw_secrets group by all order by all`);
  if (rows.length === 0) return "";
  const where = (found: Row): string => {
    const all = found["rows"] as readonly bigint[];
    const more = all.length > 8 ? ` and ${all.length - 8} more` : "";
    return `  ${text(found, "file")}: ${text(found, "kind")} in ${all.length === 1 ? "row" : "rows"} ${all.slice(0, 8).join(", ")}${more}`;
  };
  return ["Secrets (masked here; change them where they are valid)", ...rows.map(where)].join("\n");
}

async function exclusions(db: Database): Promise<string> {
  const rows = await db.rows(
    "select source, record_kind, reason, count(*) as n from excluded group by all order by all"
  );
  if (rows.length === 0) return "";
  const table = textTable(
    ["source", "kind", "reason", "records"],
    rows.map((row) => Object.values(row).map(String)),
    [3]
  );
  return ["Left out on purpose", table, ...(await otherIssues(db))].join("\n");
}
