import {readFileSync} from "node:fs";

export interface Case {
  id: string;
  method: string;
  tol_rel: number;
  inputs: object;
  expected: object;
}
export interface Golden {
  meta: {cases: number; default_inputs: Record<string, object>};
  cases: Case[];
}

/** A file of reference cases. */
export function golden(name: string): Golden {
  const file = new URL(`../fixtures/methods/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Golden;
}

/** Where got differs from want: numbers beyond the tolerance, anything else at all. */
export function differences(got: unknown, want: unknown, tolerance: number, path = ""): string[] {
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
