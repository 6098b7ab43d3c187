import {expect, test} from "vitest";
import {dataDecision, dataFinding} from "../../../src/data/findings.js";

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
  expect(dataFinding({totals, files, unrecognised})).toBe(says);
});

test("data decision names what is to repair, or what else to decide", () => {
  const none = {
    ...{rejected: 0, unrecognised: 0, faults: 0, unmapped: 0, unmatched: 0, assumed: 0},
    ...{doubts: 0, notUnderstood: 0}
  };
  expect(dataDecision(none)).toMatch(/^Nothing to repair/);
  expect(dataDecision({...none, rejected: 1, unmapped: 2, assumed: 3})).toBe(
    "Decide who repairs what before the next review: 1 rejected record, 2 values without a meaning and 3 files with an assumed time zone."
  );
  expect(dataDecision({...none, doubts: 1, notUnderstood: 2})).toContain(
    "1 doubted value and 2 files that were not wholly understood"
  );
});
