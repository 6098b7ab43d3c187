import {expect, test} from "vitest";
import {conditionsDecision, conditionsFinding, conditionsSupport} from "../../../src/conditions/findings.js";
import {dataDecision, dataFinding} from "../../../src/data/findings.js";
import {incidentDecision, type IncidentFacts, incidentFinding} from "../../../src/incident/findings.js";
import {incidentsDecision, incidentsFinding} from "../../../src/incidents/findings.js";

const seen = (label: string, incidents: number, quarters = 2) => ({label, incidents, quarters});

test.each([
  {
    conditions: [],
    incidents: 0,
    withCondition: 0,
    says: "No incidents in this selection, so no conditions to compare."
  },
  {
    conditions: [],
    incidents: 9,
    withCondition: 0,
    says: "None of the 9 incidents names a contributing condition: what keeps coming back can't be told."
  },
  {
    conditions: [seen("Slow rollback", 3)],
    incidents: 9,
    withCondition: 5,
    says: "Slow rollback is named in 3 incidents, more than any other: too few to call a pattern."
  },
  {
    conditions: [seen("A", 1), seen("B", 1)],
    incidents: 9,
    withCondition: 2,
    says: "A and B are each named in 1 incident, more than any other: too few to call a pattern."
  },
  {
    conditions: [seen("Slow rollback", 6), seen("B", 2)],
    incidents: 20,
    withCondition: 12,
    says: "Slow rollback is named most: in 6 of 12 (50%) of the incidents that name a condition."
  },
  {
    conditions: [seen("A", 6), seen("B", 6)],
    incidents: 20,
    withCondition: 12,
    says: "A and B are named most: each in 6 of 12 (50%) of the incidents that name a condition."
  },
  {
    conditions: ["A", "B", "C", "D"].map((label) => seen(label, 6)),
    incidents: 20,
    withCondition: 12,
    says: "4 conditions are named most: each in 6 of 12 (50%) of the incidents that name a condition."
  }
])("conditions: $says", ({says, ...facts}) => {
  expect(conditionsFinding(facts)).toBe(says);
});

test.each([
  {conditions: [], incidents: 5, withCondition: 5, says: ""},
  {
    conditions: [seen("A", 5, 3), seen("B", 1, 1)],
    incidents: 5,
    withCondition: 5,
    says: "1 of 2 of the conditions were seen in more than one quarter."
  },
  {
    conditions: [],
    incidents: 5,
    withCondition: 4,
    says: "1 of 5 (20%) of the incidents names no condition and is not in the matrix."
  },
  {
    conditions: [],
    incidents: 5,
    withCondition: 2,
    says: "3 of 5 (60%) of the incidents name no condition and are not in the matrix."
  }
])("conditions support: $says", ({says, ...facts}) => {
  expect(conditionsSupport(facts)).toBe(says);
});

test("only conditions that came back often enough are put up for decision", () => {
  expect(conditionsDecision([seen("A", 9), seen("B", 4), seen("C", 9, 1)])).toContain(
    "A (n = 9) whether an open action addresses it"
  );
  expect(conditionsDecision([seen("A", 9), seen("B", 8)])).toContain(
    "A (n = 9) and B (n = 8) whether an open action addresses each"
  );
  expect(conditionsDecision([seen("B", 4)])).toContain("decide whether retros name conditions consistently");
});

test.each([
  {incidents: 0, open: 0, medianS: null, timed: 0, withRetro: 0, says: "No incidents in this selection."},
  {
    incidents: 3,
    open: 1,
    medianS: 600,
    timed: 2,
    withRetro: 1,
    says: "3 incidents, 1 still open; 1 of 3 with a retro; too few with a known duration for a median (n = 2)."
  },
  {
    incidents: 10,
    open: 0,
    medianS: 600,
    timed: 9,
    withRetro: 5,
    says: "10 incidents, none open; 5 of 10 (50%) with a retro; half of those resolved took 10 min or less (n = 9)."
  }
])("incidents: $says", ({says, ...facts}) => {
  expect(incidentsFinding(facts)).toBe(says);
});

