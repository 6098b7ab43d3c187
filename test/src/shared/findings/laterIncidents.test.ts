import {expect, test} from "vitest";
import {laterWords} from "../../../../src/shared/findings/laterIncidents.js";
import {came} from "../../../support/given.js";

test.each([
  ["[]", 3, "3 later incidents had its condition"],
  ['["pay"]', 3, "3 later incidents had its condition"],
  ['["pay"]', 1, "1 later incident on pay had its condition (3 in all)"],
  ['["pay","web"]', 2, "2 later incidents on pay and web had its condition (3 in all)"],
  ['["a","b","c"]', 2, "2 later incidents on its services had its condition (3 in all)"],
  ['["pay"]', 0, "3 later incidents had its condition, none on pay"]
])("of 3 later incidents on %s, %i its own: %s", (own_services, own_incidents, words) => {
  expect(laterWords({...came(3), own_services, own_incidents})).toBe(words);
});
