/**
 * Every number in the pages' findings against the exported tables: the answer of each page of the sample, number by number, and
 * what separate SQL over the Parquet files says. Intervals come from the same functions, which have reference values of their own.
 */
import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {exportTables} from "../../loaders/commands/export.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {
  type Database,
  identifier,
  literal,
  openDatabase,
  type Row
} from "../../loaders/warehouse/database.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {ruleAsk, type RuleNumbers} from "../../src/shared/rows/ruleAsk.js";
import {aalenJohansen} from "../../src/stats/aalenJohansen.js";
import {clusteredProportion} from "../../src/stats/clusteredProportion.js";
import {ebh} from "../../src/stats/ebh.js";
import {durationSummary} from "../../src/stats/durationSummary.js";
import {hodgesLehmann} from "../../src/stats/hodgesLehmann.js";
import {overdispersion} from "../../src/stats/overdispersion.js";
import {wilson} from "../../src/stats/wilson.js";
import {builtProject} from "./project.js";
import {visit} from "./visit.js";

let browser: Browser;
let site: Served;
let db: Database;
const out = mkdtempSync(join(tmpdir(), "followthrough-numbers-"));

beforeAll(async () => {
  const project = builtProject();
  await exportTables({data: join(project, "data/sample"), out: join(out, "tables"), format: "parquet"});
  const {db: warehouse} = await loadWarehouse({data: join(project, "data/sample")});
  await warehouse.run(
    `copy (from verdict_windows) to ${literal(join(out, "tables/verdict_windows.parquet"))} (format parquet)`
  );
  warehouse.close();
  db = await openDatabase();
  for (const file of readdirSync(join(out, "tables")).filter((name) => name.endsWith(".parquet")))
    await db.run(
      `create view ${identifier(basename(file, ".parquet"))} as from ${literal(join(out, "tables", file))}`
    );
  await db.run(`
    create view reviewed as
    select *, row_number() over (order by from_at desc) - 1 as back from quarters where not is_partial;
    create view dated as select incidents.*, quarter, back from incidents join reviewed on occurred_at >= from_at and occurred_at < to_at;
    create view named as
    select distinct on (coalesce(change_set_id, concat_ws(' ', action_id, target_kind, target_id, target_service, metric))) *
    from verdicts where counted order by action_id;
    create view pages as select * from alerts where coalesce(paged, true) and not coalesce(is_duplicate, false);`);
  site = await serveSite({port: 0, dist: join(project, "dist")});
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  db.close();
  rmSync(out, {recursive: true});
});

const rows = (sql: string): Promise<Row[]> => db.rows(sql);
/** The columns of the only row, as numbers. */
async function only(sql: string): Promise<number[]> {
  const [row] = await rows(sql);
  return Object.values(row!).map(Number);
}
const column = async (sql: string): Promise<number[]> =>
  (await rows(sql)).map((row) => Number(Object.values(row)[0]));
const percentOf = (n: number, of: number): number => (100 * n) / of;
/** As "1 h 57 min" or "44 min" is written. */
function spoken(seconds: number): number[] {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return [minutes];
  return [Math.floor(minutes / 60), ...(minutes % 60 === 0 ? [] : [minutes % 60])];
}
const total = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0);

