import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {methods} from "../support/methods.js";

interface Case {
  id: string;
  method: string;
  tol_rel: number;
  inputs: object;
  expected: object;
}
interface Golden {
  meta: {cases: number; default_inputs: Record<string, object>};
  cases: Case[];
}

const file = new URL("../fixtures/methods/golden.json", import.meta.url);
const golden = JSON.parse(readFileSync(file, "utf8")) as Golden;

/** Where got differs from want: numbers beyond the tolerance, anything else at all. */
function differences(got: unknown, want: unknown, tolerance: number, path = ""): string[] {
  if (typeof want === "number" && typeof got === "number") {
    const close = Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want));
    return close ? [] : [`${path}: got ${got}, want ${want}`];
  }
  if (typeof want === "object" && typeof got === "object" && want !== null && got !== null) {
    const [a, b] = [new Map(Object.entries(got)), new Map(Object.entries(want))];
    const keys = new Set([...a.keys(), ...b.keys()]);
    return [...keys].flatMap((key) => differences(a.get(key), b.get(key), tolerance, `${path}.${key}`));
  }
  return got === want ? [] : [`${path}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`];
}

test("every method of the reference has an implementation, and every case is here", () => {
  expect(Object.keys(methods).sort()).toEqual([...new Set(golden.cases.map((c) => c.method))].sort());
  expect(golden.cases).toHaveLength(golden.meta.cases);
});

test.each(golden.cases)("$id agrees with R", ({method, inputs, expected, tol_rel}) => {
  const got = methods[method]!({...golden.meta.default_inputs[method], ...inputs});
  expect(differences(got, expected, tol_rel)).toEqual([]);
});
