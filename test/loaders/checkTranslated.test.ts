/** What `check` says of severities in other languages. */
import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {translated, unmapped} from "../../loaders/commands/check/findings.js";
import {readSettings} from "../../loaders/settings/settings.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {folder} from "../support/warehouse.js";

async function said(data: string): Promise<readonly string[]> {
  const {db} = await loadWarehouse({data});
  try {
    return [await translated(db, Object.keys(readSettings(data).severities)), await unmapped(db)];
  } finally {
    db.close();
  }
}

test("a severity in another language is read by its translation, and said unless settings say it", async () => {
  const rows =
    "incident_id,severity,started_at\nI1,Hoch,2026-01-05\nI2,hoch,2026-01-06\nI3,Élevée,2026-01-06\nI4,Groß,2026-01-06\n";
  const data = folder({"own/incidents.csv": rows});
  const [before, open] = await said(data);
  expect(before).toContain("“Hoch” as 2 (1), “hoch” as 2 (1), “Élevée” as 2 (1)");
  expect(open).toContain("severity “Groß” (1) → write");
  writeFileSync(join(data, "settings.yaml"), "severities: {hoch: 2, Élevée: 3}\n");
  expect((await said(data))[0]).toBe("");
  rmSync(data, {recursive: true});
});
