import {expect, test} from "vitest";
import {
  actionsOfChanges,
  changeTitle,
  isJoint,
  onceAChange,
  shortTitle
} from "../../../../src/shared/rows/changes.js";

const row = (action_id: string, set_id: string | null, members: number | null, title = action_id) => ({
  ...{action_id, set_id, members, title}
});
const rows = [
  row("a", "S1", 2),
  row("x", null, null),
  row("c", "S2", 1),
  row("b", "S1", 2),
  row("a", "S1", 2, "a again"),
  row("y", null, null)
];
const ids = (list: readonly {readonly action_id: string}[]) => list.map(({action_id}) => action_id);

test("a change has each of its actions once; what no change judges is alone", () => {
  const actionsOf = actionsOfChanges(rows);
  expect(rows.map((one) => ids(actionsOf(one)).join())).toEqual(["a,b", "x", "c", "a,b", "a,b", "y"]);
  expect(ids(actionsOfChanges<(typeof rows)[number]>([])(rows[0]!))).toEqual(["a"]);
});

test("of a change its first row stands; others stay", () => {
  expect(ids(onceAChange(rows))).toEqual(["a", "x", "c", "y"]);
});

test("only several actions are together, and then by all their names or by one and how many more", () => {
  expect(rows.map(isJoint)).toEqual([true, false, false, true, true, false]);
  expect(changeTitle([])).toBe("");
  expect(changeTitle(rows.slice(0, 1))).toBe("a");
  expect(changeTitle(rows.slice(0, 3))).toBe("a, x and c together");
  expect([
    shortTitle(row("a", "S", 3)),
    shortTitle(row("a", "S", 1)),
    shortTitle(row("a", null, null))
  ]).toEqual(["a and 2 more together", "a", "a"]);
});