test.each([
  {
    open: 1,
    withRetro: 10,
    says: "1 incident is still open: decide whether it is running or only not closed in the tool."
  },
  {
    open: 2,
    withRetro: 9,
    says: "2 incidents are still open: decide whether they are running or only not closed in the tool. 1 incident has no retro: decide which is worth one."
  },
  {open: 0, withRetro: 8, says: "2 incidents have no retro: decide which are worth one."},
  {
    open: 0,
    withRetro: 10,
    says: "Every incident here is resolved and has a retro: decide which is worth reading again together."
  }
])("incidents decision: $says", ({open, withRetro, says}) => {
  expect(incidentsDecision({incidents: 10, open, withRetro, medianS: null, timed: 0})).toBe(says);
});

const one: IncidentFacts = {
  status: "resolved",
  durationS: 4800,
  services: ["checkout", "edge"],
  conditions: 3,
  layers: 2,
  hasRetro: true,
  actions: 3,
  actionsClosed: 2,
  earlier: 4
};

test.each([
  {
    given: {},
    says: "Resolved after 1 h 20 min on checkout and edge; 3 conditions in 2 layers were named; 2 of 3 actions closed as done. 4 earlier incidents shared a condition."
  },
  {
    given: {status: "open", services: []},
    says: "Still open; 3 conditions in 2 layers were named; 2 of 3 actions closed as done. 4 earlier incidents shared a condition."
  },
  {
    given: {durationS: null, conditions: 1, layers: 1, earlier: 0},
    says: "Resolved on checkout and edge, its duration is not known; 1 condition in 1 layer was named; 2 of 3 actions closed as done. None of its conditions was seen before."
  },
  {
    given: {conditions: 0, actions: 0},
    says: "Resolved after 1 h 20 min on checkout and edge; no condition is named; its retro filed no action."
  },
  {
    given: {conditions: 0, actions: 0, hasRetro: false},
    says: "Resolved after 1 h 20 min on checkout and edge; no condition is named; no retro is linked."
  }
])("incident: $says", ({given, says}) => {
  expect(incidentFinding({...one, ...given})).toBe(says);
});

test.each([
  {given: {hasRetro: false}, says: /No retro is linked/},
  {given: {conditions: 0}, says: /names no contributing condition/},
  {given: {actions: 0}, says: /learning-only retro is legitimate/},
  {given: {}, says: /each open action/},
  {given: {actionsClosed: 3}, says: /All its actions are done/}
])("incident decision: $says", ({given, says}) => {
  expect(incidentDecision({...one, ...given})).toMatch(says);
});

const totals = {
  rows_read: 100,
  rows_loaded: 90,
  rows_duplicate: 4,
  rows_excluded: 3,
  rows_rejected: 3,
  addsUp: true
};

test.each([
  {
    totals: {...totals, rows_read: 0},
    files: 0,
    unrecognised: 0,
    says: "No export files were found, so every page is empty."
  },
  {
    totals: {...totals, addsUp: false},
    files: 2,
    unrecognised: 0,
    says: "The load report does not add up: read differs from loaded, duplicate, excluded and rejected together."
  },
  {
    totals,
    files: 2,
    unrecognised: 1,
    says: "All 100 records read from 2 files are accounted for: 90 loaded, 4 repeats of these, 3 left out on purpose and 3 rejected. 1 file was not recognised."
  },
  {
    totals: {...totals, rows_rejected: 0},
    files: 1,
    unrecognised: 0,
    says: "All 100 records read from 1 file are accounted for: 90 loaded, 4 repeats of these, 3 left out on purpose and none rejected."
  },
  {
    totals: {...totals, rows_read: 1, rows_loaded: 1, rows_duplicate: 0, rows_excluded: 0, rows_rejected: 0},
    files: 1,
    unrecognised: 0,
    says: "All 1 record read from 1 file is accounted for: 1 loaded and none rejected."
  },
  {
    totals: {...totals, rows_read: 0, rows_rejected: 0},
    files: 0,
    unrecognised: 2,
    says: "No record could be read: 2 files were not recognised."
  }
])("data: $says", ({totals, files, unrecognised, says}) => {
  expect(dataFinding(totals, files, unrecognised)).toBe(says);
});

test("data decision names what is to repair, or what else to decide", () => {
  const none = {rejected: 0, unrecognised: 0, faults: 0, unmapped: 0, unmatched: 0, assumed: 0};
  expect(dataDecision(none)).toMatch(/^Nothing to repair/);
  expect(dataDecision({...none, rejected: 1, unmapped: 2, assumed: 3})).toBe(
    "Decide who repairs what before the next review: 1 rejected record, 2 values without a meaning and 3 files with an assumed time zone."
  );
});
