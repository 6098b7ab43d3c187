/** What was answered here, and what the last build could not carry out. */
import {dataTable} from "../shared/ui/dataTable.js";
import {element, listen} from "../shared/ui/element.js";
import type {State} from "./facts.js";
import {STATES} from "./findings.js";
import type {Refused} from "./refused.js";
import type {Answer} from "./store.js";

export interface Given extends Answer {
  readonly id: string;
  readonly state: State;
}

/** Answers kept in this browser, newest first, each with a button that takes it back. */
export function givenTable(given: readonly Given[], remove: (id: string) => void): HTMLElement {
  return dataTable(given.toReversed(), {
    noun: "answer",
    pageSize: 10,
    columns: [
      {name: "asks", label: "Question", value: (row) => row.asks},
      {name: "answer", label: "Answer", value: (row) => row.answer},
      {name: "state", label: "State", value: (row) => STATES[row.state]},
      {
        name: "remove",
        label: "Take back",
        value: () => "",
        cell: (row) =>
          listen(
            element(
              "button",
              {type: "button", class: "quiet", "aria-label": `Take back the answer to: ${row.asks}`},
              "Take back"
            ),
            {click: () => remove(row.id)}
          )
      }
    ]
  });
}

export function refusedTable(rows: readonly Refused[]): HTMLElement {
  return dataTable(rows, {
    noun: "line",
    file: "refused-answers.csv",
    pageSize: 10,
    columns: [
      {name: "file", label: "File", value: (row) => row.file},
      {name: "row", label: "Row", value: (row) => row.row, numeric: true},
      {name: "what", label: "What is wrong", value: (row) => row.what},
      {name: "remedy", label: "Remedy", value: (row) => row.remedy}
    ]
  });
}
