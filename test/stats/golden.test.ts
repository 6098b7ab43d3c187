import {describe, expect, test} from "vitest";
import {differences, golden} from "../support/golden.js";
import {methods} from "../support/methods.js";
import {methods2} from "../support/methods2.js";

describe.each([
  {name: "golden.json", implemented: methods},
  {name: "golden2.json", implemented: methods2}
])("$name", ({name, implemented}) => {
  const {meta, cases} = golden(name);

  test("every method of the reference has an implementation, and every case is here", () => {
    expect(Object.keys(implemented).sort()).toEqual([...new Set(cases.map((c) => c.method))].sort());
    expect(cases).toHaveLength(meta.cases);
  });

  test.each(cases)("$id agrees with the reference", ({method, inputs, expected, tol_rel}) => {
    const got = implemented[method]!({...meta.default_inputs[method], ...inputs});
    expect(differences(got, expected, tol_rel)).toEqual([]);
  });
});
