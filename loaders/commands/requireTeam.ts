import type {ReportRows} from "../../src/report/types.js";
import {teamNames} from "../../src/shared/rows/teamNames.js";
import {UsageError} from "../errors.js";

/** Throws a UsageError for a team that no incident and no action is of. */
export function requireTeam(rows: ReportRows, team: string): void {
  const known = teamNames([...rows.incidents, ...rows.paths]);
  if (known.includes(team)) return;
  throw new UsageError(
    `--team: no incident or action is of “${team}”${known.length === 0 ? "; no team is named" : `; there are ${known.join(", ")}`}`
  );
}
