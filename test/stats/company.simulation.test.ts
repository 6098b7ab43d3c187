import {expect, test} from "vitest";
import {companyVerdicts} from "../../src/stats/company/companyVerdicts.js";
import type {SetResult} from "../../src/stats/company/result.js";
import {company} from "../support/company.js";

const sets = (ratio: number, seeds: readonly number[]): SetResult[] =>
  seeds.flatMap((seed) => [
    ...companyVerdicts(company({targets: 30, perYear: 16, days: 1500, ratio}, 900 + seed)).sets
  ]);
const share = (all: readonly SetResult[], state: SetResult["state"]): number =>
  all.filter((set) => set.state === state).length / all.length;

test("of actions that changed nothing few are called improved", {timeout: 120_000}, () => {
  const nothing = sets(1, [1, 2, 3, 4, 5, 6]);
  expect(nothing).toHaveLength(180);
  expect(share(nothing, "improved")).toBeLessThan(0.05);
  expect(share(nothing, "worsened")).toBeLessThan(0.06);
});

test("of those that cut by 80 % most are", {timeout: 120_000}, () => {
  expect(share(sets(0.2, [7, 8]), "improved")).toBeGreaterThan(0.6);
});
