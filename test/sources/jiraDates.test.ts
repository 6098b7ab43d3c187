import {expect, test} from "vitest";
import {type DateOrder, fileDates} from "../../loaders/arrive/sources/jira/dates.js";

const read = (text: string, cells: readonly string[] = [text], order?: DateOrder, zone = "UTC") =>
  fileDates(cells, {zone, order, file: "jira/a.csv"})(text);

test.each([
  {text: "22/Sep/25 9:26 AM", at: "2025-09-22T09:26:00.000Z", why: "the English default"},
  {text: "22/Sep/25 12:00 AM", at: "2025-09-22T00:00:00.000Z", why: "midnight"},
  {text: "22/Sep/25 12:30 PM", at: "2025-09-22T12:30:00.000Z", why: "noon"},
  {text: "18/abr/26 9:10 AM", at: "2026-04-18T09:10:00.000Z", why: "Spanish"},
  {text: "18/sept/26 9:10 p. m.", at: "2026-09-18T21:10:00.000Z", why: "Spanish, four letters, spaced half"},
  {text: "18/juil./26", at: "2026-07-18T00:00:00.000Z", why: "French with a point"},
  {text: "1/févr./26 14:05", at: "2026-02-01T14:05:00.000Z", why: "French with an accent"},
  {text: "01/Mrz/26 8:00 AM", at: "2026-03-01T08:00:00.000Z", why: "German of old Java"},
  {text: "01/Dez/26 8:00 AM", at: "2026-12-01T08:00:00.000Z", why: "German"},
  {text: "02/out/26 8:00 AM", at: "2026-10-02T08:00:00.000Z", why: "Portuguese"},
  {text: "22/9月/25 9:26 午後", at: "2025-09-22T21:26:00.000Z", why: "Japanese"},
  {text: "Sep 22, 2025 9:26 AM", at: "2025-09-22T09:26:00.000Z", why: "month first, in letters"},
  {text: "23.10.2024 11:02", at: "2024-10-23T11:02:00.000Z", why: "day above 12"},
  {text: "6/21/2025 16:14", at: "2025-06-21T16:14:00.000Z", why: "after Excel, day above 12"},
  {text: "2025-09-22 09:26", at: "2025-09-22T09:26:00.000Z", why: "ISO without a zone"},
  {text: "2025/9/2 9:26", at: "2025-09-02T09:26:00.000Z", why: "year first"},
  {text: "2025-09-22T09:26:00+0200", at: "2025-09-22T07:26:00.000Z", why: "its own offset"}
])("$text is $at ($why)", ({text, at}) => {
  expect(read(text)).toEqual({at});
});

test("a value above 12 anywhere in the file decides the order of all its numeric dates", () => {
  expect(read("03.10.2024 10:50", ["03.10.2024 10:50", "23.10.2024 11:02"])).toEqual({
    at: "2024-10-03T10:50:00.000Z"
  });
  expect(read("03/10/24 10:50", ["03/10/24 10:50", "6/21/24 16:14"])).toEqual({
    at: "2024-03-10T10:50:00.000Z"
  });
});

test("an unproved order is no date, and the remedy names the setting", () => {
  expect(read("03/10/24 10:50")).toEqual({
    problem: "may be day/month or month/day: no value above 12 in the file tells",
    remedy:
      'If the file has one order, set date_order: {jira: dmy} (or mdy; or by file: {"jira/a.csv": dmy}) in settings.yaml.'
  });
});

test("contradicting proofs are no proof; months in letters need none", () => {
  const cells = ["21/6/2025", "6/21/2025"];
  expect(read("21/6/2025", cells)).toMatchObject({
    problem: expect.stringContaining("above 12 in both places") as string
  });
  expect(read("21/Jun/25", cells)).toEqual({at: "2025-06-21T00:00:00.000Z"});
});

test("a set order stands; what it makes impossible is rejected", () => {
  expect(read("03/10/24 10:50", [], "mdy")).toEqual({at: "2024-03-10T10:50:00.000Z"});
  expect(read("24/03/10", [], "ymd")).toEqual({at: "2024-03-10T00:00:00.000Z"});
  expect(read("6/21/2025", [], "dmy")).toMatchObject({
    problem: "is no date of the calendar since 1990, read dmy"
  });
});

test("clock times are those of the zone, in summer and in winter", () => {
  expect(read("22/Jul/25 9:00 AM", [], undefined, "Europe/Berlin")).toEqual({at: "2025-07-22T07:00:00.000Z"});
  expect(read("22/Jan/25 9:00 AM", [], undefined, "Europe/Berlin")).toEqual({at: "2025-01-22T08:00:00.000Z"});
});

test.each([
  {text: "yesterday"},
  {text: "22/Foo/25"},
  {text: "22/jui/25"},
  {text: "22/Sep/1985 9:26 AM"},
  {text: "31/Feb/25"},
  {text: "22/Sep/25 9:26 XM"}
])("“$text” is no date", ({text}) => {
  expect(read(text)).toHaveProperty("problem");
});
