import type {Report} from "./report.js";
import {toMarkdown} from "./markdown.js";
import {download} from "../shared/ui/csv.js";
import {element, listen} from "../shared/ui/element.js";

/** Print the report, or take it away as Markdown. */
export function reportTools(report: Report): HTMLElement {
  const print = listen(element("button", {type: "button"}, "Print or save as PDF"), {
    click: () => window.print()
  });
  const save = listen(element("button", {type: "button"}, "Download as Markdown"), {
    click: () => download(`report-${report.quarter}.md`, toMarkdown(report), "text/markdown")
  });
  return element("p", {class: "report-tools"}, print, save);
}
