import {expect, test} from "vitest";
import {incidentsClaim, incidentsDecision, incidentsFinding} from "../../../src/incidents/findings.js";

test.each([
  {incidents: 0, open: 0, medianS: null, timed: 0, timedOpen: 0, withRetro: 0, worst: null, says: ""},
  {
    incidents: 3,
    open: 1,
    medianS: 600,
    timed: 2,
    timedOpen: 0,
    withRetro: 1,
    worst: null,
    says: "1 of 3 have a retro; too few with a known duration for a median (n = 2)."
  },
  {
    incidents: 10,
    open: 0,
    medianS: 600,
    timed: 9,
    timedOpen: 0,
    withRetro: 5,
    worst: null,
    says: "5 of 10 (50%) have a retro; half were resolved within 10 min (n = 9)."
  },
  {
    ...{incidents: 10, open: 3, medianS: 600, timed: 9, timedOpen: 3, withRetro: 5, worst: null},
    says: "5 of 10 (50%) have a retro; half were resolved within 10 min (n = 9, 3 still open)."
  },
  {
    ...{incidents: 10, open: 6, medianS: null, timed: 9, timedOpen: 6, withRetro: 5, worst: null},
    says: "5 of 10 (50%) have a retro; more than half are not resolved yet (n = 9, 6 still open)."
  }
])("incidents: $says", ({says, ...facts}) => {
  expect(incidentsFinding(facts)).toBe(says);
});

test("the claim counts incidents and the worst of them, or those still open where no severity is stated", () => {
  const facts = {incidents: 3, open: 1, medianS: null, timed: 0, timedOpen: 0, withRetro: 0, worst: null};
  expect(incidentsClaim(facts)).toBe("3 incidents, 1 of them still open");
  expect(incidentsClaim({...facts, open: 0})).toBe("3 incidents, none of them open");
  expect(incidentsClaim({...facts, worst: 2})).toBe("3 incidents, 2 of them SEV1");
  expect(incidentsClaim({...facts, worst: 0})).toBe("3 incidents, none of them SEV1");
  expect(incidentsClaim({...facts, incidents: 0})).toBe("No incidents in this selection");
});

test.each([
  {
    open: 1,
    withRetro: 10,
    says: "Close the one incident that is open in the tool, or say that it runs on."
  },
  {
    open: 2,
    withRetro: 9,
    says: "Choose whether the one incident without a retro needs one. Close the 2 incidents that are open in the tool, or say that they run on."
  },
  {open: 0, withRetro: 8, says: "Choose whether the 2 incidents without a retro need one."},
  {
    open: 0,
    withRetro: 10,
    says: "Every incident here is resolved and has a retro: choose one that is worth reading again together."
  }
])("incidents decision: $says", ({open, withRetro, says}) => {
  const lines = incidentsDecision({
    incidents: 10,
    open,
    withRetro,
    medianS: null,
    timed: 0,
    timedOpen: 0,
    worst: null
  });
  expect(lines.map(({text}) => text).join(" ")).toBe(says);
});
