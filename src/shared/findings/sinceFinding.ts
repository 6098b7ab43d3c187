/** What is new since a quarter was frozen: a line a kind, each with the page behind it. */
import {JUDGED, VERDICT_MARKS} from "../../domain.js";
import {count, counted, shorten} from "../../format.js";
import type {SinceLast} from "../../schema.js";
import {gained, type SinceFacts} from "../rows/sinceFacts.js";
import type {Ask} from "./asks.js";

const TITLE = 60;

/** “Do a” and 2 more. */
function named(rows: readonly SinceLast[], words = ""): string {
  const [first] = rows;
  if (first === undefined) return "";
  const rest = rows.length > 1 ? ` and ${count(rows.length - 1)} more` : "";
  return `“${shorten(first.title ?? first.record_id, TITLE)}”${words}${rest}`;
}

/** Lines in the order of a review; kinds without anything new have none. */
export function sinceLines({of}: SinceFacts): Ask[] {
  const told = JUDGED.map((verdict) => ({
    verdict,
    n: of.verdict.filter(({is_now}) => is_now === verdict).length
  }));
  const verdicts = told
    .filter(({n}) => n > 0)
    .map(({verdict, n}) => `${count(n)} ${VERDICT_MARKS[verdict].label.toLowerCase()}`)
    .join(", ");
  const more = of.seen_again[0] === undefined ? 0 : gained(of.seen_again[0]);
  const line = (rows: readonly SinceLast[], text: string, page: string): Ask[] =>
    rows.length > 0 ? [{text, page}] : [];
  const n = (rows: readonly SinceLast[], one: string, many: string): string =>
    counted(rows.length, one, many);
  return [
    ...line(of.verdict, `${n(of.verdict, "verdict was", "verdicts were")} reached: ${verdicts}.`, "outcomes"),
    ...line(
      of.seen_again,
      `${n(of.seen_again, "condition was", "conditions were")} seen again: ${named(of.seen_again, ` (${counted(more, "more incident")})`)}.`,
      "conditions"
    ),
    ...line(
      of.closed,
      `${n(of.closed, "action was", "actions were")} closed: ${named(of.closed)}.`,
      "actions"
    ),
    ...line(
      of.overdue,
      `${n(of.overdue, "action is", "actions are")} newly overdue: ${named(of.overdue)}.`,
      "actions"
    ),
    ...line(
      of.rule_silent,
      `${n(of.rule_silent, "alert rule", "alert rules")} fell silent: ${named(of.rule_silent)}.`,
      "alerts"
    ),
    ...line(
      of.source_silent,
      `${n(of.source_silent, "source", "sources")} fell silent: ${named(of.source_silent)}.`,
      "data"
    ),
    ...line(of.answered, `${n(of.answered, "question was", "questions were")} answered.`, "questions")
  ];
}
