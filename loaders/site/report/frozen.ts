/** The report of a quarter as `npm run snapshot` froze it. */
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {frozenPeriods} from "../../warehouse/frozen.js";

export interface FrozenReport {
  readonly html: string;
  readonly markdown: string;
  /** the running footer of a PDF */
  readonly footer: string;
}

/** Undefined where the quarter was never frozen, or only its tables were exported. */
export function frozenReport(data: string, period: string): FrozenReport | undefined {
  const folder = new Map(frozenPeriods(data)).get(period);
  if (folder === undefined) return undefined;
  const [html, markdown, manifest] = ["report.html", "report.md", "manifest.json"].map((name) =>
    join(folder, name)
  ) as [string, string, string];
  if (![html, markdown, manifest].every((file) => existsSync(file))) return undefined;
  const {footer} = JSON.parse(readFileSync(manifest, "utf8")) as {footer?: string};
  return {
    html: readFileSync(html, "utf8"),
    markdown: readFileSync(markdown, "utf8"),
    footer: footer ?? ""
  };
}
