/** Alerts in partitioned Parquet beside the data folder are those of the same rows in a file. */
import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {literal, openDatabase} from "../../loaders/warehouse/database.js";
import {folder} from "../support/warehouse.js";

const ROWS = `select * from (values
  ('A-1', 'Slow', 'api', timestamp '2026-01-05 10:00', timestamp '2026-01-05 10:20', true, '2026-01'),
  ('A-2', 'Slow', 'api', timestamp '2026-01-05 10:04', null, true, '2026-01'),
  ('A-3', 'Slow', 'api', timestamp '2026-02-03 23:00', timestamp '2026-02-03 23:01', null, '2026-02'),
  (null, 'Slow', 'api', timestamp '2026-02-04 23:00', null, false, '2026-02')
) as t(id, alertname, service, fired_at, ended, paged, month)`;
const CSV = `alert_id,rule,service,fired_at,resolved_at,paged
A-1,Slow,api,2026-01-05T10:00:00Z,2026-01-05T10:20:00Z,true
A-2,Slow,api,2026-01-05T10:04:00Z,,true
A-3,Slow,api,2026-02-03T23:00:00Z,2026-02-03T23:01:00Z,
`;

async function alertsOf(files: Record<string, string>): Promise<unknown> {
  const data = folder(files);
  const {db} = await loadWarehouse({data});
  try {
    return {
      alerts: await db.rows("select * from alerts order by alert_id"),
      rejects: await db.rows("select reason from rejects")
    };
  } finally {
    db.close();
    rmSync(data, {recursive: true});
  }
}

test("the same rows, whatever holds them; one without an id is rejected", async () => {
  const parquet = mkdtempSync(join(tmpdir(), "followthrough-parquet-"));
  const db = await openDatabase();
  try {
    mkdirSync(join(parquet, "alerts"));
    await db.run(
      `copy (${ROWS}) to ${literal(join(parquet, "alerts"))} (format parquet, partition_by (month), overwrite_or_ignore)`
    );
    const settings = `alerts: {path: ${parquet}/alerts, source: own, columns: {alert_id: id, rule: alertname, resolved_at: ended}}`;
    const here = await alertsOf({"settings.yaml": settings});
    const file = (await alertsOf({"own/alerts.csv": CSV})) as {alerts: unknown};
    expect(here).toEqual({alerts: file.alerts, rejects: [{reason: "no alert_id or no time of firing"}]});
    await expect(alertsOf({"settings.yaml": settings.replace("id,", "nope,")})).rejects.toThrow(
      /alerts.columns.alert_id: the files have no column “nope” \(they have: id, alertname/
    );
    await expect(alertsOf({"settings.yaml": "alerts: {path: /nowhere}"})).rejects.toThrow(
      "settings.yaml: alerts.path: no .parquet file in /nowhere; correct the path"
    );
  } finally {
    db.close();
    rmSync(parquet, {recursive: true});
  }
});
