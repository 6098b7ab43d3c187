import type {Report} from "../report/report.js";
import {toMarkdown} from "../report/markdown.js";
import {download} from "./csv.js";
import {element, listen} from "./element.js";

/** Print the report, or take it away as Markdown. */
export function reportTools(report: Report, quarter: string): HTMLElement {
  const print = listen(element("button", {type: "button"}, "Print or save as PDF"), {
    click: () => window.print()
  });
  const save = listen(element("button", {type: "button"}, "Download as Markdown"), {
    click: () => download(`report-${quarter}.md`, toMarkdown(report), "text/markdown")
  });
  return element("p", {class: "report-tools"}, print, save);
}
