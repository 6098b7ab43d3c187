/** Names of other records in a text: own ids without a dash, bare numbers behind the word. */
import {expect, test} from "vitest";
import {mentionsIn} from "../../loaders/arrive/sources/mentions.js";
import {followed} from "../../loaders/arrive/trackers/follows.js";

test.each([
  ["INC1234 broke the mill", ["inc1234", "inc-1234"]],
  ["as in INC-77", ["inc-77", "inc77"]],
  ["see incident 4711.", ["4711"]],
  ["Incident no. 4711, again", ["4711"]],
  ["Incident: #12", ["12"]],
  ["incident 2026-05-01 and the incident of 2024", []],
  ["in incident 2024 we learned", []],
  ["the incident 30 minutes later, an incident 12% worse", []],
  ["PR #4711 and issue #12", []],
  ["INC1", []]
])("%s", (text, names) => {
  expect(mentionsIn(text, "body").map(({name}) => name)).toEqual(names);
});

test.each([
  ["#4711 The mill stops", ["4711"]],
  ["[#4711] The mill stops", ["4711"]],
  ["Oil for #4711", []]
])("a title: %s", (text, names) => {
  expect(mentionsIn(text, "title").map(({name}) => name)).toEqual(names);
});

test.each([
  ["Oil it", "Follow-up of #4711", ["4711"]],
  ["Oil it", "An action from incident no. 4711", ["4711"]],
  ["#4711: oil it", "", ["4711"]],
  ["[INC1234] oil it", "", ["inc1234"]],
  ["Oil it", "Incident: 4711", ["4711"]],
  ["Oil it", "Fixes #12, as in incident 4711", []]
])("an issue follows from: %s / %s", (title, text, names) => {
  expect(followed([], title, text).map(({name}) => name)).toEqual(names);
});
