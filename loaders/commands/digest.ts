/** `npm run report -- --format slack|email`: the review in fifteen lines, for a channel or a mail. */
import {NOTHING, digest as digestOf} from "../../src/report/digest/digest.js";
import {toEmail} from "../../src/report/digest/email.js";
import {toSlack} from "../../src/report/digest/slack.js";
import {rowsOfTeams} from "../../src/report/team.js";
import type {ReportRows} from "../../src/report/types.js";
import {reviewPeriod} from "../../src/shared/rows/reviewPeriod.js";
import {UsageError} from "../errors.js";
import {requireTeam} from "./requireTeam.js";
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
  if (team !== undefined && period !== undefined) requireTeam(rows, team);
  const own = team === undefined ? rows : rowsOfTeams(rows, [team]);
  const made = period === undefined ? NOTHING : digestOf({...own, period}, team ?? null);
  return (format === "slack" ? toSlack : toEmail)(made, site ?? null);
}
