/** The numbers behind an action's charts, so that a reader can redo its verdict. */
import {evidenceText} from "./evidenceFinding.js";
import {date, decimal} from "../format.js";
import type {VerdictRows} from "../schema.js";
import type {Look} from "./looks.js";
import {dataTable} from "../shared/ui/dataTable.js";

const DAY = 86_400_000;

interface Line {
  readonly window: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly events: number | null;
  /** watched, where that is what is compared; else by the calendar */
  readonly days: number | null;
  readonly used: boolean;
}

/** Counts and exposures of all windows; a baseline in the open time has none between it and the wash-out. */
export function windowTable(row: VerdictRows, zone: string): HTMLElement {
  const calendar = (from: Date | null, to: Date | null): number | null =>
    from && to ? Math.max(0, (to.getTime() - from.getTime()) / DAY) : null;
  const line = (
    window: string,
    [from, to]: readonly [Date | null, Date | null],
    events: number | null,
    watched?: number | null
  ): Line => ({
    window,
    from,
    to,
    events,
    days: watched === undefined ? calendar(from, to) : watched,
    used: watched !== undefined
  });
  const whileOpen = row.baseline_basis === "open_period";
  const lines = [
    line("baseline", [row.baseline_from, row.baseline_to], row.events_before, row.window_before_days),
    ...(whileOpen
      ? []
      : [
          line("before the incident", [row.baseline_to, row.trigger_at], row.x_trigger_window),
          line("until closed", [row.trigger_at, row.set_closed_at], row.x_gap)
        ]),
    line("wash-out", [row.set_closed_at, row.followup_from], row.x_washout),
    line("follow-up", [row.followup_from, row.followup_to], row.events_after, row.window_after_days)
  ];
  return dataTable(lines, {
    noun: "window",
    file: "windows.csv",
    caption: "Counts and days of every window; the incident that led to the action is in none",
    columns: [
      {name: "window", label: "Window", value: (row) => row.window},
      {
        name: "from",
        label: "From",
        value: (row) => row.from,
        cell: (row) => date(row.from, zone),
        numeric: true
      },
      {
        name: "to",
        label: "To, exclusive",
        value: (row) => row.to,
        cell: (row) => date(row.to, zone),
        numeric: true
      },
      {
        name: "days",
        label: "Days",
        value: (row) => row.days,
        cell: (row) => decimal(row.days),
        numeric: true
      },
      {
        name: "events",
        label: "Events",
        value: (row) => row.events,
        numeric: true
      },
      {
        name: "per_year",
        label: "A year",
        value: perYear,
        cell: (row) => decimal(perYear(row)),
        numeric: true,
        wideOnly: true
      },
      {
        name: "used",
        label: "Compared",
        value: (row) => (row.used ? "yes" : "no")
      }
    ]
  });
}

const perYear = ({events, days}: Line): number | null =>
  events === null || days === null || days < 1 ? null : (events / days) * 365.25;

/** Every look with its evidence. */
export function looksTable(looks: readonly Look[], zone: string): HTMLElement {
  const compared = looks.some(({adjusted}) => adjusted !== null);
  const evidence = (name: string, label: string, of: (look: Look) => number | null) => ({
    name,
    label,
    value: of,
    cell: (look: Look) => (of(look) === null ? "–" : evidenceText(of(look)!)),
    numeric: true
  });
  return dataTable(looks, {
    noun: "look",
    file: "evidence.csv",
    pageSize: 15,
    order: {column: "week", descending: true},
    columns: [
      {
        name: "week",
        label: "Week",
        value: (look) => look.week,
        cell: (look) => decimal(look.week),
        numeric: true
      },
      {
        name: "at",
        label: "At",
        value: (look) => look.at,
        cell: (look) => date(look.at, zone),
        numeric: true
      },
      {
        name: "events_after",
        label: "Events since",
        value: (look) => look.x1,
        numeric: true
      },
      evidence("e_improved", "For the improvement", (look) => look.improved),
      evidence("e_worsened", "For the opposite", (look) => look.worsened),
      ...(compared ? [evidence("adjusted_e", "Beyond everything else", (look) => look.adjusted)] : [])
    ]
  });
}
