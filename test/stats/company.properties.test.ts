import fc from "fast-check";
import {expect, test} from "vitest";
import {companyVerdicts} from "../../src/stats/company/companyVerdicts.js";
import {type KnownBackgrounds, pooledChanges} from "../../src/stats/company/pooledChanges.js";
import {setContext} from "../../src/stats/company/setContext.js";
import {setSeries} from "../../src/stats/company/setSeries.js";
import {countIn} from "../../src/stats/company/watch.js";
import type {Company, CompanyRecord} from "../../src/stats/company/types.js";
import {company, link, random} from "../support/company.js";

const drawn = (seed: number): Company => {
  const draw = company({targets: 6, perYear: 22, days: 1400, ratio: 0.4}, seed);
  // Two more actions on targets that are taken, one on part of it: overlaps to separate, merge or cut.
  const [first, second] = draw.actions as [Company["actions"][number], Company["actions"][number]];
  const extra = [
    {...first, id: "B0", closed: first.closed! + 20, indexRecord: null},
    {...second, id: "B1", closed: second.closed! + 120, trigger: second.closed! + 60, indexRecord: null}
  ];
  return {
    ...draw,
    actions: [...draw.actions, ...extra],
    links: [...draw.links, link("B0", "condition 0", "service 1"), link("B1", "condition 1")]
  };
};
const seeds = fc.integer({min: 1, max: 1e9});
const few = {numRuns: 25, seed: 20260701};

function shuffled<T>(values: Iterable<T>, seed: number): T[] {
  const next = random(seed);
  return [...values]
    .map((value) => ({value, at: next()}))
    .sort((a, b) => a.at - b.at)
    .map(({value}) => value);
}

const byAction = (result: ReturnType<typeof companyVerdicts>) =>
  new Map(
    result.rows.map((row) => [
      `${row.link.action} ${row.link.id}`,
      {...row, link: undefined, set: {...row.set}}
    ])
  );

test("the order of records, actions and links changes nothing", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const one = drawn(seed);
      const other = {
        ...one,
        records: shuffled(one.records, seed),
        actions: shuffled(one.actions, seed + 1),
        links: shuffled(one.links, seed + 2)
      };
      expect(byAction(companyVerdicts(other))).toEqual(byAction(companyVerdicts(one)));
    }),
    few
  );
});

test("pooled changes are the pooled sets of all verdicts, with the same numbers", () => {
  fc.assert(
    fc.property(seeds, fc.integer({min: 500, max: 1400}), (seed, asOf) => {
      const one = {...drawn(seed), asOf};
      const found = new Map(pooledChanges(one).map(({id, ...change}) => [id, change]));
      const sets = companyVerdicts(one).sets.filter(({pooled}) => pooled);
      expect([...found.keys()].sort()).toEqual(sets.map(({id}) => id).sort());
      for (const {id, cluster, x0, t0, x1, t1, backgroundBefore, backgroundAfter, phi, logShift} of sets)
        expect(found.get(id)).toMatchObject({
          ...{cluster, x0, t0, x1, t1, backgroundBefore, backgroundAfter, phi, logShift}
        });
    }),
    few
  );
});

test("what was counted as of other days changes no pooled change", () => {
  fc.assert(
    fc.property(
      seeds,
      fc.array(fc.integer({min: 500, max: 1400}), {minLength: 2, maxLength: 4}),
      (seed, days) => {
        const one = drawn(seed);
        const known: KnownBackgrounds = new Map();
        for (const asOf of days)
          expect(pooledChanges({...one, asOf}, known)).toEqual(pooledChanges({...one, asOf}));
      }
    ),
    few
  );
});

test("a source that no target counts changes nothing", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const one = drawn(seed);
      const [...strangers] = company({targets: 5, perYear: 40, days: 1400, ratio: 1}, seed + 7).records;
      const elsewhere = strangers.map((record): CompanyRecord => ({
        ...record,
        id: `west ${record.id}`,
        source: "west",
        conditions: record.conditions!.map((name) => `west ${name}`),
        services: ["west"]
      }));
      const more = {...one, records: [...one.records, ...elsewhere]};
      expect(byAction(companyVerdicts(more))).toEqual(byAction(companyVerdicts(one)));
    }),
    few
  );
});

test("an alias equals records under the old name", () => {
  fc.assert(
    fc.property(seeds, fc.integer({min: 500, max: 1200}), (seed, day) => {
      const one = drawn(seed);
      const renamed = [...one.records].map((record) =>
        record.day >= day && record.conditions![0] === "condition 2"
          ? {...record, conditions: ["condition two"]}
          : record
      );
      const aliases = {conditions: {"condition two": "condition 2"}};
      expect(byAction(companyVerdicts({...one, records: renamed, aliases}))).toEqual(
        byAction(companyVerdicts(one))
      );
    }),
    few
  );
});

test("each record counts once in a set, and none of its members' index records does", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const one = drawn(seed);
      const context = setContext(one);
      for (const set of context.sets) {
        const own = [...one.records].filter(
          (record) =>
            set.members.some(
              ({target}) =>
                record.conditions!.includes(target.id) &&
                (target.service === "" || record.services.includes(target.service))
            ) && !set.members.some(({action}) => action.indexRecord === record.id)
        );
        expect(Array.from(context.recordsOf(set)!.events)).toEqual(
          own.map(({day}) => day).sort((a, b) => a - b)
        );
        const judged = context.judge(set)!;
        const {baseline, followup} = judged.windows;
        const within = (from: number, to: number) => own.filter(({day}) => day >= from && day < to).length;
        const total = (watch: typeof baseline) =>
          watch.spans.reduce((n, [from, to]) => n + within(from, to), 0);
        expect([judged.x0, judged.x1]).toEqual([total(baseline), total(followup)]);
        expect(
          countIn(context.recordsOf(set)!.events, {
            ...baseline,
            spans: [...baseline.spans, ...followup.spans]
          })
        ).toBe(judged.x0 + judged.x1);
      }
    }),
    few
  );
});

test("what was told at a look needs no later record: cutting the records off there tells the same", () => {
  let told = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const one = drawn(seed);
      const coverage = [{source: "east", from: 0, to: one.asOf}];
      const now = companyVerdicts({...one, coverage});
      for (const {link: target, set} of now.rows) {
        if (set?.toldAt === undefined || set.state === "no_detectable_change") continue;
        told++;
        const asOf = set.toldAt + 1e-6;
        const then = companyVerdicts({
          ...one,
          asOf,
          records: [...one.records].filter(({day}) => day < asOf),
          coverage: [{source: "east", from: 0, to: asOf}]
        });
        const row = then.rows.find(({link: other}) => other === target)!;
        expect([row.set?.crossedAtWeek, row.set?.toldAt, row.set?.x0]).toEqual([
          set.crossedAtWeek,
          set.toldAt,
          set.x0
        ]);
      }
    }),
    few
  );
  expect(told).toBeGreaterThan(20);
});

test("the series of a set crosses where the verdict says it did", () => {
  const one = drawn(11);
  const context = setContext(one);
  const {sets} = companyVerdicts(one, context);
  const crossed = sets.flatMap((set, place) => (set.state === "improved" ? [{set, place}] : []));
  expect(crossed.length).toBeGreaterThan(1);
  for (const {set, place} of crossed) {
    const looks = setSeries(context, place);
    const first = looks.find(
      ({eImproved, adjustedImproved}) => eImproved >= 10 && (adjustedImproved ?? Infinity) >= 5.5
    );
    expect([first?.week, first?.day]).toEqual([set.crossedAtWeek, set.toldAt]);
    expect(looks[0]?.week).toBe(4);
  }
});
