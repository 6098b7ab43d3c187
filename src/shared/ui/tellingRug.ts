import {counted, date, duration} from "../../format.js";
import type {TargetEventRows, VerdictRows} from "../../schema.js";
import {marked} from "../charts/marks.js";
import {outcomeRug, type TimeSpan} from "../charts/rug.js";
import type {WindowMedians} from "../rows/windowMedians.js";
import {incidentLink, pageLink} from "./pageUrl.js";

/** A rug whose ticks say when, and open their incident; pages, which have no list of their own, open the action. */
export function tellingRug(
  row: VerdictRows,
  events: readonly TargetEventRows[],
  {
    span,
    zone,
    medians
  }: {
    readonly span: TimeSpan;
    readonly zone: string;
    /** where events were taken together */
    readonly medians?: WindowMedians;
  }
): SVGElement {
  const what = row.metric === "pages" ? "page" : "incident";
  return marked(
    outcomeRug(row, events, span, {
      say: ({event_at, events: n, duration_s}) =>
        `${date(event_at, zone)}: ${duration_s === null ? counted(n, what) : n > 1 ? `median ${duration(duration_s)} of ${counted(n, what)}` : duration(duration_s)}`,
      href: ({incident_id}) =>
        incident_id === null ? pageLink("action", {id: row.action_id}) : incidentLink(incident_id),
      closing: `closed ${date(row.set_closed_at ?? row.closed_at, zone)}`,
      ...(medians && {medians})
    })
  );
}
