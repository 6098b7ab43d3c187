import {csvRow} from "../shared/csv.js";
import type {ReviewAgenda} from "./types.js";

export const HEADER = "id,period,text,owner_team,due_at,concerns";

/**
 * A line of decisions.csv for each point, to be filled in: the text is what is to be decided, the due date is open. Texts that
 * a spreadsheet would run are guarded; the loader takes the guard off.
 */
export const decisionLines = ({quarter, points}: ReviewAgenda): string[] =>
  points.map(({title, team, concerns}, place) =>
    csvRow([`${quarter}-${place + 1}`, quarter, title, team, null, concerns.join(";")])
  );
