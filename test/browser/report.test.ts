import {expect, test} from "vitest";
import {toHtml} from "../../loaders/site/report/html.js";
import {toPdf} from "../../loaders/site/report/pdf.js";
import {report} from "../../src/report/report.js";
import {action, came, incident, rows, verdict} from "../support/given.js";

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

test.each(["A4", "Letter"] as const)(
  "page 1 on %s holds the answer, the bar, the numbers and the asks",
  async (paper) => {
    const long =
      "Rehearse the failover of the region with every team that is on call for it and write down what it took";
    const given = rows({
      incidents: [incident("I1", "2026-Q2", {has_retro: false})],
      verdicts: [
        ...["a", "b"].map((id) => verdict(id, "worsened", {ratio: 2.4, title: long, target_id: id})),
        ...["c", "d"].map((id) => verdict(id, "improved")),
        verdict("e", "too_early"),
        verdict("f", "not_measurable", {target_kind: "", verdict_reason: "no_target"})
      ],
      paths: ["g", "h"].map((id) => ({...action(id, {title: long}), ...came(7, 90)}) as never)
    });
    const made = report(given, null)!;
    expect(made.first.asks).toHaveLength(5);
    const headings = made.sections.map(({id, title}) => ({id, title, sentences: []}));
    const pdf = await toPdf(toHtml({...made, sections: headings}), {footer: "Acme", paper});
    expect([...pdf.toString("latin1").matchAll(/\/Type \/Page\b/g)]).toHaveLength(2);
  }
);
