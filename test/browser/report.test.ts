import {expect, test} from "vitest";
import {toHtml} from "../../loaders/site/report/html.js";
import {toPdf} from "../../loaders/site/report/pdf.js";
import {report} from "../../src/report/report.js";
import {rows} from "../support/given.js";

test.each([
  {paper: "A4", width: 595},
  {paper: "Letter", width: 612}
] as const)("the PDF on $paper has bookmarks, tagged text and pages of its size", async ({paper, width}) => {
  const html = toHtml(report(rows(), null)!);
  const pdf = (await toPdf(html, {footer: "<b>Acme</b> & co", paper})).toString("latin1");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+)/g)].map(([, x]) => Math.floor(Number(x)));
  expect(boxes.length).toBeGreaterThan(1);
  expect(new Set(boxes)).toEqual(new Set([width]));
  expect(pdf).toContain("/Outlines");
  expect(pdf).toContain("/StructTreeRoot");
  expect(pdf).toContain("/ToUnicode");
  expect(pdf).not.toMatch(/\/Subtype \/Image/);
});
