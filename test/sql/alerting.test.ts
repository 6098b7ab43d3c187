/** Alerts, pages and shifts at their thresholds, each relation over literal rows of what it reads. */
import {describe, expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {relationOver} from "../support/relation.js";

const at = (clock: string, day = "2026-03-10"): Date => new Date(`${day}T${clock}Z`);
const quarter = {quarter: "2026-Q1", from_at: at("00:00", "2026-01-01"), to_at: at("00:00", "2026-04-01")};

describe("alert_windows", () => {
  const incident = {
    incident_id: "I",
    services: ["a"],
    occurred_at: at("10:00"),
    resolved_at: at("11:00")
  };
  const found = async (
    fired_at: Date,
    more: Row = {},
    claim: Row = {},
    incidents: readonly Row[] = [incident]
  ) =>
    (
      await relationOver("alert_windows", {
        incidents: incidents.map((one) => ({...one, ...more})),
        alert_places: [{firing: 0, service: "a"}],
        alert_claims: [{record_id: "x", fired_at, ...claim}],
        incident_declared: [{incident_id: "declared"}]
      })
    ).map(({incident_id}) => incident_id);

  test.each([
    {clock: "09:29:59", ids: []},
    {clock: "09:30", ids: ["I"]},
    {clock: "11:00", ids: ["I"]},
    {clock: "11:00:01", ids: []}
  ])("an alert at $clock falls into $ids", async ({clock, ids}) => {
    expect(await found(at(clock))).toEqual(ids);
  });

  test.each([
    {fired: at("10:00", "2026-03-11"), ids: ["I"]},
    {fired: at("10:01", "2026-03-11"), ids: []}
  ])("an incident without an end lasts a day: $fired falls into $ids", async ({fired, ids}) => {
    expect(await found(fired, {resolved_at: null})).toEqual(ids);
  });

  test("the newest incident counts; one that is named is not looked for, one that is no incident is", async () => {
    const newer = {...incident, incident_id: "newer", occurred_at: at("10:30")};
    expect(await found(at("10:45"), {}, {}, [incident, newer])).toEqual(["newer"]);
    expect(await found(at("10:45"), {}, {incident_id: "declared"})).toEqual([]);
    expect(await found(at("10:45"), {}, {incident_id: "undeclared"})).toEqual(["I"]);
    expect(await found(at("10:45"), {services: ["b"]})).toEqual([]);
  });
});

/** Stretches in which pages are added up, minutes. */
const SLOTS = {slot_minutes: 15};

describe("missed_detection", () => {
  const heard = async (first: string, detected_by: string) =>
    (
      await relationOver("missed_detection", {
        incidents: [{incident_id: "I", detected_by, occurred_at: at("10:00"), detected_at: at("10:30")}],
        alerts: [{incident_id: "I", rule: "r", fired_at: at(first)}]
      })
    ).map(({unheeded_s}) => unheeded_s);

  test.each([
    {first: "10:24:59", by: "alert", unheeded: [301]},
    {first: "10:25", by: "alert", unheeded: []},
    {first: "10:29", by: "human", unheeded: [60]},
    {first: "10:30", by: "customer", unheeded: [null]}
  ])("an alert at $first, noticed by $by at 10:30: unheeded $unheeded", async ({first, by, unheeded}) => {
    expect(await heard(first, by)).toEqual(unheeded);
  });
});

describe("alerts", () => {
  const sleeping = async (clock: string, [sleep_from, sleep_to] = ["22:00:00", "07:00:00"]) => {
    const [row] = await relationOver("alerts", {
      settings: [{sleep_from, sleep_to}],
      as_of: [{as_of_at: at("00:00", "2027-01-01")}],
      alert_claims: [{record_id: "x", source: "s", rule: "r", fired_at: at("12:00")}],
      alert_places: [{firing: 0, local_at: at(clock)}]
    });
    return row?.["in_sleep_hours"];
  };

  test.each([
    {clock: "21:59", asleep: false},
    {clock: "22:00", asleep: true},
    {clock: "06:59", asleep: true},
    {clock: "07:00", asleep: false}
  ])("sleep from 22:00 to 07:00: at $clock it is $asleep", async ({clock, asleep}) => {
    expect(await sleeping(clock)).toBe(asleep);
  });

  test.each([
    {clock: "00:59", asleep: false},
    {clock: "01:00", asleep: true},
    {clock: "09:00", asleep: false}
  ])("sleep from 01:00 to 09:00, within a day: at $clock it is $asleep", async ({clock, asleep}) => {
    expect(await sleeping(clock, ["01:00:00", "09:00:00"])).toBe(asleep);
  });
});

describe("kept_pages", () => {
  const settings = {
    time_zone: "UTC",
    business_from: "09:00:00",
    business_to: "18:00:00",
    working_days: [1, 2, 3, 4, 5]
  };
  const alert = {
    alert_id: "x",
    source: "pager",
    link_basis: "none",
    is_duplicate: false,
    is_refire: false,
    is_flapping: false,
    in_sleep_hours: false
  };
  const kept = (more: Row, zones: readonly Row[] = []) =>
    relationOver("kept_pages", {settings: [settings], team_zones: zones, alerts: [{...alert, ...more}]});

  test.each([
    {when: at("08:59"), off: true},
    {when: at("09:00"), off: false},
    {when: at("17:59"), off: false},
    {when: at("18:00"), off: true},
    {when: at("12:00", "2026-03-13"), off: false},
    {when: at("12:00", "2026-03-14"), off: true},
    {when: at("12:00", "2026-03-15"), off: true},
    {when: at("12:00", "2026-03-16"), off: false}
  ])("a page at $when is off hours: $off", async ({when, off}) => {
    const [row] = await kept({fired_at: when});
    expect(row?.["is_off_hours"]).toBe(off);
  });

  test("hours are the team's, weeks the organisation's and begin on Monday", async () => {
    const [row] = await kept({fired_at: at("23:30", "2026-03-15"), team: "T"}, [
      {team: "T", time_zone: "Asia/Tokyo"}
    ]);
    expect([row?.["is_off_hours"], row?.["week"]]).toEqual([true, at("00:00", "2026-03-09")]);
  });

  test("a repeat and what paged nobody are left out; what can't say so counts", async () => {
    expect(await kept({fired_at: at("12:00"), is_duplicate: true})).toEqual([]);
    expect(await kept({fired_at: at("12:00"), paged: false})).toEqual([]);
    expect(await kept({fired_at: at("12:00"), paged: null})).toHaveLength(1);
  });
});

describe("shifts", () => {
  const page = (clock: string): Row => ({team: "T", fired_at: at(clock)});
  const shift = {team: "T", shift_start: at("08:00"), shift_end: at("20:00")};

  test.each([
    {pages: ["08:00", "19:59"], over: false},
    {pages: ["08:00", "12:00", "19:59"], over: true},
    {pages: ["07:59", "08:00", "12:00", "20:00"], over: false}
  ])("pages at $pages are over the limit: $over", async ({pages, over}) => {
    const [row] = await relationOver("shifts", {
      settings: [SLOTS],
      shift_spans: [shift],
      kept_pages: pages.map(page),
      incidents: [{team: "T", occurred_at: at("09:00")}]
    });
    expect(row).toMatchObject({over_limit: over, incidents: 1});
  });
});

describe("shift_spans", () => {
  test("only whole shifts in which alerts were watched, from the settings' start on", async () => {
    const rows = await relationOver("shift_spans", {
      settings: [{...SLOTS, time_zone: "UTC", shift_start: "08:00:00", shift_length: "12:00:00"}],
      kept_pages: [{team: "T"}, {team: null}],
      alerts: [{source: "s"}],
      coverage: [
        {source: "s", from_at: at("08:00", "2026-03-10"), to_at: at("20:00", "2026-03-11")},
        {source: "other", from_at: at("00:00", "2025-01-01"), to_at: at("00:00", "2026-12-01")}
      ]
    });
    expect(rows.map(({shift_start}) => shift_start).sort()).toEqual([
      at("08:00"),
      at("20:00"),
      at("08:00", "2026-03-11")
    ]);
  });

  test("a shift that overlaps a stretch in which its team's alerts were not watched carries nothing, and is none", async () => {
    const given = (scope: string) => ({
      settings: [{time_zone: "UTC", shift_start: "08:00:00", shift_length: "12:00:00"}],
      kept_pages: [{team: "T"}],
      alerts: [{source: "s"}],
      coverage: [{source: "s", from_at: at("08:00"), to_at: at("20:00", "2026-03-11")}],
      alert_gaps: [{kind: "series", scope, from_at: at("19:59"), to_at: at("08:00", "2026-03-11")}]
    });
    expect(
      (await relationOver("shift_spans", given("pages: team T"))).map(({shift_start}) => shift_start)
    ).toEqual([at("08:00", "2026-03-11")]);
    expect(await relationOver("shift_spans", given("pages: team U"))).toHaveLength(3);
  });
});

describe("alert_scopes", () => {
  test("the sources of every series and rule that their pages belong to, each once", async () => {
    const page = {source: "pager", rule: "r", service: "", team: null, severity: "high"};
    const rows = await relationOver("alert_scopes", {
      kept_pages: [page, page, {...page, source: "am", team: "T"}]
    });
    expect(rows.map(({kind, scope, source}) => [kind, scope, source].join(" | ")).sort()).toEqual([
      'rule | ["r",""] | am',
      'rule | ["r",""] | pager',
      "series | pages | am",
      "series | pages | pager",
      "series | pages: severity high | am",
      "series | pages: severity high | pager",
      "series | pages: team T | am"
    ]);
  });
});

describe("weeks that were not watched", () => {
  const weeks = ["2026-03-02", "2026-03-09", "2026-03-16"].map((day) => ({week: at("00:00", day)}));
  const page = {alert_id: "x", rule: "r", service: "a", link_basis: "none", fired_at: at("10:00")};
  const kept_pages = [
    {...page, week: weeks[0]!.week},
    {...page, alert_id: "y", week: weeks[1]!.week}
  ];
  const gap = {week: weeks[1]!.week};

  test("have no exposure in a series", async () => {
    const rows = await relationOver("control_series", {
      kept_pages,
      alert_span: weeks,
      unwatched_weeks: [
        {kind: "series", scope: "pages", ...gap},
        {kind: "rule", scope: "pages: service a", ...gap}
      ]
    });
    const of = (series: string) =>
      rows.filter((row) => row["series"] === series).map(({n, exposure}) => [n, exposure]);
    expect(of("pages").sort()).toEqual([
      [0, 1],
      [1, 0],
      [1, 1]
    ]);
    expect(of("pages: service a").every(([, exposure]) => exposure === 1)).toBe(true);
  });

  test("count for nothing in a rule's trend", async () => {
    const [row] = await relationOver("rule_pages", {
      kept_pages,
      alert_span: weeks,
      unwatched_weeks: [{kind: "rule", scope: JSON.stringify(["r", "a"]), ...gap}]
    });
    expect(row).toMatchObject({weeks: [1, 0, 0], watched: [1, 0, 1], paged: 2});
  });
});

describe("alert_gaps", () => {
  const days = (from: string, to: string): Row => ({from_at: at("00:00", from), to_at: at("00:00", to)});
  const gaps = async (given: Readonly<Record<string, readonly Row[]>>): Promise<unknown[]> =>
    (
      await relationOver("alert_gaps", {
        alert_scopes: ["old", "new"].map((source) => ({kind: "series", scope: "pages", source})),
        alerts: ["old", "new", "other"].map((source) => ({source})),
        ...given
      })
    ).map(({from_at, to_at}) => [from_at, to_at]);
  const migrated = [
    {source: "old", ...days("2026-01-01", "2026-03-01")},
    {source: "new", ...days("2026-02-01", "2026-06-01")}
  ];

  test("a source that takes over from another leaves none; the days between two do", async () => {
    expect(await gaps({coverage: migrated})).toEqual([]);
    expect(
      await gaps({coverage: [migrated[0]!, {source: "new", ...days("2026-04-01", "2026-06-01")}]})
    ).toEqual([[at("00:00", "2026-03-01"), at("00:00", "2026-04-01")]]);
  });

  test("a hole of one source is one of the whole; of incidents it is none", async () => {
    const hole = {source: "new", record_kind: "page", kind: "hole", ...days("2026-04-01", "2026-05-01")};
    expect(await gaps({coverage: migrated, found_silences: [hole]})).toEqual([
      [at("00:00", "2026-04-01"), at("00:00", "2026-05-01")]
    ]);
    expect(await gaps({coverage: migrated, found_silences: [{...hole, record_kind: "incident"}]})).toEqual(
      []
    );
    const stated = {source: "old", is_gap: true, kind: null, ...days("2026-01-10", "2026-01-20")};
    expect(await gaps({coverage: migrated, stated_coverage: [stated]})).toEqual([
      [at("00:00", "2026-01-10"), at("00:00", "2026-01-20")]
    ]);
  });

  test("a source that pages nobody tells since when alerts were watched, and watches no page", async () => {
    const [pager] = [{source: "new", ...days("2026-02-01", "2026-06-01")}];
    const monitor = {source: "other", ...days("2026-01-01", "2026-06-01")};
    const alert_scopes = [{kind: "series", scope: "pages", source: "new"}];
    expect(await gaps({alert_scopes, coverage: [pager, monitor]})).toEqual([
      [at("00:00", "2026-01-01"), at("00:00", "2026-02-01")]
    ]);
    const stated = {source: "new", is_gap: false, kind: "page", ...days("2026-03-01", "2026-05-01")};
    expect(await gaps({alert_scopes, coverage: [pager, monitor], stated_coverage: [stated]})).toEqual([
      [at("00:00", "2026-01-01"), at("00:00", "2026-03-01")],
      [at("00:00", "2026-05-01"), at("00:00", "2026-06-01")]
    ]);
  });

  test("pages that fall silent end there, where no other source goes on; before the first record nothing was watched", async () => {
    const silent = {source: "new", record_kind: "page", kind: "silent", ...days("2026-05-01", "2026-06-01")};
    const only = [{kind: "series", scope: "pages", source: "new"}];
    const coverage = [...migrated, {source: "other", ...days("2026-01-01", "2026-06-01")}];
    expect(await gaps({coverage, found_silences: [silent]})).toEqual([
      [at("00:00", "2026-05-01"), at("00:00", "2026-06-01")]
    ]);
    expect(
      await gaps({alert_scopes: [...only, {kind: "rule", scope: "r", source: "old"}], coverage})
    ).toEqual([
      [at("00:00", "2026-03-01"), at("00:00", "2026-06-01")],
      [at("00:00", "2026-01-01"), at("00:00", "2026-02-01")]
    ]);
  });
});

describe("unwatched_weeks", () => {
  test.each([
    {zone: "UTC", from: "2026-03-16", to: "2026-03-23", weeks: ["2026-03-16"]},
    {zone: "UTC", from: "2026-03-22", to: "2026-03-24", weeks: ["2026-03-16", "2026-03-23"]},
    {zone: "America/Los_Angeles", from: "2026-03-16", to: "2026-03-23", weeks: ["2026-03-09", "2026-03-16"]},
    {zone: "Asia/Tokyo", from: "2026-03-17", to: "2026-03-23", weeks: ["2026-03-16", "2026-03-23"]}
  ])("in $zone a gap from $from to $to takes the weeks of $weeks", async ({zone, from, to, weeks}) => {
    const rows = await relationOver("unwatched_weeks", {
      settings: [{time_zone: zone}],
      alert_gaps: [{kind: "rule", scope: "r", from_at: at("00:00", from), to_at: at("00:00", to)}],
      alert_span: ["2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"].map((day) => ({
        week: at("00:00", day)
      }))
    });
    expect(rows.map(({week}) => week).sort()).toEqual(weeks.map((day) => at("00:00", day)));
  });
});

describe("rule_gaps", () => {
  test("weeks after one another are one stretch", async () => {
    const weeks = ["2026-03-02", "2026-03-09", "2026-03-23"].map((day) => ({
      kind: "rule",
      scope: JSON.stringify(["r", "a"]),
      week: at("00:00", day)
    }));
    expect(
      await relationOver("rule_gaps", {unwatched_weeks: [...weeks, {...weeks[0]!, kind: "series"}]})
    ).toEqual([
      {rule: "r", service: "a", from_week: at("00:00", "2026-03-02"), to_week: at("00:00", "2026-03-16")},
      {rule: "r", service: "a", from_week: at("00:00", "2026-03-23"), to_week: at("00:00", "2026-03-30")}
    ]);
  });
});

describe("night_rows", () => {
  const page = (fired_at: Date, in_sleep_hours = true): Row => ({team: "T", fired_at, in_sleep_hours});

  test.each([
    {sleep_to: "07:00:00", whens: [at("23:00"), at("06:59", "2026-03-11")], nights: 1},
    {sleep_to: "07:00:00", whens: [at("06:59"), at("22:00")], nights: 2},
    {sleep_to: "06:50:00", whens: [at("06:49"), at("23:10", "2026-03-09")], nights: 1},
    {sleep_to: "18:00:00", whens: [at("10:30"), at("17:30")], nights: 1}
  ])("sleep ends at $sleep_to: pages at $whens disturb $nights nights", async ({sleep_to, whens, nights}) => {
    const [row] = await relationOver("night_rows", {
      settings: [{...SLOTS, time_zone: "UTC", sleep_to}],
      quarters: [quarter],
      shift_spans: [{team: "T", shift_start: at("08:00")}],
      kept_pages: whens.map((when) => page(when))
    });
    expect(row).toMatchObject({disturbed: nights, pages: whens.length});
  });

  test("nights with a page are counted once, of those watched; a page outside sleep hours disturbs none", async () => {
    const [row] = await relationOver("night_rows", {
      settings: [{...SLOTS, time_zone: "UTC", sleep_to: "07:00:00"}],
      quarters: [quarter],
      shift_spans: [
        {team: "T", shift_start: at("08:00")},
        {team: "T", shift_start: at("20:00")},
        {team: "T", shift_start: at("08:00", "2026-03-11")}
      ],
      kept_pages: [
        page(at("02:00", "2026-03-11")),
        page(at("23:00")),
        page(at("23:00", "2026-03-11")),
        page(at("12:00"), false)
      ]
    });
    expect(row).toMatchObject({nights: 2, disturbed: 2, pages: 3});
  });
});

describe("storm_rows", () => {
  test.each([
    {pages: 9, storms: []},
    {pages: 10, storms: [{quarter: "2026-Q1", team: "T", storms: 1, pages: 10}]}
  ])("$pages pages of one team in an hour are $storms", async ({pages, storms}) => {
    const rows = Array.from({length: pages}, () => ({team: "T", fired_at: at("10:30")}));
    expect(
      await relationOver("storm_rows", {
        settings: [SLOTS],
        quarters: [quarter],
        kept_pages: [
          ...rows,
          {team: "T", fired_at: at("11:00")},
          ...rows.map((row) => ({...row, team: null}))
        ]
      })
    ).toEqual(storms);
  });
});

describe("rule_days", () => {
  test("the last 91 days, the first of them whole", async () => {
    const as_of_at = at("00:00", "2026-06-30");
    const page = (fired_at: Date): Row => ({rule: "r", service: "a", fired_at});
    const rows = await relationOver("rule_days", {
      as_of: [{as_of_at}],
      alert_rules: [{rule: "r", service: "a", paged: 2}],
      kept_pages: [page(at("23:59", "2026-03-30")), page(at("00:00", "2026-03-31"))]
    });
    expect(rows.map(({day}) => day)).toEqual([at("00:00", "2026-03-31")]);
  });
});

describe("response_durations", () => {
  const incident = {incident_id: "I", status: "open", occurred_at: at("10:00"), started_at: at("10:00")};
  const told = async (more: Row, retros: readonly Row[] = []): Promise<Row> => {
    const rows = await relationOver("response_durations", {
      incidents: [{...incident, ...more}],
      retros,
      as_of: [{as_of_at: at("14:00")}]
    });
    return Object.fromEntries<unknown>(
      rows.map((row) => [String(row["metric"]), row["duration_s"] ?? row["state"]])
    );
  };

  test("acknowledgement runs from detection, the others from the start; detection is never open", async () => {
    expect(
      await told({detected_at: at("10:10"), acknowledged_at: at("10:15"), mitigated_at: at("11:00")})
    ).toEqual({
      time_to_detect: 600,
      time_to_acknowledge: 300,
      time_to_mitigate: 3600,
      time_to_resolve: 14_400
    });
    expect(await told({status: "resolved"})).toMatchObject({time_to_resolve: "missing"});
    expect(await told({status_raw: "triggered"})).toEqual({
      time_to_detect: "missing",
      time_to_acknowledge: 14_400,
      time_to_mitigate: 14_400,
      time_to_resolve: 14_400
    });
  });

  test("no time at all is a time; an end before the start is impossible", async () => {
    expect(await told({detected_at: at("10:00"), resolved_at: at("09:59")})).toMatchObject({
      time_to_detect: 0,
      time_to_resolve: "impossible"
    });
  });

  test("one that only a written retro tells of does not go on; one that says it is open does", async () => {
    expect(await told({}, [{incident_id: "I"}])).toMatchObject({time_to_resolve: "missing"});
    expect(await told({}, [{incident_id: "J"}])).toMatchObject({time_to_resolve: 14_400});
    expect(await told({status_raw: "open"}, [{incident_id: "I"}])).toMatchObject({time_to_resolve: 14_400});
  });
});
