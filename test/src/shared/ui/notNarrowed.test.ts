// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {NO_FILTER} from "../../../../src/shared/rows/filterRows.js";
import {notNarrowed} from "../../../../src/shared/ui/notNarrowed.js";

test("a page says which filters it can't take, where they are in force", () => {
  const untaken = ["teams", "severities"] as const;
  expect(notNarrowed({...NO_FILTER, services: ["a"]}, "The ranking is of all", untaken)).toBeUndefined();
  const filter = {...NO_FILTER, teams: ["Core"], severities: ["1"]};
  expect(notNarrowed(filter, "The ranking is of all", untaken)?.textContent).toBe(
    "The ranking is of all: the filter on teams and severities does not narrow it."
  );
});
