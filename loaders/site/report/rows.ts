/** What the report is made from: the rows the pages would read, through the same files. */
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import type {ReportRows} from "../../../src/report/types.js";
import type {Site} from "../../../src/schema.js";
import {writeArrow} from "../../warehouse/arrow.js";
import type {Warehouse} from "../../warehouse/build.js";
import {shippedColumns} from "../../warehouse/schema.js";

export async function reportRows({db, relations}: Warehouse): Promise<ReportRows> {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-report-"));
  const rows = async <Row>(name: string): Promise<readonly Row[]> => {
    const file = join(folder, `${name}.arrow`);
    const relation = relations.find((one) => one.name === name);
    if (relation === undefined) throw new Error(`no relation ${name}`);
    await writeArrow(db, name, await shippedColumns(db, relation), file);
    return tableFromIPC(readFileSync(file), {useDate: true}).toArray() as readonly Row[];
  };
  try {
    const [site] = await rows<Site>("site");
    return {
      site: site!,
      quarters: await rows("quarter_rows"),
      incidents: await rows("incident_rows"),
      actions: await rows("action_rows"),
      conditions: await rows("condition_incidents"),
      verdicts: await rows("verdict_rows"),
      programme: await rows("programme"),
      seenAgain: await rows("seen_again"),
      response: await rows("response_rows"),
      alerts: await rows("alert_quarters"),
      load: await rows("load_report"),
      excluded: await rows("excluded_rows"),
      lastSeen: await rows("source_last_seen"),
      texts: await rows("report_texts"),
      decisions: await rows("decisions"),
      restated: await rows("restated_numbers"),
      paths: await rows("action_paths"),
      priorities: await rows("priority_rows"),
      responseQuarters: await rows("response_quarters"),
      frozen: await rows("frozen_quarters"),
      sinceLast: await rows("since_last"),
      budgets: await rows("error_budget_quarters")
    };
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
