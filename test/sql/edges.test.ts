/** Which records are one thing, and which day the data end on: each relation over literal rows of what it reads. */
import {describe, expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {relationOver} from "../support/relation.js";

type Given = Parameters<typeof relationOver>[1];

const claim = (
  record_id: string,
  mentions: readonly (readonly [string, string])[] = [],
  more: Row = {}
): Row => ({
  record_id,
  source: record_id.split(":")[0],
  names: [record_id],
  mentions: mentions.map(([name, basis]) => ({name, basis})),
  ...more
});

describe("incident_edges", () => {
  const joined = async (...claims: readonly Row[]) =>
    (await relationOver("incident_edges", {incident_claims: claims})).map(
      ({record_a, record_b, basis}) => `${String(record_a)} ${String(record_b)} ${String(basis)}`
    );

  test("a field joins, however many it names", async () => {
    expect(
      (
        await joined(
          claim("r:1", [
            ["p:1", "field"],
            ["p:2", "field"]
          ]),
          claim("p:1"),
          claim("p:2")
        )
      ).sort()
    ).toEqual(["r:1 p:1 field", "r:1 p:2 field"]);
  });

  test("a tool's screen and its API are one record where the id of the one is a name of the other, and the title too", async () => {
    const api = claim("t:01ab", [], {names: ["01ab", "inc-1"], title: "Checkout down"});
    const screen = claim("t:INC-1", [], {names: ["inc-1"], title: "checkout down "});
    expect(await joined(api, screen)).toEqual(["t:INC-1 t:01ab field"]);
    expect(await joined(api, {...screen, title: "Login slow"})).toEqual([]);
    expect(await joined(api, {...api, record_id: "t:02cd", names: ["02cd", "inc-1"]}, screen)).toEqual([]);
  });

  test("a body joins the one record of a tool it names; of two it joins none, and none that another names too", async () => {
    expect(await joined(claim("r:1", [["p:1", "body"]]), claim("p:1"))).toEqual(["r:1 p:1 body"]);
    expect(
      await joined(
        claim("r:1", [
          ["p:1", "body"],
          ["p:2", "body"]
        ]),
        claim("p:1"),
        claim("p:2")
      )
    ).toEqual([]);
    expect(
      await joined(claim("r:1", [["p:1", "body"]]), claim("r:2", [["p:1", "body"]]), claim("p:1"))
    ).toEqual([]);
  });

  test("a title outweighs a body; an excluded record and one of the same tool join nothing", async () => {
    expect(
      await joined(
        claim("r:1", [
          ["p:1", "title"],
          ["p:2", "body"]
        ]),
        claim("p:1"),
        claim("p:2")
      )
    ).toEqual(["r:1 p:1 title"]);
    expect(await joined(claim("r:1", [["p:1", "field"]]), claim("p:1", [], {excluded: "test"}))).toEqual([]);
    expect(await joined(claim("p:2", [["p:1", "field"]]), claim("p:1"))).toEqual([]);
  });
});

describe("action_edges", () => {
  const joined = async (...claims: readonly Row[]) =>
    (await relationOver("action_edges", {action_claims: claims})).map(
      ({record_a, record_b}) => `${String(record_a)} ${String(record_b)}`
    );

  test("a bullet is the one ticket it names; of two tickets it is none, and a ticket of two bullets is neither", async () => {
    expect(await joined(claim("r:1", [["j:1", "body"]]), claim("j:1"))).toEqual(["r:1 j:1"]);
    expect(
      await joined(
        claim("r:1", [
          ["j:1", "body"],
          ["j:2", "body"]
        ]),
        claim("j:1"),
        claim("j:2")
      )
    ).toEqual([]);
    expect(
      await joined(claim("r:1", [["j:1", "body"]]), claim("r:2", [["j:1", "body"]]), claim("j:1"))
    ).toEqual([]);
  });
});

test("a follow-up of a tool's screen is the one that its API names by that id, with the same title", async () => {
  const joined = async (...claims: readonly Row[]) =>
    (await relationOver("action_edges", {action_claims: claims})).map(({record_a}) => record_a);
  const api = claim("t:01ab", [], {names: ["01ab", "fu-1"], title: "Add an alert"});
  const screen = claim("t:FU-1", [], {names: ["fu-1"], title: "Add an alert"});
  expect(await joined(api, screen)).toEqual(["t:FU-1"]);
  expect(await joined(api, {...screen, title: "Another"})).toEqual([]);
});

describe("data_day", () => {
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
  const incident = (started: string): Row => ({
    record_id: started,
    occurred_at: new Date(`${started}T13:00:00Z`)
  });
  const cut = async (days: readonly string[], as_of_at: Date | null = null, more: Given = {}) => {
    const [row] = await relationOver("data_day", {
      stg_settings: [{as_of_at}],
      incident_claims: days.map(incident),
      ...more
    });
    return [row?.["as_of_at"], row?.["basis"]];
  };

  test("midnight after the newest day, or the day given", async () => {
    expect(await cut(["2024-01-01", "2024-02-01"])).toEqual([day("2024-02-02"), "newest record"]);
    expect(await cut(["2024-01-01"], day("2023-05-05"))).toEqual([day("2023-05-05"), "given"]);
    expect(await cut([])).toEqual([null, "newest record"]);
  });

  const five = ["2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01", "2021-05-01"];

  test.each([
    {days: [...five, "2024-05-01"], newest: "2024-05-02"},
    {days: [...five, "2024-05-02"], newest: "2021-05-02"},
    {days: [...five, "2202-05-02", "2203-05-02"], newest: "2021-05-02"},
    {days: [...five, "2202-05-01", "2202-05-02", "2202-05-03"], newest: "2202-05-04"},
    {days: [...five.slice(1), "2202-05-02"], newest: "2202-05-03"},
    {days: [...five, "2022-01-01", "2202-05-02", "2203-05-02"], newest: "2022-01-02"}
  ])(
    "one or two times more than 1,096 days after five others are doubted: $days gives $newest",
    async ({days, newest}) => {
      expect((await cut(days))[0]).toEqual(day(newest));
    }
  );

  test("three times of two records are no third record that agrees", async () => {
    const typo = (start: string, end: string) => ({
      record_id: start,
      occurred_at: new Date(`${start}T10:00:00Z`),
      resolved_at: new Date(`${end}T11:00:00Z`)
    });
    const [row] = await relationOver("data_day", {
      stg_settings: [{as_of_at: null}],
      incident_claims: [
        ...five.map(incident),
        typo("2202-05-01", "2202-05-01"),
        typo("2021-04-30", "2202-05-02")
      ]
    });
    expect(row!["as_of_at"]).toEqual(day("2021-05-02"));
  });

  test("a retro held and an action filed later count; what is excluded does not", async () => {
    const at = (text: string): Date => new Date(`${text}T10:00:00Z`);
    const given = {
      retro_claims: [{record_id: "r", held_at: at("2024-01-09")}],
      action_claims: [
        {record_id: "a", created_at: at("2024-01-12"), due_at: at("2024-06-01")},
        {record_id: "b", created_at: at("2024-03-01"), excluded: "default_task"}
      ]
    };
    expect((await cut(["2024-01-01"], null, given))[0]).toEqual(day("2024-01-13"));
  });
});

describe("quarters", () => {
  const named = async (first: string, last: string, quarter_start = 1) =>
    (
      await relationOver("quarters", {
        settings: [{time_zone: "UTC", quarter_start}],
        as_of: [{as_of_at: new Date(last)}],
        incidents: [{incident_id: "I", occurred_at: new Date(first)}]
      })
    ).map(({quarter, is_partial}) => `${String(quarter)}${is_partial === true ? " partial" : ""}`);

  test("from the first incident's to the data's day; one that ends on it is whole", async () => {
    expect(await named("2024-02-10", "2024-07-01")).toEqual(["2024-Q1", "2024-Q2"]);
    expect(await named("2024-02-10", "2024-07-02")).toEqual(["2024-Q1", "2024-Q2", "2024-Q3 partial"]);
  });

  test("a fiscal year that begins in April is named after the year it ends in", async () => {
    expect(await named("2024-03-31", "2024-07-01", 4)).toEqual(["2024-Q4", "2025-Q1"]);
  });
});
