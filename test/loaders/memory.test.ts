import {afterEach, expect, test} from "vitest";
import {memoryLimit} from "../../loaders/settings/memory.js";
import {parseSettings} from "../../loaders/settings/settings.js";
import {openDatabase} from "../../loaders/warehouse/database.js";

const before = process.env["FOLLOWTHROUGH_MEMORY"];
afterEach(() => {
  if (before === undefined) delete process.env["FOLLOWTHROUGH_MEMORY"];
  else process.env["FOLLOWTHROUGH_MEMORY"] = before;
});

test("the limit is the one given, else the environment's, else the settings', else 1 GB", () => {
  process.env["FOLLOWTHROUGH_MEMORY"] = "";
  expect(memoryLimit(undefined, undefined)).toBe("1GB");
  expect(memoryLimit(undefined, "3GB")).toBe("3GB");
  process.env["FOLLOWTHROUGH_MEMORY"] = "700MB";
  expect(memoryLimit(undefined, "3GB")).toBe("700MB");
  expect(memoryLimit("2.5 gb", "3GB")).toBe("2.5 gb");
});

test.each(["lots", "2", "-1GB", "2GB; drop table x"])("“%s” is no size", (size) => {
  expect(() => memoryLimit(size, undefined)).toThrow("write it as 2GB");
  expect(() => parseSettings(`memory: "${size}"`)).toThrow("memory");
});

test("a sort beyond the limit spills to disk instead of failing", async () => {
  const db = await openDatabase(":memory:", "40MB");
  await db.run("create table big as select range as n, md5(range::varchar) as word from range(500000)");
  const [row] = await db.rows(
    "select count(*) as n from (select *, row_number() over (order by word) from big)"
  );
  expect(row).toEqual({n: 500000});
  db.close();
});
