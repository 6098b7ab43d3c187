import {percent, share, UNKNOWN} from "../../format.js";
import type {ShiftRows} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import type {Resize} from "../../shared/ui/resize.js";
import {defaults} from "../../stats/defaults.js";
import {shiftBars} from "../charts/shiftBars.js";
import {shiftLoads, shiftsOver, teamShifts} from "../facts/shifts.js";
import {shiftsFinding, shiftsSure} from "../findings.js";

/** Shifts by load. */
export function shiftCard(rows: readonly ShiftRows[], hours: string, resize: Resize): HTMLElement {
  const limit = defaults.shiftLimit;
  const over = shiftsOver(rows);
  const title = shiftsFinding(over, limit);
  return chartCard({
    title,
    counted: `${shiftsSure(over)} Whole shifts of every team on its own clock (${hours}), those without a page too. More than ${limit} incidents in a shift is what Google’s SRE book calls too many; pages are counted here, incidents in the table. Teams, never people.`,
    chart: resize((width) => shiftBars(shiftLoads(rows), {width, limit, description: title})),
    table: dataTable(teamShifts(rows), {
      noun: "team",
      file: "shifts.csv",
      columns: [
        {name: "team", label: "Team", value: (row) => row.team},
        {
          name: "over",
          label: `Shifts over ${limit} pages`,
          value: (row) => row.n,
          cell: (row) => (row.of < 10 ? `of ${row.of}: too few` : share(row.n, row.of)),
          numeric: true
        },
        {
          name: "low",
          label: "95% interval",
          value: (row) => row.low,
          cell: (row) => (row.of < 10 ? UNKNOWN : `${percent(row.low)}–${percent(row.high)}`),
          numeric: true
        },
        {
          name: "incidents",
          label: `Shifts over ${limit} incidents`,
          value: (row) => row.incidents,
          numeric: true
        },
        {name: "of", label: "Shifts", value: (row) => row.of, numeric: true}
      ]
    })
  });
}
