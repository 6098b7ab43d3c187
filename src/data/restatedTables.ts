import type {RestatedNumbers, VerdictRows} from "../schema.js";
import {freshTitle} from "../shared/findings/revision.js";
import {restatedTitle, restatedWords} from "../shared/findings/restatedFinding.js";
import {revisionWords} from "../shared/findings/revision.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {targetText, verdictWords} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {section} from "../shared/ui/section.js";
import type {FreshRows} from "./freshRows.js";

/** Verdicts that came since the last frozen quarter; nothing where none did. */
export const freshSection = (fresh: FreshRows | undefined): HTMLElement | null =>
  fresh === undefined
    ? null
    : section(
        freshTitle(fresh.n, fresh.period),
        "What they were then is “too early to tell” or “not measurable”, or they were not there.",
        verdictTable(fresh.rows, "new verdict")
      );

/** Numbers and verdicts that are others than when their quarter was frozen; nothing where none is. */
export function restatedSection(
  numbers: readonly RestatedNumbers[],
  revised: readonly VerdictRows[]
): HTMLElement | null {
  if (numbers.length + revised.length === 0) return null;
  return element(
    "div",
    {id: "restated"},
    section(
      restatedTitle(numbers.length, revised.length),
      "What was published stays in history/ as it was. The reason is what differs from then: a definition, the mapping in the settings, a correction or a label; late data where the quarter has other incidents than then, or none of them differs.",
      numbers.length > 0 && numberTable(numbers),
      revised.length > 0 && verdictTable(revised)
    )
  );
}

const numberTable = (rows: readonly RestatedNumbers[]): HTMLElement =>
  dataTable(rows, {
    noun: "restated number",
    pageSize: 10,
    file: "restated-numbers.csv",
    columns: [
      {name: "quarter", label: "Quarter", value: (row) => row.quarter},
      {name: "number", label: "Number", value: (row) => restatedWords(row).what},
      {
        name: "was",
        label: "Was",
        value: (row) => row.was,
        cell: (row) => restatedWords(row).formerly,
        numeric: true
      },
      {
        name: "is_now",
        label: "Is now",
        value: (row) => row.is_now,
        cell: (row) => restatedWords(row).now,
        numeric: true
      },
      {name: "reason", label: "Reason", value: (row) => row.reason},
      {name: "frozen", label: "Frozen for", value: (row) => row.published_period}
    ]
  });

const verdictTable = (rows: readonly VerdictRows[], noun = "restated verdict"): HTMLElement =>
  dataTable(rows, {
    noun,
    pageSize: 10,
    file: `${noun.replace(" ", "-")}s.csv`,
    href: (row) => pageLink("action", {id: row.action_id}),
    columns: [
      {name: "action", label: "Action", value: (row) => row.title},
      {name: "target", label: "Should change", value: targetText},
      {name: "verdict", label: "Is now", value: verdictWords},
      {name: "was", label: "Was", value: revisionWords}
    ]
  });