const EXPECTED: Readonly<Record<string, () => Promise<number[]>>> = {
  "": async () => {
    const [improved, worsened, measurable, incidents, onIncidents] = (await only(`
      select
        count(*) filter (where verdict = 'improved'), count(*) filter (where verdict = 'worsened'), count(*),
        count(*) filter (where metric = 'incidents'), count(*) filter (where metric = 'incidents' and verdict = 'improved')
      from named where verdict <> 'not_measurable' and verdict_reason is distinct from 'action_not_closed'`)) as Five;
    expect(incidents, "the answer may say that none improved on incidents").toBeGreaterThanOrEqual(
      onIncidents
    );
    const [together] = await rows(
      "select ratio, ratio_high, e_improved from programme where group_kind = 'all' order by period desc limit 1"
    );
    const isProven =
      Number(together?.["ratio_high"] ?? Infinity) < 1 && Number(together?.["e_improved"] ?? 0) >= 10;
    const [told, filed, due] = (await only(`
      select
        (select count(*) from named join verdict_windows as told on told.set_id = named.change_set_id, reviewed
          where back = 0 and verdict in ('improved', 'worsened', 'no_detectable_change')
          and coalesce(verdict_at, followup_to - interval 1 day) >= from_at and coalesce(verdict_at, followup_to - interval 1 day) < to_at),
        (select count(*) from actions where incident_id in (select incident_id from dated where back = 0)),
        (select count(*) from named, reviewed where back = 0 and verdict = 'too_early' and closed_at is not null
          and coalesce(planned_look_at, earliest_verdict_at) < last_day((to_at + interval 1 day)::date + interval 2 months) + interval 21 hours)`)) as Three;
    const [day, year] = (await only(
      "select day(last_day((to_at + interval 1 day)::date + interval 2 months)), year(last_day((to_at + interval 1 day)::date + interval 2 months)) from reviewed where back = 0"
    )) as [number, number];
    const headline =
      isProven && improved > worsened
        ? [100 * (1 - Number(together!["ratio"]))]
        : improved > 0
          ? [improved, measurable]
          : [measurable, ...(worsened > 0 ? [worsened] : [])];
    const kinds = (
      await only(`
      select
        count(*) filter (where metric = 'incidents'), count(*) filter (where metric not in ('incidents', 'pages')),
        count(*) filter (where metric = 'pages')
      from named where verdict = 'improved'`)
    ).filter((n) => n > 0);
    const [ended] = (await only(String.raw`
      select count(*) from named join actions using (action_id)
      where verdict = 'improved' and target_kind = 'alert_rule'
        and regexp_matches(title, '(?i)^(delete|remove|mute) .*\b(page|alert|rule)s?\b|instead of the pager')`)) as [
      number
    ];
    const proof = ended > 0 ? [ended] : [];
    return [
      ...headline,
      ...(kinds.length > 1 ? [improved, ...kinds, ...proof] : []),
      ...[told, filed, due, day, year]
    ];
  },
  conditions: async () => {
    const [top, incidents, n] = (await only(`
      with counts as (select condition_id, count(*) as incidents from conditions group by condition_id)
      select
        (select max(incidents) from counts), (select count(distinct incident_id) from conditions), (select count(*) from incidents)`)) as [
      number,
      number,
      number
    ];
    const [again, compared] = await only(`
      with fixed as (
        select targets.*, closed_at from targets join actions using (action_id)
        where target_kind = 'condition' and basis <> 'inferred' and status = 'done' and closed_at is not null
      )
      select
        count(distinct target_id) filter (where exists (
          from conditions join incidents using (incident_id)
          where condition_id = target_id and occurred_at > closed_at
            and (target_service = '' or list_contains(services, target_service))
        )),
        count(distinct target_id) from fixed where target_id in (select condition_id from conditions)`);
    return [again!, compared!, top, incidents, percentOf(top, incidents), n - incidents, n];
  },
  incidents: async () => {
    const [n, worst, held, median, timed] = (await only(`
      select
        count(*), count(*) filter (where severity = 1),
        count(*) filter (where incident_id in (select incident_id from retros)),
        median(epoch(resolved_at - occurred_at)) filter (where resolved_at >= occurred_at),
        count(*) filter (where resolved_at >= occurred_at)
      from dated where back = 0`)) as [number, number, number, number, number];
    return [n, ...(worst > 0 ? [worst] : []), 1, held, n, percentOf(held, n), ...spoken(median), timed];
  },
  outcomes: async () => {
    const [improved, worsened, unchanged, early] = (await only(`
      select
        count(*) filter (where verdict = 'improved'), count(*) filter (where verdict = 'worsened'),
        count(*) filter (where verdict = 'no_detectable_change'),
        count(*) filter (where verdict = 'too_early' and verdict_reason <> 'action_not_closed')
      from named`)) as [number, number, number, number];
    const {rejected} = ebh(
      await column(
        "select distinct on (change_set_id) e_improved from verdicts where basis <> 'inferred' and verdict <> 'not_measurable' and e_improved is not null order by change_set_id, action_id, target_kind, target_id, target_service, metric"
      )
    );
    const [riding] = await only(`
      select count(*)
      from named join verdict_windows as it on it.set_id = named.change_set_id
      where verdict = 'improved' and it.target_kind = 'response_time' and exists (
        from verdict_windows as other
        where
          other.target_kind = 'response_time' and other.set_id <> it.set_id and
          other.closed_at >= it.baseline_from and other.closed_at < it.followup_to and
          (it.target_service = '' or other.target_service in ('', it.target_service)) and
          case
            when other.metric = it.metric then other.target_service <> it.target_service
            else
              other.metric in ('time_to_detect', 'time_to_acknowledge') and it.metric in ('time_to_mitigate', 'time_to_resolve') or
              other.metric = 'time_to_mitigate' and it.metric = 'time_to_resolve'
          end)`);
    const measurable = improved + worsened + unchanged + early;
    return [
      ...[improved, measurable, Math.ceil(0.05 * measurable), improved, rejected.filter(Boolean).length],
      ...(riding! > 0 ? [riding!] : [])
    ];
  },
  actions: async () => {
    const followed = await rows(`
      select
        status, greatest(0, epoch(coalesce(case when status in ('done', 'wont_do') then closed_at end, as_of_at) - created_at) / 86400) as days
      from actions cross join as_of
      where created_at is not null and status is not null and (status not in ('done', 'wont_do') or closed_at is not null)`);
    const [all] = await only("select count(*) from actions");
    const outcomes = followed.map(({status}) =>
      status === "done" || status === "wont_do" ? status : ("open" as const)
    );
    const [year] = aalenJohansen(
      followed.map(({days}) => Number(days)),
      outcomes,
      {at: [365]}
    );
    const [open] = await only("select count(*) from actions where status in ('open', 'in_progress')");
    return [
      ...[100 * year!.done.value, 100 * year!.wontDo.value, 95, 100 * year!.done.low, 100 * year!.done.high],
      ...[followed.length, all!, open!]
    ];
  },
  alerts: async () => {
    const weekly = (back: string): Promise<number[]> =>
      column(`
        with weeks as (
          select unnest(generate_series((select min(week) from alert_weeks), as_of_at - interval 7 days, interval 7 days)) as week from as_of
        )
        select coalesce(sum(paged), 0)::integer from weeks
        join reviewed on week >= from_at and week < to_at
        left join alert_weeks using (week)
        where back ${back} group by week order by week`);
    const [now, before] = [await weekly("= 0"), await weekly("between 1 and 4")];
    const {ratio, low, high} = overdispersion(before, now);
    const labels = await rows(`
      select sum(labelled)::integer as labelled, sum(actionable)::integer as actionable
      from alert_weeks join reviewed on week >= from_at and week < to_at
      where back = 0 group by rule, service having sum(labelled) > 0 order by rule, service`);
    const [good, known, of] = (await only(`
      select count(*) filter (where actionable), count(*) filter (where actionable is not null), count(*)
      from pages join reviewed on fired_at >= from_at and fired_at < to_at where back = 0`)) as [
      number,
      number,
      number
    ];
    const {designEffect} = clusteredProportion(
      labels.map(({actionable}) => Number(actionable)),
      labels.map(({labelled}) => Number(labelled))
    );
    const effect = Math.max(1, designEffect);
    const limits = wilson(good / effect, known / effect);
    const asked = await rows(`
      with recent as (
        select rule, coalesce(service, '') as service, count(*) / 13.0 as weekly
        from pages cross join as_of where fired_at >= as_of_at - interval 91 day group by all
      )
      select alert_rules.*, weekly from alert_rules join recent using (rule, service) where paged >= 3`);
    const recent = await rows(
      "select count(*) / 13.0 as weekly from pages cross join as_of where fired_at >= as_of_at - interval 91 day"
    );
    const save = asked.filter((row) => ["retire", "tune"].includes(ruleAsk(row as unknown as RuleNumbers)));
    const sumOf = (list: readonly Row[]): number => total(list.map((row) => Number(row["weekly"])));
    expect(Math.round((10 * sumOf(save)) / sumOf(recent)), "the headline says nine in ten").toBe(9);
    return [
      ...[total(now) / now.length, save.length],
      ...[sized(ratio), 95, sized(low), sized(high)],
      ...[percentOf(good, known), 100 * limits.low, 100 * limits.high, percentOf(of - known, of)]
    ];
  },
  response: () => Promise.resolve([95]),
  retros: async () => {
    const groups = await rows(`
      with judged as (
        select
          len(layers) as layers, verdict = 'improved' as improved,
          coalesce(change_set_id, concat_ws(' ', action_id, target_id)) as change
        from verdicts join actions using (action_id) join retro_depth using (incident_id)
        where basis <> 'inferred' and verdict in ('improved', 'worsened', 'no_detectable_change')
      )
      select layers, count(distinct change) as n, count(distinct change) filter (where improved) as improved
      from judged group by layers having n >= 5`);
    const sides = groups
      .map((row) => ({layers: Number(row["layers"]), n: Number(row["n"]), improved: Number(row["improved"])}))
      .toSorted((a, b) => b.improved / b.n - a.improved / a.n);
    return [sides[0]!, sides.at(-1)!].flatMap(({layers, n, improved}) => [
      ...[improved, n, percentOf(improved, n)],
      ...(layers === 0 ? [] : [layers])
    ]);
  },
  priorities: async () => {
    const ranked = await rows(
      "select * from priorities where service = '' and score is not null order by score desc, condition_id"
    );
    const tied = ranked.filter(({tie_band}) => tie_band === "A").length;
    const [top] = ranked;
    const days = Number(top!["effort_days"]);
    return [
      ...(tied > 1 ? [tied - 1] : []),
      ...(tied > 4 ? [tied] : []),
      Number(top!["score"]) * days,
      ...(days === 0.5 ? [] : [days]),
      ...[90, Number(top!["score_low"]), Number(top!["score_high"]), Number(top!["incidents"])]
    ];
  },
  data: async () => {
    const sums = await only(
      "select sum(rows_read), count(distinct file) filter (where rows_read > 0), sum(rows_loaded), sum(rows_duplicate), sum(rows_excluded) from load_report"
    );
    const [doubts, silences] = await only(`
      select
        (select count(*) from doubts) + (
          select count(*)
          from (
            select unnest([
              detected_at < started_at, mitigated_at < started_at, resolved_at < started_at, acknowledged_at < detected_at,
              resolved_at < detected_at, resolved_at < mitigated_at
            ]) as is_impossible
            from incidents
          )
          where is_impossible
        ),
        (select count(*) from silences)`);
    return [doubts!, silences!, ...sums];
  }
};

