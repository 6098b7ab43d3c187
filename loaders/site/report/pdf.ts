/** The report as PDF, printed from its HTML: text stays text, charts stay vectors, headings become bookmarks. */
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {launchBrowser} from "../browser.js";

export const PAPERS = ["A4", "Letter"] as const;
export type Paper = (typeof PAPERS)[number];

export async function toPdf(html: string, {footer, paper}: {footer: string; paper: Paper}): Promise<Buffer> {
  const browser = await launchBrowser();
  const folder = mkdtempSync(join(tmpdir(), "followthrough-report-"));
  try {
    const file = join(folder, "report.html");
    writeFileSync(file, html);
    const page = await browser.newPage({colorScheme: "light", javaScriptEnabled: false});
    await page.goto(pathToFileURL(file).href);
    return await page.pdf({
      format: paper,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: footerOf(footer),
      margin: {top: "15mm", right: "15mm", bottom: "18mm", left: "15mm"},
      printBackground: true,
      tagged: true,
      outline: true
    });
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

const ENTITIES: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

/** Chromium takes the footer as HTML only, so the text is escaped. */
const footerOf = (text: string): string =>
  `<div style="font: 8px system-ui, sans-serif; color: #555; width: 100%; margin: 0 15mm; display: flex; justify-content: space-between"><span>${text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)}</span><span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
