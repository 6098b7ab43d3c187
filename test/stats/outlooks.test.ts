/** What naming a target would open, told before anybody names it. */
import {expect, test} from "vitest";
import {outlooks} from "../../src/stats/company/outlooks.js";
import type {Company, CompanyAction, CompanyLink, CompanyRecord} from "../../src/stats/company/types.js";
import {link} from "../support/company.js";

const every = (step: number, from: number, to: number): number[] =>
  Array.from({length: Math.floor((to - from) / step)}, (_, i) => from + step * i);
const incidents = (days: readonly number[], condition: string): CompanyRecord[] =>
  days.map((day, i) => ({
    id: `${condition} ${i}`,
    day,
    kind: "incident",
    source: "east",
    services: [],
    conditions: [condition]
  }));
const done = (id: string, trigger: number, closed: number): CompanyAction => ({
  id,
  status: "done",
  trigger,
  closed
});
const often = incidents(every(12, 0, 1000), "often");
const seldom = incidents([100, 300, 700], "seldom");
const told = (
  actions: readonly CompanyAction[],
  candidates: readonly CompanyLink[],
  given: Partial<Company> = {}
) =>
  outlooks({asOf: 1000, records: [...often, ...seldom], actions, links: [], ...given}, candidates).map(
    ({link: {action, id}, reason, others}) => [action, id, reason, others.join()]
  );

test("long windows open a verdict; a short one, few or no records say why not", () => {
  expect(
    told(
      [done("A", 390, 420), done("B", 960, 975), done("C", 20, 30), done("D", 500, 520), done("E", 500, 520)],
      [link("A", "often"), link("B", "often"), link("D", "seldom"), link("E", "never"), link("F", "often")]
    )
  ).toEqual([
    ["A", "often", undefined, ""],
    ["B", "often", "followup_too_short", ""],
    ["D", "seldom", "baseline_too_few_events", ""],
    ["E", "never", "no_records", ""]
  ]);
  expect(told([done("C", 20, 30)], [link("C", "often")])).toEqual([["C", "often", "baseline_too_short", ""]]);
});

test("of several candidates the first that can be judged stands for the action, else one that counts anything", () => {
  const standing = (...ids: readonly string[]) =>
    told(
      [done("A", 390, 420)],
      ids.map((id) => link("A", id))
    ).map(([, id]) => id);
  expect(standing("never", "seldom", "often")).toEqual(["often"]);
  expect(standing("never", "seldom")).toEqual(["seldom"]);
});

test("what closed too near another is one change with it: the first of them opens it, the others none", () => {
  const actions = [done("A", 390, 420), done("B", 400, 430), done("C", 405, 440)];
  const all = actions.map(({id}) => link(id, "often"));
  expect(told(actions, all)).toEqual([
    ["A", "often", undefined, ""],
    ["B", "often", "judged_together", "A"],
    ["C", "often", "judged_together", "A"]
  ]);
  expect(told(actions, all.slice(1), {links: all.slice(0, 1)})).toEqual([
    ["B", "often", "judged_together", "A"],
    ["C", "often", "judged_together", "A"]
  ]);
});

test("a target that is named already makes room for one more change where the windows between them are long", () => {
  const actions = [done("A", 290, 300), done("B", 690, 700)];
  expect(told(actions, [link("B", "often")], {links: [link("A", "often")]})).toEqual([
    ["B", "often", undefined, "A"]
  ]);
});

test("what came after a closing changes nothing", () => {
  const rest = incidents(every(5, 0, 1000), "anything else");
  const before = often.filter(({day}) => day < 420);
  const [none, many] = [[], incidents(every(2, 434, 1000), "often")].map((after) =>
    outlooks(
      {
        asOf: 1000,
        records: [...rest, ...before, ...after.map((one) => ({...one, id: `after ${one.id}`}))],
        actions: [done("A", 390, 420)],
        links: []
      },
      [link("A", "often")]
    )
  );
  expect(none).toMatchObject([{reason: undefined}]);
  expect(many).toEqual(none);
});