type Three = [number, number, number];
type Five = [number, number, number, number, number];

/** What stands below the Review's answer: the five verdicts, four numbers of the quarter, retros and actions. */
async function reviewNumbers(): Promise<{verdicts: number[]; tiles: number[][]; line: number[]}> {
  const verdicts = await only(`
    select
      count(*) filter (where verdict = 'improved'), count(*) filter (where verdict = 'worsened'),
      count(*) filter (where verdict = 'no_detectable_change'), count(*) filter (where verdict = 'too_early'),
      count(*) filter (where verdict = 'too_early' and verdict_reason <> 'action_not_closed'),
      count(*) filter (where verdict_reason = 'action_not_closed'), count(*) filter (where verdict = 'not_measurable'),
      (
        select count(*) from actions
        where status is distinct from 'wont_do' and action_id in (select action_id from targets)
          and action_id not in (select action_id from targets where basis <> 'inferred')
      )
    from named`);
  const [n, minutes, held] = (await only(
    "select count(*), sum(impact_minutes), count(*) filter (where incident_id in (select incident_id from retros)) from dated where back = 0"
  )) as Three;
  const [filed, done, known] = (await only(
    "select count(*), count(*) filter (where status = 'done'), count(status) from actions where incident_id in (select incident_id from dated where back = 0)"
  )) as Three;
  const [median] = await only(
    "select median_s from response_times where metric = 'time_to_mitigate' and group_kind = 'all' and period = (select quarter from reviewed where back = 0)"
  );
  const [weekly] = await only(`
    with weeks as (
      select unnest(generate_series((select min(week) from alert_weeks), as_of_at - interval 7 days, interval 7 days)) as week from as_of
    )
    select sum(paged) / count(distinct week) from weeks
    join reviewed on week >= from_at and week < to_at
    left join alert_weeks using (week) where back = 0`);
  const unknown = filed - known;
  return {
    verdicts,
    tiles: [[n], [minutes], spoken(median!), [weekly!]],
    line: [
      ...[held, n, ...(n < 5 ? [] : [percentOf(held, n)])],
      ...[done, known, ...(known < 5 ? [] : [percentOf(done, known)])],
      ...(unknown > 0 ? [unknown] : [])
    ]
  };
}

