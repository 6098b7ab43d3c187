/** A simulated organisation with known truth, written in the export formats of the tools it uses. */
import {builtInTaxonomy} from "../meaning/taxonomy.js";
import {jsonLines, pages, writePieces, writeText} from "./files.js";
import type {Simulation, SimulationOptions} from "./model.js";
import {type Page, pagerPages} from "./pages.js";
import {simulate} from "./simulate.js";
import {type Ticket, tickets} from "./tickets.js";
import {writeAlertmanager} from "./writers/alertmanager.js";
import {jiraCsv} from "./writers/jiraCsv.js";
import {jiraPages} from "./writers/jiraJson.js";
import {correctionsCsv, linksCsv} from "./writers/links.js";
import {retroText} from "./writers/markdown.js";
import {incidentPages, logPages} from "./writers/pagerduty.js";
import {settingsYaml} from "./writers/settings.js";
import {ownConditions, taxonomyYaml} from "./writers/taxonomy.js";
import {truthJson} from "./writers/truth.js";

export interface SampleOptions extends Partial<SimulationOptions> {
  readonly out: string;
  readonly seed: number;
  readonly onProgress?: (file: string, done: number, of: number) => void;
}

/** Jira's screen gives a thousand issues a time. */
const CSV_ROWS = 1000;

/** Writes the organisation of a seed into a folder; the same options give the same bytes. */
export async function writeSample({
  out,
  onProgress = () => undefined,
  ...options
}: SampleOptions): Promise<void> {
  const simulation = simulate(options);
  const steps = 5 + 12 * simulation.options.quarters;
  let done = 0;
  const progress = (file: string): void => onProgress(file, (done += 1), steps);

  writeText(out, "README.md", readme(simulation));
  writeText(out, "settings.yaml", settingsYaml(simulation));
  writeText(out, "taxonomy.yaml", taxonomyYaml(simulation.faults));
  await writePieces(out, "links.csv", linksCsv(simulation));
  await writePieces(out, "corrections.csv", correctionsCsv(simulation));
  progress("settings");
  await writePager(simulation, out);
  progress("pagerduty");
  await writeTracker(simulation, out);
  progress("jira");
  writeReports(simulation, out);
  progress("postmortems");
  const fired = await writeAlertmanager(simulation, out, () => progress("alertmanager"));
  await writePieces(out, "truth.json", truthJson(simulation, fired));
  progress("truth");
}

/** A file a year; each begins with the last page's incidents of the year before, as overlapping exports do. */
async function writePager(simulation: Simulation, out: string): Promise<void> {
  const all = pagerPages(simulation);
  for (const [year, own] of byYear(all)) {
    const before = all.slice(Math.max(0, all.indexOf(own[0]!) - 5), all.indexOf(own[0]!));
    await writePieces(
      out,
      `pagerduty/incidents-${year}.ndjson.gz`,
      jsonLines(incidentPages(simulation.company, [...before, ...own]))
    );
    await writePieces(
      out,
      `pagerduty/log-entries-${year}.ndjson.gz`,
      jsonLines(logPages(simulation.company, own))
    );
  }
}

function byYear(all: readonly Page[]): Map<number, Page[]> {
  const years = new Map<number, Page[]>();
  for (const page of all) {
    const year = new Date(page.createdAt).getUTCFullYear();
    const known = years.get(year);
    if (known) known.push(page);
    else years.set(year, [page]);
  }
  return years;
}

/** The older half from the screen, the newer half from the API; a few weeks in both. */
async function writeTracker(simulation: Simulation, out: string): Promise<void> {
  const all = tickets(simulation);
  const middle = all.findIndex((ticket) => ticket.created >= (simulation.start + simulation.end) / 2);
  const overlap = Math.min(middle, 12);
  for (const {items, offset} of pages(all.slice(0, middle), CSV_ROWS))
    await writePieces(out, `jira/screen-export-${part(offset)}.csv`, jiraCsv(simulation.company, items));
  for (const {items, offset} of pages<Ticket>(all.slice(middle - overlap), CSV_ROWS))
    await writePieces(
      out,
      `jira/search-${part(offset)}.ndjson.gz`,
      jsonLines(jiraPages(simulation.company, items))
    );
}

const part = (offset: number): string => String(offset / CSV_ROWS + 1).padStart(3, "0");

function writeReports(simulation: Simulation, out: string): void {
  const known = [...builtInTaxonomy().conditions, ...ownConditions(simulation.faults)];
  const labels = new Map(known.map(({id, label}) => [id, label]));
  const label = (condition: string): string => labels.get(condition)!;
  for (const incident of simulation.incidents)
    if (incident.retro)
      writeText(out, `${incident.retro.path}.md`, retroText(simulation, incident, incident.retro, {label}));
}

const readme = ({company, options}: Simulation): string => `# ${company.name}

An invented parcel carrier, simulated with seed ${options.seed}: nothing here happened, nobody here exists. The files have the
formats that PagerDuty, Jira, Alertmanager and a folder of retros in Markdown export. What is true of the company, and so what
an analysis should find, stands in truth.json: the effect of every action, the rate of every condition, the noise of every alert rule.

Written by \`npm run sample -- --out DIR --seed ${options.seed}\`; the same seed gives the same bytes.
`;
