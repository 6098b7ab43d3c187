/** The error rates behind the two pictures, as tables. */
import {count} from "../format.js";
import {type ShadedColumn, shadedTable, tableLine} from "../shared/ui/shadedTable.js";
import {type NoChange, type Power, noChange, power} from "./errorRates.js";

/** As many digits as were published: one decimal below ten. */
export const percentText = (value: number): string => `${value < 10 ? value.toFixed(1) : count(value)}%`;

const percentOf = <Row>(label: string, value: (row: Row) => number, ours = false): ShadedColumn<Row> => ({
  label,
  cell: (row) => percentText(value(row)),
  share: value,
  ours
});

const NO_CHANGE: readonly ShadedColumn<NoChange>[] = [
  {label: "Incidents a quarter", cell: (row) => String(row.perQuarter)},
  percentOf("Lower than before, at some quarter", (row) => row.naive),
  percentOf("At least 10% lower, at some quarter", (row) => row.naiveTenth),
  percentOf("95% probable, at some quarter", (row) => row.bayes),
  percentOf("p < 0.05, at some quarter", (row) => row.repeated),
  percentOf("Our rule: improved", (row) => row.improved, true),
  percentOf("Our rule: improved, strong", (row) => row.strong),
  percentOf("Our rule: worsened", (row) => row.worsened)
];

const week = (value: number | null): string => (value === null ? "over 104" : count(value));

const POWER: readonly ShadedColumn<Power>[] = [
  {label: "True cut", cell: (row) => `−${row.cut}%`},
  {label: "Incidents a quarter", cell: (row) => String(row.perQuarter)},
  percentOf("Our rule within 52 weeks", (row) => row.improved52),
  percentOf("Our rule within 104 weeks", (row) => row.improved104, true),
  percentOf("Strong within 104 weeks", (row) => row.strong104),
  percentOf("One planned look at 104 weeks", (row) => row.planned),
  {label: "Week by which half are found", cell: (row) => week(row.medianWeek)},
  {label: "The same, of those found", cell: (row) => week(row.medianIfDetected)}
];

const ratesTable = <Row>(
  {title, rows}: {readonly title: string; readonly rows: readonly Row[]},
  columns: readonly ShadedColumn<Row>[]
): HTMLElement =>
  shadedTable(
    title,
    columns,
    rows.map((row) => tableLine(row, columns))
  );

export const falseAlarmTable = (): HTMLElement => ratesTable(noChange, NO_CHANGE);
export const powerTable = (): HTMLElement => ratesTable(power, POWER);