/** Numbers as written, quarters' names left out: "×0.92" is 0.92, "1,234" is 1234. */
const numbersIn = (text: string): string[] =>
  (text.replaceAll(/\d{4}[-‑]Q\d/g, " ").match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) =>
    number.replace(/,$/, "").replaceAll(",", "")
  );

/** A ratio as it is said: by how many percent fewer or more, from twice on how many times. */
const sized = (ratio: number): number => (ratio < 2 ? 100 * Math.abs(1 - ratio) : ratio);

/** Every number of the text is the meant one, rounded as it is written. */
function compare(text: string, meant: readonly number[]): void {
  const said = numbersIn(text);
  expect(said.length, `${text} ⇐ ${meant.join(" ")}`).toBe(meant.length);
  for (const [i, number] of said.entries()) {
    const value = meant[i]!;
    const digits = number.split(".")[1]?.length ?? 0;
    if (!Number.isNaN(value))
      expect(Math.abs(Number(number) - value), `${number} for ${value} in “${text}”`).toBeLessThanOrEqual(
        0.5 * 10 ** -digits + 1e-6
      );
  }
}

// Trends are in no exported table, so the headline of Conditions is left to its own tests.
test.each(Object.keys(EXPECTED))("every number of the answer on /%s is that of the tables", async (path) => {
  const {page} = await visit(browser, site.url + path);
  const said = (await page.locator(".finding").first().innerText()).split("Nothing on this page")[0]!;
  const answer = path === "conditions" ? said.slice(said.indexOf("\n")) : said;
  await page.close();
  compare(answer, await EXPECTED[path]!());
});

