/** The report as one HTML file that needs nothing else: its style and charts are inside, it runs no script. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Window} from "happy-dom";
import {drawChart} from "../../../src/report/charts.js";
import type {Report} from "../../../src/report/report.js";
import {reportElement} from "../../../src/report/reportElement.js";

const SRC = join(import.meta.dirname, "../../../src");
/** Wide enough for labels beside the marks; paper scales it to its own width. */
const WIDTH = 720;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export function toHtml(report: Report): string {
  const window = new Window();
  const {document} = window as unknown as {document: Document};
  const global = globalThis as {document?: Document};
  const before = global.document;
  global.document = document;
  try {
    const body = reportElement(report, (chart) => drawChart(chart, {width: WIDTH, document}));
    const title = document.createElement("title");
    title.textContent =
      report.organisation === null ? report.title : `${report.organisation}: ${report.title}`;
    const footer = document.createElement("footer");
    footer.textContent = report.footer;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${title.outerHTML}
<style>
${style()}
</style>
</head>
<body>
${renumbered(body.outerHTML)}
${footer.outerHTML}
</body>
</html>
`;
  } finally {
    if (before === undefined) delete global.document;
    else global.document = before;
    void window.happyDOM.close();
  }
}

/** Plot numbers its markers through the whole process; here they start anew, so that the same data give the same bytes. */
function renumbered(html: string): string {
  const places = new Map<string, number>();
  return html.replace(/plot-marker-\d+/g, (id) => {
    if (!places.has(id)) places.set(id, places.size + 1);
    return `marker-${places.get(id)!}`;
  });
}

/** The site's light colours, its marks and the report's own rules. */
function style(): string {
  const sheet = (name: string): string => readFileSync(join(SRC, name), "utf8");
  const [root] = /:root\s*\{[^}]*\}/.exec(sheet("shared/style/ink.css")) ?? [""];
  return [
    root,
    ...["shared/style/marks.css", "shared/style/answer.css", "report/report.css"].map(sheet)
  ].join("\n");
}
