import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type Database, literal, openDatabase} from "../../loaders/warehouse/database.js";
import {FORMULA, csvRow, guarded, unguarded} from "../../src/shared/csv.js";
import {csv} from "../../src/shared/ui/csv.js";

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

/** Whether DuckDB, which writes the exported tables, guards the text too. */
async function guardedBySql(text: string): Promise<unknown> {
  const [row] = await db.rows(`select regexp_matches(${literal(text)}, ${literal(FORMULA)}) as is`);
  return row?.["is"];
}

test.each([
  {lead: "an equals sign", text: "=1+1"},
  {lead: "a plus", text: "+1"},
  {lead: "a minus", text: "-1"},
  {lead: "an at sign", text: "@sum(a1)"},
  {lead: "a bar", text: "|calc"},
  {lead: "blanks", text: "  =1+1"},
  {lead: "a tab", text: "\t1"},
  {lead: "a line feed", text: "\n=1"},
  {lead: "a carriage return", text: "\r1"},
  {lead: "a no-break space", text: "\u00a0=1"},
  {lead: "an ideographic space", text: "\u3000=1"},
  {lead: "a byte order mark", text: "\ufeff@a"},
  {lead: "a zero-width space", text: "\u200b=1"},
  {lead: "a control character", text: "\u0001=1"},
  {lead: "a full-width equals sign", text: "＝1+1"},
  {lead: "a full-width plus", text: "＋1"},
  {lead: "a full-width minus", text: "－1"},
  {lead: "a full-width at sign", text: "＠a"},
  {lead: "a full-width bar", text: "｜calc"},
  {lead: "a small equals sign", text: "﹦1"},
  {lead: "an apostrophe that is its own", text: "'=1"}
])("a text that begins with $lead is guarded here and in SQL", async ({text}) => {
  expect(guarded(text)).toBe(`'${text}`);
  expect(await guardedBySql(text)).toBe(true);
});

test.each(["", "a=1", "1-2", " plain", "'quoted'", "é", "\u2212 a dash", "a\n=1"])(
  "“%s” is left as it is, here and in SQL",
  async (text) => {
    expect(guarded(text)).toBe(text);
    expect(await guardedBySql(text)).toBe(false);
  }
);

test("what was guarded reads back as it was", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^['=\t+ -]{0,3}[a-z]?$/), (text) => unguarded(guarded(text)) === text)
  );
  expect(unguarded("'tis")).toBe("'tis");
});

test.each([
  {value: "=a,b", field: `"'=a,b"`},
  {value: "\n=1", field: `"'\n=1"`},
  {value: -1, field: "-1"},
  {value: 'a "b", c', field: '"a ""b"", c"'},
  {value: null, field: ""},
  {value: undefined, field: ""},
  {value: NaN, field: ""},
  {value: true, field: "true"},
  {value: new Date("2026-01-02T03:04:05Z"), field: "2026-01-02T03:04:05.000Z"},
  {value: new Date("2026-01-02"), field: "2026-01-02T00:00:00.000Z"},
  {value: new Date(NaN), field: ""}
])("$value in CSV is $field", ({value, field}) => {
  expect(csvRow([value, 1])).toBe(`${field},1`);
});

test("a file of the page has a header and ends its lines as spreadsheets do", () => {
  expect(csv(["name", "=n"], [["@a", -2]])).toBe("name,'=n\r\n'@a,-2\r\n");
});
