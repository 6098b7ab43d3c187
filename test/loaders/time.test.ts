import {expect, test} from "vitest";
import {hasOffset, instant, zoneNamed} from "../../loaders/arrive/time.js";

test.each([
  {text: "2026-01-21T09:36:10.722-08:00", expected: "2026-01-21T17:36:10.722Z"},
  {text: "2026-01-26T01:39:15.250+0200", expected: "2026-01-25T23:39:15.250Z"},
  {text: "2017-02-02T16:51:13.507955756Z", expected: "2017-02-02T16:51:13.507Z"},
  {text: "2024-03-01T10:00:57.9Z", expected: "2024-03-01T10:00:57.900Z"},
  {text: "2024-03-01 10:00", expected: "2024-03-01T10:00:00.000Z"},
  {text: "2025-01-14 1600", expected: "2025-01-14T16:00:00.000Z"},
  {text: "2024-03-01 10:00:00+00", expected: "2024-03-01T10:00:00.000Z"},
  {text: "2024-03-01 10:00:00-05", expected: "2024-03-01T15:00:00.000Z"},
  {text: "2024-03-01T10:00:00+99:99", expected: undefined},
  {text: "2024-03-01-05", expected: undefined},
  {text: "2024-03-01", expected: "2024-03-01T00:00:00.000Z"},
  {text: "0001-01-01T00:00:00Z", expected: undefined},
  {text: "1970-01-01T00:00:00Z", expected: undefined},
  {text: "2024-02-30", expected: undefined},
  {text: "22025-03-18 09:36", expected: undefined},
  {text: "12/2/24 8:16", expected: undefined},
  {text: "", expected: undefined}
])("$text is $expected", ({text, expected}) => {
  expect(instant(text)).toBe(expected);
});

test("a time without an offset is civil time of the zone, summer time included", () => {
  expect(instant("2024-01-15 10:00", "Europe/Berlin")).toBe("2024-01-15T09:00:00.000Z");
  expect(instant("2024-07-15 10:00", "Europe/Berlin")).toBe("2024-07-15T08:00:00.000Z");
  expect(hasOffset("2024-07-15T10:00:00Z")).toBe(true);
  expect(hasOffset("2024-07-15 10:00")).toBe(false);
});

test.each([
  {name: "CEST", zone: "Europe/Berlin"},
  {name: "bst", zone: "Europe/London"},
  {name: "Europe/Paris", zone: "Europe/Paris"},
  {name: "Mars/Olympus", zone: undefined}
])("$name names $zone", ({name, zone}) => {
  expect(zoneNamed(name)).toBe(zone);
});
