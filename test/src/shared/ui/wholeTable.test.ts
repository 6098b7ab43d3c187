// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {dataTable} from "../../../../src/shared/ui/dataTable.js";

const all = Array.from({length: 5}, (_, n) => ({name: `row ${n}`, n}));
const columns = [{name: "n", label: "N", value: (row: {n: number}) => row.n, numeric: true}];
const shown = (table: Element) =>
  [...table.querySelectorAll("tbody tr")].map(({textContent}) => Number(textContent));
const status = (table: Element) => table.querySelector(".table-status")!.textContent;
const sort = (table: Element) => table.querySelector<HTMLElement>("th button")!.click();

test("where the first rows are here, the rest is loaded once the reader asks for more; failing to is said", async () => {
  const answers = [Promise.reject(new Error("offline")), Promise.resolve(all)];
  let loads = 0;
  const table = dataTable(all.slice(0, 2), {
    ...{columns, noun: "row", pageSize: 2},
    whole: {n: 5, load: () => answers[loads++]!}
  });
  expect([shown(table), status(table), loads]).toEqual([[0, 1], "1–2 of 5 rows", 0]);
  sort(table);
  await expect.poll(() => status(table)).toBe("These rows could not be loaded. Try again.");
  expect(shown(table)).toEqual([0, 1]);
  sort(table);
  await expect.poll(() => status(table)).toBe("1–2 of 5 rows");
  sort(table);
  expect([shown(table), loads]).toEqual([[4, 3], 2]);
});

test("a table whose first page is not here waits for it", async () => {
  const table = dataTable(all.slice(0, 2), {
    ...{columns, noun: "row", pageSize: 3},
    whole: {n: 5, load: () => Promise.resolve(all)}
  });
  expect([shown(table), status(table)]).toEqual([[], "Loading …"]);
  await expect.poll(() => shown(table)).toEqual([0, 1, 2]);
});
