import type {RestatedNumbers} from "../../schema.js";
import {
  formerlyWords,
  restatedList,
  restatedText,
  restatedVerdictsFinding
} from "../findings/restatedFinding.js";
import {element} from "./element.js";
import {pageLink} from "./pageUrl.js";

/** Beside a number that was another one when its quarter was frozen: "formerly 38", and in its tip why. */
export function restatedMark(row: RestatedNumbers | undefined): HTMLElement | null {
  if (row === undefined) return null;
  return element(
    "span",
    {class: "restated", title: `${restatedText(row)}; as frozen for ${row.published_period}`},
    formerlyWords(row)
  );
}

/** The restated numbers of a quarter. */
export function restatedOf(
  rows: readonly RestatedNumbers[],
  quarter: string
): (number: RestatedNumbers["number"]) => RestatedNumbers | undefined {
  return (number) => rows.find((row) => row.quarter === quarter && row.number === number);
}

/** Behind a line on retros and actions: which of its counts were others when the quarter was frozen, each named. */
export function restatedStages(rows: readonly RestatedNumbers[]): HTMLElement | null {
  const own = rows.filter(({number}) => number === "retros_held" || number === "actions_filed");
  const [first] = own;
  if (first === undefined) return null;
  return element(
    "span",
    {class: "restated", title: `as frozen for ${first.published_period}`},
    restatedList(own)
  );
}

/** What the quarter's headline had counted when it was frozen; nothing where its verdicts stand. */
export function restatedVerdicts(rows: readonly RestatedNumbers[], quarter: string): HTMLElement | null {
  const said = restatedVerdictsFinding(rows.filter((row) => row.quarter === quarter));
  if (said === "") return null;
  return element("p", {class: "restated"}, element("a", {href: `${pageLink("data")}#restated`}, said));
}
