/** What is looked up for a row: of those shown at first in the view, of all others in the rows once they are here. */
import type {TimeSpan} from "../shared/charts/rug.js";
import {type ActionsOf, actionsOfChanges, type Member} from "../shared/rows/changes.js";
import {targetKey} from "../shared/rows/targetKey.js";
import {seenOf} from "../shared/rows/seen.js";
import type {LedgerContext} from "./ledger.js";
import {type OutcomesRows, type OutcomesView, rowKey} from "./view.js";

export interface LookUps {
  readonly actionsOf: ActionsOf<Member>;
  readonly seenOf: LedgerContext["seenOf"];
  /** from now on all rows are known */
  readonly know: (rows: OutcomesRows) => void;
}

export function lookUps({beside, seen}: Pick<OutcomesView, "beside" | "seen">, span: TimeSpan): LookUps {
  const besideOf = actionsOfChanges(beside);
  let all: OutcomesRows | undefined;
  return {
    actionsOf: (row) => (all?.actionsOf ?? besideOf)(row),
    seenOf: (row) =>
      all === undefined ? seen.get(rowKey(row))! : seenOf(row, all.byTarget.get(targetKey(row)) ?? [], span),
    know: (rows) => (all = rows)
  };
}
