/** What settings say of names: which words stand for what, and which are two things. */
import type {Taxonomy} from "../meaning/taxonomy.js";
import type {Settings} from "./settings.js";
import {SEVERITIES, STATUSES} from "./toolWords.js";

/** Rows of text, as the raw tables hold them. */
export type Table = readonly (readonly (string | null)[])[];

/** What words stand for. A condition's former id stands for its present one, a name of one's own for what settings.yaml says. */
export function standFor(settings: Settings, former: Taxonomy["former"]): Table {
  const severities = {...SEVERITIES, ...lower(settings.severities)};
  const statuses = {...STATUSES, ...lower(settings.statuses)};
  const aliases = (kind: string, entries: Record<string, {aliases: string[]}>) =>
    Object.entries(entries).flatMap(([name, {aliases}]) =>
      [...new Set([name, ...aliases].map((raw) => raw.trim().toLowerCase()))].map((raw) => [kind, raw, name])
    );
  return [
    ...Object.entries(severities).map(([raw, mapped]) => ["severity", raw, String(mapped)]),
    ...Object.entries(statuses).map(([raw, mapped]) => ["status", raw, mapped]),
    ...Object.entries(settings.comparisons).map(([raw, mapped]) => ["comparison", raw.toLowerCase(), mapped]),
    ...Object.entries(settings.closing).map(([severity, days]) => ["closing", severity, String(days)]),
    ...aliases("service", settings.services),
    ...aliases("team", settings.teams),
    ...Object.entries(NAMED).flatMap(([kind, name]) =>
      followed(
        kind,
        kind === "condition"
          ? {...Object.fromEntries(former), ...settings.aliases[name]}
          : settings.aliases[name]
      )
    )
  ];
}

/** Where names of each kind stand under `aliases` and `distinct`. */
const NAMED = {condition: "conditions", service: "services", rule: "rules", team: "teams"} as const;

/** New names with the oldest name that each continues; a circle ends where it began. */
function followed(kind: string, renamed: Readonly<Record<string, string>>): string[][] {
  const older = new Map(
    Object.entries(renamed).map(([name, old]) => [name.trim().toLowerCase(), old.trim()])
  );
  return [...older].map(([raw, first]) => {
    let old = first;
    for (const seen = new Set([raw]); !seen.has(old.toLowerCase());) {
      seen.add(old.toLowerCase());
      old = older.get(old.toLowerCase()) ?? old;
    }
    return [kind, raw, old];
  });
}

/** Pairs of names that somebody says are two things. */
export const distinctNames = ({distinct}: Settings): Table =>
  (["condition", "service", "rule"] as const).flatMap((kind) =>
    distinct[NAMED[kind]].map(([a, b]) => [kind, a, b])
  );

const lower = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).map(([raw, mapped]) => [raw.trim().toLowerCase(), mapped]));
