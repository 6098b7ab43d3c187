/** Where the snapshots of quarters lie in a data folder, whole or in the making. */
import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";

const ASIDE = /^\.history-(.+)\.(new|old)$/;

export const frozenFolder = (data: string, period: string): string => join(data, "history", period);
/** What is not whole yet. */
export const freshFolder = (data: string, period: string): string => join(data, `.history-${period}.new`);
/** The former snapshot, while the new one takes its place. */
export const formerFolder = (data: string, period: string): string => join(data, `.history-${period}.old`);
/** True for the name of such a folder: no export lies in it. */
export const isAside = (name: string): boolean => ASIDE.test(name);

/**
 * Every frozen period with its folder, by period; none without a history. A snapshot that was ended between its two moves
 * left the former one aside: there it is read until the next puts it back.
 */
export function frozenPeriods(data: string): readonly (readonly [period: string, folder: string])[] {
  const aside = namesIn(data).flatMap((name) => {
    const [, period, kind] = ASIDE.exec(name) ?? [];
    return kind === "old" ? [[period!, join(data, name)] as const] : [];
  });
  const whole = namesIn(join(data, "history")).map((period) => [period, frozenFolder(data, period)] as const);
  return [...new Map([...aside, ...whole])].sort(([a], [b]) => (a < b ? -1 : 1));
}

const namesIn = (folder: string): readonly string[] =>
  statSync(folder, {throwIfNoEntry: false})?.isDirectory() ? readdirSync(folder) : [];
