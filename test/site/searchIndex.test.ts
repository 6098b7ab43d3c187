import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {writeSearchIndex} from "../../loaders/site/searchIndex.js";
import {finder, type Hits} from "../../src/shared/ui/searchHits.js";
import type {SearchIndex} from "../../src/shared/ui/searchTypes.js";
import {warehouse} from "../support/warehouse.js";

const folder = mkdtempSync(join(tmpdir(), "search-"));
const INCIDENTS = Array.from(
  {length: 30},
  (_, i) => `I${i},Checkout drops orders ${i},checkout,2024-01-${String(i + 1).padStart(2, "0")}T10:00:00Z`
).join("\n");
let find: (question: string) => Hits;
beforeAll(async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": `incident_id,title,service,started_at\n${INCIDENTS}\n`,
      "d/actions.csv": "action_id,title,incident_id\nA1,Add an alert on checkout,I1\n"
    },
    asOf: "2024-07-01"
  });
  await writeSearchIndex(db, folder);
  db.close();
  find = finder(JSON.parse(readFileSync(join(folder, "search.json"), "utf8")) as SearchIndex);
});
afterAll(() => rmSync(folder, {recursive: true}));

test("the best of each kind are listed together, so that many of one kind hide no other", () => {
  const {hits, found} = find("checkout");
  const kinds = hits.map(({kind}) => kind);
  expect(found).toBe(32);
  expect(kinds.filter((kind) => kind === "incident")).toHaveLength(4);
  expect(new Set(kinds)).toEqual(new Set(["service", "action", "incident"]));
  expect(kinds).toEqual([...new Set(kinds)].flatMap((kind) => kinds.filter((one) => one === kind)));
});

test("a service leads to its incidents of all time, a page is found by its name and by its question", () => {
  expect(find("checkout").hits.find(({kind}) => kind === "service")).toMatchObject({
    page: "incidents",
    parameters: '{"span":"all","service":"checkout"}'
  });
  expect(find("follow-through").hits[0]).toMatchObject({kind: "page", page: "actions"});
  expect(find("quieter").hits[0]).toMatchObject({kind: "page", page: "alerts"});
});

test("of the only kind that is found, more are listed", () => {
  const {hits, found} = find("drops orders");
  expect([hits.length, found]).toEqual([12, 30]);
});
