/** The Data page's tables of what is odd in the records that were read. */
import {date, dateTime, words} from "../format.js";
import type {
  ExcludedRows,
  Silences,
  Site,
  SourceLastSeen,
  TimeOrderFaults,
  UnmappedValues,
  UnmatchedPhrases
} from "../schema.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {copyButton} from "../shared/ui/copyButton.js";
import {element} from "../shared/ui/element.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import {time} from "../shared/ui/time.js";

/** Records left out on purpose, counted by reason. */
export function excludedTable(rows: readonly ExcludedRows[]): HTMLElement {
  return dataTable(rows, {
    noun: "reason",
    file: "excluded.csv",
    empty: "No record was left out.",
    columns: [
      {name: "reason", label: "Reason", value: (row) => row.reason, cell: (row) => words(row.reason)},
      {name: "source", label: "Source", value: (row) => row.source},
      {
        name: "record_kind",
        label: "Record",
        value: (row) => row.record_kind,
        cell: (row) => words(row.record_kind)
      },
      {name: "records", label: "Records", value: (row) => row.records, numeric: true}
    ]
  });
}

/** Times in an impossible order; the difference is not used anywhere. */
export function faultTable(rows: readonly TimeOrderFaults[], zone: string): HTMLElement {
  return dataTable(rows, {
    noun: "impossible order",
    file: "time-order.csv",
    pageSize: 20,
    empty: "No record tells times in an impossible order.",
    columns: [
      {
        name: "record_id",
        label: "Record",
        value: (row) => row.record_id,
        cell: (row) =>
          row.incident_id === row.record_id
            ? element("a", {href: incidentLink(row.record_id)}, row.record_id)
            : row.record_id
      },
      {name: "title", label: "Title", value: (row) => row.title, wideOnly: true},
      {name: "fault", label: "Order", value: (row) => `${row.later} before ${row.earlier}`},
      {
        name: "later_at",
        label: "Later one",
        value: (row) => row.later_at,
        cell: (row) => time(row.later_at, zone),
        numeric: true
      },
      {
        name: "earlier_at",
        label: "Earlier one",
        value: (row) => row.earlier_at,
        cell: (row) => time(row.earlier_at, zone),
        numeric: true
      }
    ]
  });
}

/** Values of the exports that have no meaning here yet. */
export function unmappedTable(rows: readonly UnmappedValues[]): HTMLElement {
  return dataTable(rows, {
    noun: "value",
    file: "unmapped.csv",
    pageSize: 10,
    empty: "Every severity and status has a meaning.",
    columns: [
      {
        name: "value",
        label: "Value in the export",
        value: (row) => row.value,
        cell: (row) => element("code", {class: "path"}, row.value)
      },
      {name: "kind", label: "Kind", value: (row) => row.kind},
      {name: "source", label: "Source", value: (row) => row.source},
      {name: "records", label: "Records", value: (row) => row.records, numeric: true}
    ]
  });
}

/** Factors that mean no condition of the taxonomy, with what to write so that they do. */
export function unmatchedTable(rows: readonly UnmatchedPhrases[]): HTMLElement {
  return dataTable(rows, {
    noun: "factor",
    file: "unmatched-factors.csv",
    pageSize: 10,
    searchable: true,
    empty: "Every factor that is named means a condition of the taxonomy.",
    columns: [
      {name: "phrase", label: "Factor as written", value: (row) => row.phrase},
      {name: "place", label: "Under", value: (row) => row.place ?? "", wideOnly: true},
      {name: "records", label: "Reports", value: (row) => row.records, numeric: true},
      {name: "nearest", label: "Nearest conditions", value: (row) => row.nearest, wideOnly: true},
      {
        name: "stanza",
        label: "For taxonomy.yaml",
        value: (row) => row.stanza,
        cell: (row) =>
          element(
            "div",
            {},
            element("pre", {class: "stanza"}, row.stanza.trimEnd()),
            copyButton("Copy", row.stanza)
          )
      }
    ]
  });
}

/** When each source was last heard of. */
export function lastSeenTable(rows: readonly SourceLastSeen[], {time_zone}: Site): HTMLElement {
  return dataTable(rows, {
    noun: "source",
    columns: [
      {name: "source", label: "Source", value: (row) => row.source},
      {name: "files", label: "Files", value: (row) => row.files, numeric: true},
      {name: "records", label: "Records", value: (row) => row.records, numeric: true},
      {
        name: "first_at",
        label: "First",
        value: (row) => row.first_at,
        cell: (row) => time(row.first_at, time_zone, date),
        numeric: true
      },
      {
        name: "last_at",
        label: "Last",
        value: (row) => row.last_at,
        cell: (row) => time(row.last_at, time_zone, dateTime),
        numeric: true
      },
      {name: "days_silent", label: "Days before the cut", value: (row) => row.days_silent, numeric: true}
    ]
  });
}

/** When sources were not watched, as their own records tell. */
export function silenceTable(rows: readonly Silences[], zone: string): HTMLElement {
  return dataTable(rows, {
    noun: "stretch",
    nouns: "stretches",
    file: "silences.csv",
    empty: "No source fell silent for longer than its own rhythm explains.",
    columns: [
      {name: "source", label: "Source", value: (row) => row.source},
      {
        name: "record_kind",
        label: "Record",
        value: (row) => row.record_kind,
        cell: (row) => words(row.record_kind)
      },
      {
        name: "kind",
        label: "What",
        value: (row) => row.kind,
        cell: (row) => (row.kind === "silent" ? "silent since" : "a hole")
      },
      {
        name: "from_at",
        label: "From",
        value: (row) => row.from_at,
        cell: (row) => time(row.from_at, zone, date),
        numeric: true
      },
      {
        name: "to_at",
        label: "To",
        value: (row) => row.to_at,
        cell: (row) => (row.kind === "silent" ? "now" : time(row.to_at, zone, date)),
        numeric: true
      },
      {
        name: "settled_by",
        label: "Settled by",
        value: (row) => row.settled_by,
        cell: (row) => element("code", {}, row.settled_by)
      }
    ]
  });
}
