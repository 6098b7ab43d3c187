import {expect, test} from "vitest";
import {untargetedActions, untargetedBeside} from "../../../../src/shared/rows/untargeted.js";
import {verdictRow} from "../../../support/verdictRow.js";

const rows = [
  verdictRow({action_id: "named", basis: "curated", target_kind: "condition", is_headline: true}),
  verdictRow({action_id: "none", target_kind: "", target_id: "", is_headline: true}),
  verdictRow({action_id: "guess", basis: "inferred", target_kind: "condition", target_id: "slip"}),
  verdictRow({action_id: "guess", basis: "inferred", target_kind: "service", target_id: "shop"}),
  verdictRow({action_id: "dropped", basis: "inferred", target_kind: "condition", status: "wont_do"})
];

test("actions whose target nobody named, once each, with the first guess; those given up are none", () => {
  expect(untargetedActions(rows).map(({action_id, condition}) => [action_id, condition])).toEqual([
    ["none", ""],
    ["guess", "slip"]
  ]);
});

test("beside the totals stand those with guesses only; a row without any target is in them", () => {
  expect(untargetedBeside(rows)).toHaveLength(1);
  expect(untargetedBeside([])).toEqual([]);
});
