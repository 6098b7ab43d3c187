/** What of a tool's records costs only itself: a time that is none, a column that is there twice, a task of the same instant. */
import {expect, test} from "vitest";
import {dispatch} from "../../loaders/arrive/sources/dispatch/dispatch.js";
import {opsgenie} from "../../loaders/arrive/sources/opsgenie/opsgenie.js";
import {servicenow} from "../../loaders/arrive/sources/servicenow/servicenow.js";
import {practice} from "../../loaders/arrive/tools/words.js";
import {asked, lines} from "../support/exports.js";

const ODD = "select kind, text, rows from raw_not_understood order by all";

test("tasks filed at one instant are several", async () => {
  const tasks = `incident.name,status,description,resolve_by,created_at
d-1,Open,Scan for keys,2026-02-01T00:00:00Z,2026-01-02T10:00:00Z
d-1,Open,Rotate the keys,2026-02-01T00:00:00Z,2026-01-02T10:00:00Z
`;
  const titles = await asked(dispatch, {"dispatch/incident-tasks-export.csv": tasks}, (db) =>
    db.rows("select title from stg_tools_actions order by title")
  );
  expect(lines(titles)).toEqual(["Rotate the keys", "Scan for keys"]);
});

test("times that can't be read are named as the export calls them, and the record stays", async () => {
  const incident = {
    ...{id: "o1", tinyId: "1", message: "Mail", status: "closed", priority: "P2", impactedServices: []},
    ...{createdAt: "2026-03-04T08:15:00Z", impactStartDate: "soon", impactEndDate: "after lunch"}
  };
  await asked(opsgenie, {"opsgenie/a.json": JSON.stringify({data: [incident]})}, async (db) => {
    expect(lines(await db.rows("select record_id, started_at from stg_tools_incidents"))).toEqual([
      "opsgenie:o1 | –"
    ]);
    expect(lines(await db.rows(ODD))).toEqual(["value | impactEndDate | 1", "value | impactStartDate | 1"]);
  });
});

test("of a column that is there twice the first is read; where both say the same nothing is said", async () => {
  const rows = (second: string): string =>
    `number,short_description,opened_at,priority,opened_at\nINC1,Mail,2026-01-05 10:00:00,2,${second}\n`;
  const odd = (second: string): Promise<string[]> =>
    asked(servicenow, {"servicenow/a.csv": rows(second)}, async (db) => lines(await db.rows(ODD)));
  expect(await odd("2026-02-05 10:00:00")).toEqual(["column | opened_at | 1"]);
  expect(await odd("2026-01-05 10:00:00")).toEqual([]);
});

test.each([
  ["test", "test"],
  ["Testing 123", "test"],
  ["[TEST] Mail", "test"],
  ["Test of the mail gateway failed", undefined],
  ["Latest", undefined],
  ["Сервер test упал", undefined],
  ["Fire drill", "drill"]
])("“%s” is a practice: %s", (title, kind) => {
  expect(practice(title)).toBe(kind);
});
