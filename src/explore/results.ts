/** An answer on the page: how many rows, a picture where there is one to draw, and the table. */
import {count, counted, UNKNOWN} from "../format.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import type {Value} from "../shared/ui/csv.js";
import {element} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";
import {type Answer, ROW_LIMIT, shownValue} from "./answer.js";
import {quickChart} from "./charts/quick.js";
import {drawable, MOST_BARS} from "./drawable.js";

type Row = readonly Value[];

/** "8 rows.", and where it was cut off. */
export const answerText = ({rows, isCut}: Answer): string =>
  isCut
    ? `The first ${count(ROW_LIMIT)} rows; there are more. Table and file hold only these.`
    : `${counted(rows.length, "row")}.`;

export function answerElement(answer: Answer, resize: Resize): HTMLElement {
  const picture = drawable(answer);
  const columns = answer.columns.map(({name, kind}, index): Column<Row> => ({
    name,
    label: name,
    value: (row) => row[index],
    cell: (row) => shownValue(row[index], UNKNOWN),
    numeric: kind === "number"
  }));
  return element(
    "div",
    {},
    picture &&
      chartCard({
        title: `${picture.y} by ${picture.x}`,
        counted: chartText(picture.points.length, picture.points[0]?.at !== undefined),
        chart: resize((width) => quickChart(picture, {width})),
        file: "explore"
      }),
    columns.length > 0 &&
      dataTable(answer.rows, {
        columns,
        noun: "row",
        searchable: answer.rows.length > 10,
        file: "explore.csv",
        caption: "Answer",
        empty: "No row answers this."
      })
  );
}

const chartText = (points: number, isTime: boolean): string =>
  `The first text or time against the first number; a count, not a verdict. ${
    isTime ? "Times in UTC." : points > MOST_BARS ? `The first ${MOST_BARS} of ${count(points)} rows.` : ""
  }`.trim();
