/** `npm run report -- --format slack|email`: the review in fifteen lines, for a channel or a mail. */
import {NOTHING, digest as digestOf} from "../../src/report/digest/digest.js";
import {toEmail} from "../../src/report/digest/email.js";
import {toSlack} from "../../src/report/digest/slack.js";
import {rowsOfTeam, teamsIn} from "../../src/report/digest/team.js";
import type {ReportRows} from "../../src/report/types.js";
import {reviewPeriod} from "../../src/shared/rows/reviewPeriod.js";
import {UsageError} from "../errors.js";
import {WEB} from "../settings/settings.js";

export const FORMATS = ["slack", "email"] as const;
export type Format = (typeof FORMATS)[number];

export interface DigestOptions {
  readonly format: Format;
  readonly period?: string | undefined;
  readonly team?: string | undefined;
  /** the address of the built site; without it there are no links */
  readonly site?: string | undefined;
}

/** The same rows give the same text. Throws a UsageError for a team that is in none of them. */
export function digestText(rows: ReportRows, {format, period: quarter, team, site}: DigestOptions): string {
  if (site !== undefined && !WEB.test(site))
    throw new UsageError(`--site: “${site}” is no address such as https://host/followthrough/`);
  const period = reviewPeriod(rows.quarters, quarter ?? null);
  const known = teamsIn(rows);
  if (team !== undefined && period !== undefined && !known.includes(team))
    throw new UsageError(
      `--team: no incident or action is of “${team}”${known.length === 0 ? "; no team is named" : `; there are ${known.join(", ")}`}`
    );
  const own = team === undefined ? rows : rowsOfTeam(rows, team);
  const made = period === undefined ? NOTHING : digestOf({...own, period}, team ?? null);
  return (format === "slack" ? toSlack : toEmail)(made, site ?? null);
}
