/** Which firings are duplicates, re-fires and flapping (METHODS J), one alert after the other, so that millions fit. */
import {alertHygiene, type Fire} from "../../../../src/stats/alertHygiene.js";
import type {Relation} from "../../../warehouse/graph.js";

/**
 * An end that no export tells neither hides later firings of the alert nor makes them re-fires: many sources tell none,
 * and an alert that fires anew had ended.
 */
const UNTOLD = -Infinity;

/** One row a firing that is any of the three; the others are kept and plain. */
export const alertLabels: Relation = {
  name: "alert_labels",
  layer: "joining",
  file: "joining/alerts/alertLabels.ts",
  sql: "-- Firings that are duplicates, re-fires or flapping; a firing without a row is none of them.\n-- Key: firing.\n",
  reads: ["alert_firings", "alert_claims"],
  async compute(db) {
    await db.run(
      "create table alert_labels (firing bigint, is_duplicate boolean, is_refire boolean, is_flapping boolean)"
    );
    const appender = await db.connection.createAppender("alert_labels");
    let alert: string | undefined;
    let firings: bigint[] = [];
    let fires: Fire[] = [];
    const flush = (): void => {
      for (const {index, duplicate, refire, flapping} of alertHygiene(fires).fires) {
        if (!duplicate && !refire && !flapping) continue;
        appender.appendBigInt(firings[index]!);
        appender.appendBoolean(duplicate);
        appender.appendBoolean(refire);
        appender.appendBoolean(flapping);
        appender.endRow();
      }
      firings = [];
      fires = [];
    };
    const found = await db.stream(
      `select firing, alert, fired_ms, resolved_ms
      from alert_firings join alert_claims as claims on claims.rowid = firing
      order by alert, fired_ms, record_id`
    );
    for await (const [firing, name, fired, resolved] of found) {
      if (name !== alert) {
        flush();
        alert = name as string;
      }
      firings.push(firing as bigint);
      fires.push({
        alert: "",
        fired: Number(fired) / 60_000,
        resolved: resolved === null ? UNTOLD : Number(resolved) / 60_000
      });
    }
    flush();
    appender.closeSync();
  }
};
