import {expect, test} from "vitest";
import {answerColumns, plainValue, shownValue} from "../../../src/explore/answer.js";
import {columnsOf} from "../../../src/explore/dialect.js";
import {drawable} from "../../../src/explore/drawable.js";
import {tablesIn} from "../../../src/explore/tables.js";
import {columnText} from "../../../src/shared/columns.js";

const column = (name: string, type = "VARCHAR") => ({name, type, isKey: false, nullable: true, values: []});
const tables = [
  {
    name: "actions",
    description: "Actions.",
    rows: 2,
    columns: [column("action_id"), column("closed_at", "TIMESTAMP")]
  },
  {name: "site", description: "The site.", rows: 1, columns: [column("version")]}
];

test.each([
  {sql: "select 1 from Actions", named: ["actions"]},
  {sql: 'from "site", actions', named: ["actions", "site"]},
  {sql: "from transactions_site", named: ["actions", "site"]},
  {sql: "show tables", named: ["actions", "site"]}
])("“$sql” needs $named", ({sql, named}) => {
  expect(tablesIn(sql, tables).map(({name}) => name)).toEqual(named);
});

test("a column says what it holds, its values, and whether it may be unknown", () => {
  expect(columnText({...column("severity", "INTEGER"), nullable: false})).toMatch(/^1 is worst/);
  expect(columnText({...column("nothing_known_s", "DOUBLE"), isKey: true})).toBe(
    "Seconds. Part of the key. Null where it is not known."
  );
  expect(columnText({...column("nothing_known"), nullable: false, values: ["a", "b"]})).toBe("One of a, b.");
});

/** What the field proposes at the end of a text. */
const proposed = (text: string, explicit = false) =>
  columnsOf(tables, {
    explicit,
    state: {doc: text},
    matchBefore: (pattern) => {
      const found = new RegExp(`${pattern.source}$`).exec(text);
      return found === null ? null : {from: found.index, text: found[0]};
    }
  });

test("columns are proposed of the tables that the text names, where a word begins", () => {
  expect(proposed("from actions select cl")).toMatchObject({
    from: 20,
    options: [{label: "action_id"}, {label: "closed_at", detail: "actions"}]
  });
  expect(proposed("from actions select a.cl")).toBeNull();
  expect(proposed("select cl")).toBeNull();
  expect(proposed("from actions select ")).toBeNull();
  expect(proposed("from actions select ", true)).not.toBeNull();
});

test("columns of one name are told apart, and what has no plain value is refused with what to write", () => {
  const fields = [
    {name: "a", type: "Utf8"},
    {name: "a", type: "Float64"},
    {name: "at", type: "Date64<MILLISECOND>"},
    {name: "b", type: "Bool"}
  ];
  expect(answerColumns(fields)).toEqual([
    {name: "a", kind: "text"},
    {name: "a_2", kind: "number"},
    {name: "at", kind: "time"},
    {name: "b", kind: "truth"}
  ]);
  expect(() => answerColumns([{name: "gap", type: "Interval<MONTH_DAY_NANO>"}])).toThrow(/date_diff/);
  expect(() => answerColumns([{name: "x", type: "Binary"}])).toThrow("x::varchar");
});

test.each([
  {raw: null, kind: "number", shown: "–"},
  {raw: 12345.678, kind: "number", shown: "12,345.678"},
  {raw: 0.000_123, kind: "number", shown: "0.000123"},
  {raw: Infinity, kind: "number", shown: "Infinity"},
  {raw: 3n, kind: "number", shown: "3"},
  {raw: 1_767_225_600_000, kind: "time", shown: "2026-01-01"},
  {raw: 1_767_225_661_000, kind: "time", shown: "2026-01-01 00:01:01"},
  {raw: Number.NaN, kind: "time", shown: "–"},
  {raw: false, kind: "truth", shown: "no"},
  {raw: ["a", "b"], kind: "text", shown: "a,b"}
] as const)("$raw is shown as $shown", ({raw, kind, shown}) => {
  expect(shownValue(plainValue(raw, kind), "–")).toBe(shown);
});

const text = {name: "team", kind: "text"} as const;
const number = {name: "n", kind: "number"} as const;

test("an answer is drawn from its first text or time and its first number, unknown ones left out", () => {
  const rows = [
    ["b", 2],
    [null, 1],
    ["a", null],
    ["a", 1]
  ];
  expect(drawable({columns: [text, number], rows, isCut: false})).toEqual({
    x: "team",
    y: "n",
    points: [
      {name: "b", value: 2},
      {name: "a", value: 1}
    ]
  });
  const [early, late] = [new Date("2026-01-01"), new Date("2026-02-01")];
  const times = drawable({
    columns: [number, {name: "at", kind: "time"}],
    rows: [
      [1, late],
      [2, early]
    ],
    isCut: false
  });
  expect(times?.points).toEqual([
    {at: early, value: 2},
    {at: late, value: 1}
  ]);
  expect(drawable({columns: [number], rows: [[1], [2]], isCut: false})).toBeUndefined();
  expect(drawable({columns: [text, number], rows: [["a", 1]], isCut: false})).toBeUndefined();
});
