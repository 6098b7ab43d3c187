import {expect, test} from "vitest";
import {incidentsFacts} from "../../../../src/incidents/facts.js";
import {incidentsFinding} from "../../../../src/incidents/findings.js";
import {retroShare} from "../../../../src/shared/findings/retroShare.js";
import {areKnownByReports} from "../../../../src/shared/rows/knownByReports.js";
import {retroStages} from "../../../../src/shared/rows/retroStages.js";

const row = (source: string, has_retro = true) => ({
  ...{incident_id: `${source}:1`, source, has_retro},
  ...{actions: 0, status: "resolved", duration_s: 60}
});

test("a share is said where another source knows of incidents", () => {
  const {retros_held} = retroStages([row("postmortems"), row("jira", false)], [], []);
  expect(retroShare(retros_held, "had")).toBe("1 of 2 incidents had a retro");
});

test("where reports are the only source it is not, whether or not a report counts as a retro", () => {
  const rows = [row("postmortems"), row("postmortems", false)];
  const {retros_held} = retroStages(rows, [], []);
  expect(retroShare(retros_held, "had", "incidents of 2024-Q1")).toBe(
    "Each of the incidents of 2024-Q1 is known from its report alone, so how many had a retro can’t be told"
  );
  expect(incidentsFinding(incidentsFacts(rows))).toContain("how many have a retro can’t be told");
});

test("of no incidents nothing is known", () => {
  expect(areKnownByReports([])).toBe(false);
});

test("where none is loaded, none is not said to have been held", () => {
  expect(retroShare({n: 0, of: 3}, "had")).toBe("No retro of 3 incidents is loaded");
  expect(retroShare({n: 0, of: 1}, "had")).toBe("No retro of 1 incident is loaded");
  expect(retroShare({n: 0, of: 3}, "have", "")).toBe("No retro of 3 is loaded");
});
