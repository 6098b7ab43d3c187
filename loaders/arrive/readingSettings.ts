import type {Settings} from "../settings/settings.js";

/** The settings that decide how a file is recognised and read: what is kept of it is kept under them. */
const NAMES = [
  "date_order",
  "detections",
  "jira",
  "sources",
  "statuses",
  "time_zone",
  "time_zones"
] as const satisfies readonly (keyof Settings)[];

/** Those settings and no others: one that is read and not listed fails at once, instead of being kept wrongly. */
export function readingSettings(settings: Settings): Settings {
  const own = Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as unknown as Settings;
  return new Proxy(own, {
    get(target, name) {
      if (typeof name === "string" && !Object.hasOwn(target, name))
        throw new Error(`settings.${name} is none of those that files are read by (readingSettings.ts)`);
      return Reflect.get(target, name) as unknown;
    }
  });
}

/** Their values, for a name to keep by. */
export const readingValues = (settings: Settings): unknown => NAMES.map((name) => settings[name] ?? null);
