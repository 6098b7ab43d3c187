import {expect, test} from "vitest";
import {thinnedTimes} from "../../../../src/shared/rows/thinnedTimes.js";

const times = (n: number, isOpen = false) =>
  Array.from({length: n}, (_, i) => ({duration: (i * 7) % n, isOpen, incident_id: `i${i}`}));

test("few times are drawn as they are", () => {
  const few = times(200);
  expect(thinnedTimes(few)).toBe(few);
});

test("of many sixty are drawn, each an incident's own, from the shortest to the longest", () => {
  const many = [...times(900), ...times(100, true)];
  const drawn = thinnedTimes(many);
  expect(drawn).toHaveLength(60);
  expect(drawn.filter(({isOpen}) => isOpen)).toHaveLength(6);
  expect(drawn.every((time) => (many as readonly unknown[]).includes(time))).toBe(true);
  const ended = drawn.filter(({isOpen}) => !isOpen).map(({duration}) => duration);
  expect([ended[0], ended.at(-1), ended[27]]).toEqual([0, 899, 458]);
});

test("a few that still run are kept with the shortest and the longest", () => {
  const drawn = thinnedTimes([...times(1000), {duration: 5, isOpen: true}]);
  expect(drawn.filter(({isOpen}) => isOpen)).toHaveLength(1);
});
