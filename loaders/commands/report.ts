/** `npm run report`: the leadership report of a quarter as PDF, as one HTML file or as Markdown, or a digest of it. */
import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {dirname, extname, resolve} from "node:path";
import {toMarkdown} from "../../src/report/markdown.js";
import {report as reportOf} from "../../src/report/report.js";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {audienceOf} from "../warehouse/public.js";
import {UsageError} from "../errors.js";
import {progress} from "../progress.js";
import type {ReportRows} from "../../src/report/types.js";
import {dataFolder} from "../settings/dataFolder.js";
import {readSettings} from "../settings/settings.js";
import {frozenReport} from "../site/report/frozen.js";
import {toHtml} from "../site/report/html.js";
import {PAPERS, type Paper, toPdf} from "../site/report/pdf.js";
import {reportRows} from "../site/report/rows.js";
import {say} from "../terminal.js";
import {requireTeam} from "./requireTeam.js";
import {digestText, FORMATS} from "./digest.js";

export interface ReportOptions extends Omit<LoadOptions, "db"> {
  readonly period?: string;
  /** a digest is printed without it */
  readonly out?: string;
  readonly paper: string;
  /** a digest instead of the report, with links to the site at an address */
  readonly format?: string;
  readonly site?: string;
  /** of one team: its incidents and actions */
  readonly team?: string;
  /** a frozen quarter as it is known now */
  readonly now?: boolean;
  /** without titles and texts; without it as the settings say */
  readonly public?: boolean;
}

/** The ending of `out` picks the kind. Without a browser the HTML is written where the PDF was asked for, and it fails. */
export async function report(given: ReportOptions): Promise<void> {
  const {
    period,
    out,
    paper,
    now = false,
    format: digestFormat,
    team,
    site,
    public: isPublic,
    ...rest
  } = given;
  const options = {...rest, audience: audienceOf(isPublic)};
  if (digestFormat !== undefined) return digest(given, digestFormat);
  if (out === undefined) throw new UsageError("--out: name the file to write, or choose a --format");
  if (site !== undefined) throw new UsageError("--site is for digests: choose --format slack or email");
  const kind = extname(out).toLowerCase();
  if (![".pdf", ".html", ".md"].includes(kind))
    throw new UsageError(`--out: “${out}” ends in none of .pdf, .html and .md`);
  const format = PAPERS.find((name) => name.toLowerCase() === paper.toLowerCase());
  if (format === undefined) throw new UsageError(`--paper: “${paper}” is none of ${PAPERS.join(", ")}`);
  const isSet = readSettings(dataFolder(options.data)).public;
  // what was frozen has its titles, and is of the whole organisation
  const isNow = now || isPublic === true || isSet || team !== undefined;
  const frozen = isNow || period === undefined ? undefined : frozenReport(dataFolder(options.data), period);
  if (frozen) {
    say(`${period} as it was frozen; --now shows it as it is known now`);
    if (kind === ".pdf") await pdf(out, frozen.html, frozen.footer, format);
    else write(out, kind === ".md" ? frozen.markdown : frozen.html);
    return;
  }
  const rows = await rowsFor(period, options);
  if (team !== undefined) requireTeam(rows, team);
  const made = reportOf(rows, period ?? null, team === undefined ? [] : [team]);
  if (made === undefined) throw new UsageError("No incident is loaded, so there is nothing to report on.");
  if (kind === ".md") write(out, toMarkdown(made));
  else if (kind === ".html") write(out, toHtml(made));
  else await pdf(out, toHtml(made), made.footer, format);
}

async function digest(
  {period, out, team, site, paper: _, now: __, format: ___, public: isPublic, ...options}: ReportOptions,
  chosen: string
): Promise<void> {
  const format = FORMATS.find((name) => name === chosen);
  if (format === undefined) throw new UsageError(`--format: “${chosen}” is none of ${FORMATS.join(", ")}`);
  const address = site ?? readSettings(dataFolder(options.data)).report.site;
  const rows = await rowsFor(period, {...options, audience: audienceOf(isPublic)});
  const text = digestText(rows, {format, period, team, site: address});
  if (out === undefined) say(text);
  else write(out, `${text}\n`);
}

async function rowsFor(period: string | undefined, options: Omit<LoadOptions, "db">): Promise<ReportRows> {
  const warehouse = await loadWarehouse({...options, onProgress: progress()});
  const rows = await reportRows(warehouse).finally(() => warehouse.db.close());
  const quarters = rows.quarters.map(({quarter}) => quarter);
  if (period !== undefined && !quarters.includes(period))
    throw new UsageError(
      `--period: the data hold no quarter “${period}”${quarters.length === 0 ? "; no incident is loaded" : `; they span ${quarters[0]!} to ${quarters.at(-1)!}`}`
    );
  return rows;
}

async function pdf(out: string, html: string, footer: string, paper: Paper): Promise<void> {
  try {
    write(out, await toPdf(html, {footer, paper}));
  } catch (error) {
    const other = out.replace(/\.pdf$/i, ".html");
    write(other, html);
    throw new UsageError(
      `No PDF could be made: ${(error as Error).message}\nThe report is in ${other}: open it in any browser and print it to PDF.`
    );
  }
}

/** Beside the file first, so that nothing half-written is left. */
function write(out: string, content: string | Buffer): void {
  const file = resolve(out);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
  say(file);
}
