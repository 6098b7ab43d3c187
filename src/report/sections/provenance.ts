/** The last: where the numbers come from. */
import {sum} from "d3-array";
import {count, counted, date, lastDayBefore, zoneName} from "../../format.js";
import type {ReportInput, ReportSection} from "../types.js";

export function provenance({site, period, excluded, lastSeen}: ReportInput): ReportSection {
  const zone = site.time_zone;
  const {chosen} = period;
  const left = sum(excluded, ({records}) => records);
  return {
    id: "provenance",
    title: "Where these numbers come from",
    sentences: [
      `Period: ${chosen.quarter}${chosen.is_partial ? " so far" : ""}, ${date(chosen.from_at, zone)} to ${chosen.is_partial ? lastDayBefore(site.as_of_at, zone) : lastDayBefore(chosen.to_at, zone)}. Data cut ${date(site.as_of_at, "UTC")}, 00:00 UTC. Times in ${zoneName(zone)}.`,
      `Definitions of version ${site.version}, settings ${site.settings_hash}. ${counted(left, "record is", "records are")} left out on purpose (drills, tests, duplicates and the like); the data notes count them.`,
      ...(site.is_sample ? ["This is sample data of a simulated organisation: nothing here happened."] : [])
    ],
    table: {
      columns: [
        {label: "Source"},
        {label: "Files", numeric: true},
        {label: "Records", numeric: true},
        {label: "First"},
        {label: "Last"}
      ],
      rows: lastSeen.map(({source, files, records, first_at, last_at}) => [
        source,
        count(files),
        count(records),
        date(first_at, zone),
        date(last_at, zone)
      ]),
      empty: "No source is loaded."
    }
  };
}
