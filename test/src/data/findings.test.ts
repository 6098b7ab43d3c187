import {expect, test} from "vitest";
import {dataClaim, dataDecision, dataFinding, filesFinding} from "../../../src/data/findings.js";

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
    says: "100 records read from 2 files: 90 loaded, 4 repeats of these, 3 left out on purpose and 3 rejected. 1 file was not recognised."
  },
  {
    totals: {...totals, rows_rejected: 0},
    files: 1,
    unrecognised: 0,
    says: "100 records read from 1 file: 90 loaded, 4 repeats of these, 3 left out on purpose and none rejected."
  },
  {
    totals: {...totals, rows_read: 1, rows_loaded: 1, rows_duplicate: 0, rows_excluded: 0, rows_rejected: 0},
    files: 1,
    unrecognised: 0,
    says: "1 record read from 1 file: 1 loaded and none rejected."
  },
  {
    totals: {...totals, rows_read: 0, rows_rejected: 0},
    files: 0,
    unrecognised: 2,
    says: "No record could be read: 2 files were not recognised."
  }
])("data: $says", ({totals, files, unrecognised, says}) => {
  expect(dataFinding({totals, files, unrecognised})).toBe(says);
});

const sound = {doubts: 0, notUnderstood: 0, unwatched: 0};
const facts = {totals: {...totals, rows_rejected: 0}, files: 2, unrecognised: 0};

test.each([
  {facts, limits: sound, says: "Yes: every record is accounted for, and none contradicts another"},
  {
    facts,
    limits: {...sound, doubts: 1, unwatched: 2},
    says: "Every record is accounted for; 1 contradiction and 2 unwatched stretches"
  },
  {
    facts: {...facts, totals},
    limits: {...sound, notUnderstood: 1, doubts: 4},
    says: "Not wholly: 3 of 100 records could not be read and 1 file was not wholly understood"
  },
  {facts: {...facts, unrecognised: 2}, limits: sound, says: "Not wholly: 2 files were not recognised"},
  {
    facts: {...facts, totals: {...totals, addsUp: false}},
    limits: sound,
    says: "The load report does not add up: read differs from loaded, duplicate, excluded and rejected together."
  }
])("can it be trusted? $says", ({facts, limits, says}) => {
  expect(dataClaim(facts, limits)).toBe(says);
});

test("data decision names what is to repair, or what else to decide", () => {
  const none = {
    ...{rejected: 0, unrecognised: 0, faults: 0, unmapped: 0, unmatched: 0, assumed: 0},
    ...{doubts: 0, notUnderstood: 0}
  };
  const said = (facts: Parameters<typeof dataDecision>[0]): readonly string[] =>
    dataDecision(facts).map(({text}) => text);
  expect(said(none)[0]).toMatch(/^Nothing to repair/);
  expect(said({...none, rejected: 1, unmapped: 2, assumed: 3})).toEqual([
    "Repair 1 rejected record.",
    "Repair 2 values without a meaning.",
    "Repair 3 files with an assumed time zone."
  ]);
  expect(said({...none, doubts: 1, notUnderstood: 2})).toEqual([
    "Repair 1 doubted value.",
    "Repair 2 files that were not wholly understood."
  ]);
});

test("documentation that was left alone is no fault; a warning about it is one", () => {
  const file = (kind: string, note: string | null = null) => ({kind, note});
  expect(filesFinding([])).toBe("Every file was read");
  expect(filesFinding([file("documentation"), file("documentation")])).toBe(
    "Every file was read but 2 pieces of documentation"
  );
  expect(
    filesFinding([file("documentation", "too large"), file("unrecognised"), file("documentation")])
  ).toBe("2 files not read, or read with a warning");
});
