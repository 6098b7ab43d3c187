import type {RestatedNumbers} from "../../schema.js";
import {restatedText, restatedWords} from "../findings/restatedFinding.js";
import {element} from "./element.js";
import {pageLink} from "./pageUrl.js";

/** Beside a number that was another one when its quarter was frozen: "formerly 38", and in its tip why. */
export function restatedMark(row: RestatedNumbers | undefined): HTMLElement | null {
  if (row === undefined) return null;
  return element(
    "span",
    {class: "restated", title: `${restatedText(row)}; as frozen for ${row.published_period}`},
    `formerly ${restatedWords(row).formerly} (${row.reason})`
  );
}

/** The restated numbers of a quarter. */
export function restatedOf(
  rows: readonly RestatedNumbers[],
  quarter: string
): (number: RestatedNumbers["number"]) => RestatedNumbers | undefined {
  return (number) => rows.find((row) => row.quarter === quarter && row.number === number);
}

/** What the quarter's headline had counted when it was frozen; nothing where its verdicts stand. */
export function restatedVerdicts(rows: readonly RestatedNumbers[], quarter: string): HTMLElement | null {
  const own = rows.filter((row) => row.quarter === quarter && /^(improved|worsened)$/.test(row.number));
  if (own.length === 0) return null;
  return element(
    "p",
    {class: "restated"},
    element("a", {href: `${pageLink("data")}#restated`}, `By the end of ${own.map(restatedText).join("; ")}`)
  );
}
