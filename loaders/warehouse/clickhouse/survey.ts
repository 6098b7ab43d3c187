/** What lies in a warehouse: its partitions with what tells whether one changed, and the names in each. */
import {createHash} from "node:crypto";
import {UsageError} from "../../errors.js";
import type {Settings} from "../../settings/settings.js";
import {asking, unanswered} from "./client.js";
import {type Firings, firingsOf} from "./firings.js";

/** A stretch of time, milliseconds since 1970, and the firings in it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** the first firing */
  readonly first: number;
  /** changes whenever a row of it does */
  readonly print: string;
}

export interface Survey {
  readonly settings: Pick<Settings, "alerts">;
  readonly firings: Firings;
  readonly parts: readonly Part[];
  /** rows without a time, which count nowhere */
  readonly undated: number;
}

const STARTS = {day: "toStartOfDay", week: "toMonday", month: "toStartOfMonth"} as const;

/** Asks once what there is; undefined where alerts are not in a warehouse. Throws a UsageError where nothing answers. */
export async function surveyed(settings: Settings): Promise<Survey | undefined> {
  const {alerts} = settings;
  if (alerts.engine !== "clickhouse") return undefined;
  try {
    return await asking(settings, `followthrough-survey-${process.pid}`, async (remote) => {
      const firings = await firingsOf(remote, settings);
      const start = `toDateTime64(${STARTS[alerts.partition_by]}(fromUnixTimestamp64Milli(assumeNotNull(fired_ms), 'UTC')), 3, 'UTC')`;
      const found = await remote.rows(`
        select
          if(fired_ms is null, -1, toUnixTimestamp64Milli(${start})) as from_ms,
          count() as n,
          min(fired_ms) as first_ms,
          toString(sum(cityHash64(toString(tuple(*))))) as print
        from (${firings.sql})
        group by from_ms
        order by from_ms`);
      const parts = found.flatMap(({from_ms, n, first_ms, print}): Part[] => {
        const from = Number(from_ms);
        return from < 0
          ? []
          : [
              {
                from,
                to: next(from, alerts.partition_by),
                rows: Number(n),
                first: Number(first_ms),
                print: String(print)
              }
            ];
      });
      return {
        settings,
        firings,
        parts,
        undated: Number(found.find(({from_ms}) => Number(from_ms) < 0)?.["n"] ?? 0)
      };
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw unanswered(error, settings);
  }
}

/** Changes whenever anything in the warehouse does, or what is asked of it. */
export const surveyHash = ({firings, parts}: Survey): string =>
  createHash("sha256")
    .update(JSON.stringify([firings, parts]))
    .digest("hex");

function next(from: number, unit: keyof typeof STARTS): number {
  const day = new Date(from);
  if (unit === "month") return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
  return from + (unit === "week" ? 7 : 1) * 86_400_000;
}
