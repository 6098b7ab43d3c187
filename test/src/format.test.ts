import {expect, test} from "vitest";
import * as format from "../../src/format.js";

test.each([
  {seconds: 0, text: "0 s"},
  {seconds: 42, text: "42 s"},
  {seconds: 59.7, text: "1 min"},
  {seconds: 61, text: "1 min"},
  {seconds: 3599, text: "1 h"},
  {seconds: 4800, text: "1 h 20 min"},
  {seconds: 7199, text: "2 h"},
  {seconds: 86_399, text: "1 d"},
  {seconds: 86400 * 3 + 3600 * 4, text: "3 d 4 h"},
  {seconds: -60, text: "−1 min"},
  {seconds: null, text: "–"},
  {seconds: NaN, text: "–"}
])("$seconds seconds are $text", ({seconds, text}) => {
  expect(format.duration(seconds)).toBe(text);
});

test("times are said in the zone asked for", () => {
  const at = new Date("2026-03-29T00:30:00Z");
  expect(format.dateTime(at, "UTC")).toBe("29 Mar 2026, 00:30");
  expect(format.dateTime(at, "America/Los_Angeles")).toBe("28 Mar 2026, 17:30");
  expect(format.date(new Date("2026-09-02"), "UTC")).toBe("2 Sep 2026");
  expect(format.lastDayBefore(new Date("2026-08-20"), "UTC")).toBe("19 Aug 2026");
});

test.each([format.date, format.clock, format.dateTime, format.lastDayBefore])(
  "an unknown time is a dash (%o)",
  (write) => {
    expect([write(null, "UTC"), write(undefined, "UTC"), write(new Date(NaN), "UTC")]).toEqual([
      "–",
      "–",
      "–"
    ]);
  }
);

test.each([
  {n: 28, of: 41, text: "28 of 41 (68%)"},
  {n: 2, of: 4, text: "2 of 4"},
  {n: 0, of: 0, text: "none"},
  {n: 1, of: 1000, text: "1 of 1,000 (<1%)"},
  {n: 999, of: 1000, text: "999 of 1,000 (>99%)"},
  {n: 5, of: 5, text: "5 of 5 (100%)"}
])("$n of $of is written $text", ({n, of, text}) => {
  expect(format.share(n, of)).toBe(text);
});

test("numbers that are none are dashes", () => {
  expect([format.count(null), format.decimal(NaN), format.percent(Infinity), format.words("")]).toEqual([
    "–",
    "–",
    "–",
    "–"
  ]);
});

test("counted agrees with its number", () => {
  expect([
    format.counted(1, "incident"),
    format.counted(0, "entry", "entries"),
    format.spelled(4),
    format.spelled(12)
  ]).toEqual(["1 incident", "0 entries", "four", "12"]);
});

test("lists, cuts and limits", () => {
  expect([
    format.list([]),
    format.list(["a"]),
    format.list(["a", "b"]),
    format.list(["a", "b", "c"])
  ]).toEqual(["", "a", "a and b", "a, b and c"]);
  expect(format.shorten("a fairly long title", 12)).toBe("a fairly…");
  expect(format.shorten("short", 12)).toBe("short");
  expect(format.interval(2.45, 33.71)).toBe("2.5–34");
});

test("a list shipped as JSON is read; what is none is empty", () => {
  expect(format.textList('["a","b",1]')).toEqual(["a", "b"]);
  expect([format.textList(null), format.textList(""), format.textList("{}")]).toEqual([[], [], []]);
});

test("unbroken keeps n, intervals and quarters on one line", () => {
  expect(format.unbroken("2026-Q2 (n = 12, 95% interval)")).toBe(
    "2026\u2011Q2 (n\u00a0=\u00a012, 95%\u00a0interval)"
  );
});