test("so is every number of the Review's bar, tiles and line", async () => {
  const {page} = await visit(browser, site.url);
  const keys = await page
    .locator(".bar-key li")
    .evaluateAll((items) => items.map((item) => item.textContent));
  const values = await page.locator(".tile-value").allInnerTexts();
  const line = await page.locator(".review-line").innerText();
  await page.close();
  const meant = await reviewNumbers();
  compare(keys.join(" "), meant.verdicts);
  expect(values.length).toBe(meant.tiles.length);
  for (const [place, value] of values.entries()) compare(value, meant.tiles[place]!);
  compare(line, meant.line);
});

test("so is how many retros stay shallow, in parts that add up", async () => {
  const {page} = await visit(browser, `${site.url}retros.html`);
  const title = await page.locator(".columns .chart-card h2").first().innerText();
  const sure = await page.locator(".columns .chart-card .sure").first().innerText();
  await page.close();
  const [cause, one, human, both] = (await only(`
    select
      count(*) filter (where conditions > 0),
      count(*) filter (where one_cause and not human_only),
      count(*) filter (where human_only and not one_cause),
      count(*) filter (where human_only and one_cause)
    from retro_depth`)) as [number, number, number, number];
  const shallow = one + human + both;
  const {low, high} = wilson(shallow, cause);
  compare(title, [shallow, cause]);
  compare(sure, [shallow, cause, percentOf(shallow, cause), one, human, both, 95, 100 * low, 100 * high]);
});

test("so is each step of the response, and the headline says what the ratios do", async () => {
  const {page} = await visit(browser, `${site.url}response.html`);
  const headline = await page.locator(".headline").innerText();
  const titles = await page.locator(".columns .chart-card h2").allInnerTexts();
  await page.close();
  const steps = [
    {done: "Detected", from: "started_at", to: "detected_at"},
    {done: "Acknowledged", from: "coalesce(detected_at, occurred_at)", to: "acknowledged_at"},
    {done: "Mitigated", from: "occurred_at", to: "mitigated_at"},
    {done: "Resolved", from: "occurred_at", to: "resolved_at"}
  ];
  const logs = (list: readonly {duration: number; isOpen: boolean}[]): number[] =>
    list.map(({duration, isOpen}) => (isOpen ? Infinity : Math.log(Math.max(duration, 60))));
  for (const [place, {done, from, to}] of steps.entries()) {
    const times = async (back: string) =>
      (
        await rows(`
          select epoch(coalesce(${to}, as_of_at) - ${from}) as duration, ${to} is null as is_open
          from dated cross join as_of
          where back ${back} and (${to} >= ${from} or ${to} is null and '${done}' <> 'Detected' and status = 'open')`)
      ).map((row) => ({duration: Number(row["duration"]), isOpen: row["is_open"] === true}));
    const [now, before] = [await times("= 0"), await times("between 1 and 4")];
    expect(titles[place]).toContain(`${done}: `);
    compare(
      titles[place]!,
      [now, before].flatMap((list) => spoken(durationSummary(list).median!))
    );
    const {low, high} = hodgesLehmann(logs(before), logs(now));
    expect(/clearly/.test(headline) && headline.toLowerCase().includes(done.toLowerCase())).toBe(
      low > 0 || high < 0
    );
  }
});
