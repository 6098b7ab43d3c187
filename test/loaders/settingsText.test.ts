import {expect, test} from "vitest";
import {parse} from "yaml";
import {type SettingKey, settingGroups, settingsText} from "../../loaders/commands/settingsText.js";
import {parseSettings} from "../../loaders/settings/settings.js";

const groups = settingGroups();

test.each(groups)("$key and every key below it are described", ({description, keys}) => {
  expect(description).toMatch(/\.$/);
  expect(keys.filter((row) => !row.description)).toEqual([]);
});

test.each(groups)("$key has an example that is valid and shows every key", ({key, example, keys}) => {
  expect(Object.keys(parse(example ?? "") as object)).toEqual([key]);
  expect(() => parseSettings(example!)).not.toThrow();
  expect(keys.filter(({path}) => !shows(parse(example!), path.split(".")))).toEqual([]);
});

/** Whether a value stands at a path; a name of one's own is the first there is. */
function shows(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return value !== undefined;
  if (typeof value !== "object" || value === null) return false;
  const entries = Object.entries(value);
  const found = /^[A-Z]+$/.test(step) ? entries[0] : entries.find(([name]) => name === step);
  return found !== undefined && shows(found[1], rest);
}

const row = (path: string): SettingKey | undefined =>
  groups.flatMap(({keys}) => keys).find((key) => key.path === path);

test.each([
  ["quarter_start", "a whole number from 1 to 12", "1"],
  ["business_hours.days", "a list of mon, tue, wed, thu, fri, sat or sun", "[mon, tue, wed, thu, fri]"],
  ["sleep_hours.from", "a clock time", "22:00"],
  ["closing.SEVERITY", "a whole number, 0 or more", "{}"],
  ["services.SERVICE.team", "text", undefined],
  ["privacy.ips", "true or false", "false"],
  ["severities.WORD", "a whole number from 1 to 5", "{}"],
  ["coverage.SOURCE.pages.gaps", "a list of `from` and `to`", "[]"]
])("%s holds %s, by default %s", (path, type, preset) => {
  expect(row(path)).toMatchObject({path, type});
  expect(row(path)?.default).toBe(preset);
});

test("the page has a row for every key", () => {
  const text = settingsText();
  for (const {keys} of groups) for (const {path} of keys) expect(text).toContain(`| \`${path}\` |`);
});
