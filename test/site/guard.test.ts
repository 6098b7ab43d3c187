import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {builtIn, refuseLoss, refuseSampleForExports, writeBuilt} from "../../loaders/site/guard.js";
import {freshDatabase} from "../support/database.js";
import {folderOf, removeFolders} from "./files.js";

afterAll(removeFolders);

const built = (incidents: number, folder = "exports", records = incidents) => ({folder, incidents, records});

test.each([
  {what: "no record", now: built(0), last: undefined, says: "holds no record"},
  {
    what: "fewer than half of the incidents",
    now: built(49),
    last: built(100),
    says: "49 incidents, and the last build had 100"
  },
  {
    what: "alerts and no incident, where there were some",
    now: built(0, "exports", 9),
    last: built(3),
    says: "--accept"
  }
])("a build with $what is refused", ({now, last, says}) => {
  expect(() => refuseLoss(now, last, {})).toThrow(says);
});

test.each([
  {what: "the first build", now: built(1), last: undefined, guards: {}},
  {what: "half of the incidents", now: built(50), last: built(100), guards: {}},
  {what: "another folder", now: built(1), last: built(100, "sample"), guards: {}},
  {what: "a loss that was accepted", now: built(1), last: built(100), guards: {accept: true}},
  {what: "emptiness that was allowed", now: built(0), last: built(100), guards: {allowEmpty: true}}
])("$what is built", ({now, last, guards}) => {
  expect(() => refuseLoss(now, last, guards)).not.toThrow();
});

test("an empty folder of exports is no reason to build the sample", () => {
  const exports = join(folderOf({}), "exports");
  expect(() => refuseSampleForExports(exports, undefined, {})).not.toThrow();
  mkdirSync(exports);
  writeFileSync(join(exports, "settings.yaml"), "");
  expect(() => refuseSampleForExports(exports, undefined, {})).toThrow(
    "holds no export (only settings.yaml)"
  );
  expect(() => refuseSampleForExports(exports, "elsewhere", {})).not.toThrow();
  expect(() => refuseSampleForExports(exports, undefined, {allowEmpty: true})).not.toThrow();
});

test("what an earlier build was made from is unknown where nothing tells", () => {
  expect(builtIn(folderOf({}))).toBeUndefined();
  expect(builtIn(folderOf({"build.json": "no"}))).toBeUndefined();
  expect(builtIn(folderOf({"build.json": '{"folder":"exports","incidents":3,"records":4}'}))).toEqual(
    built(3, "exports", 4)
  );
});

test("what a site was built from is told without the folder's name, and the same for the same name alone", async () => {
  const told = async (data: string) => {
    const db = await freshDatabase();
    await db.run("create table incidents as select 1 from range(2)");
    await db.run("create table load_report as select 5 as rows_loaded");
    const folder = folderOf({});
    await writeBuilt(db, data, folder);
    db.close();
    expect(readFileSync(join(folder, "build.json"), "utf8")).not.toContain("secret");
    return builtIn(folder)!;
  };
  const one = await told("/data/secret-name");
  expect(one).toMatchObject({incidents: 2, records: 5});
  expect(await told("/elsewhere/secret-name")).toEqual(one);
  expect((await told("/data/secret-other")).folder).not.toBe(one.folder);
});
