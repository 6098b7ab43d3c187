import {expect, test} from "vitest";
import {textAt, unwrap} from "../../loaders/arrive/containers.js";

const item = {id: "A", title: "x"};

test.each([
  {name: "a page", document: {incidents: [item], more: false}, key: "incidents"},
  {name: "an array of pages", document: [{incidents: [item]}, {incidents: []}], key: "incidents"},
  {name: "a bare array", document: [item], key: ""},
  {name: "one item in its envelope", document: {incident: item}, key: "incident"},
  {name: "one bare item", document: item, key: ""},
  {
    name: "an Airbyte record",
    document: {type: "RECORD", record: {stream: "incidents", data: item}},
    key: "incidents"
  },
  {name: "what Airbyte landed", document: {_airbyte_raw_id: "r", _airbyte_data: item}, key: ""},
  {name: "what Airbyte landed as text", document: {_airbyte_data: JSON.stringify(item)}, key: ""},
  {
    name: "a list of another name beside what pages have",
    document: {status: "ok", visits: [item], pagination: {page: 1}},
    key: "visits"
  },
  {name: "a list in an answer", document: {response: {incidents: [item]}}, key: "incidents"}
])("$name gives its item", ({document, key}) => {
  const [first, ...rest] = [...unwrap(document)];
  expect(first).toMatchObject({key, value: item});
  expect(rest).toEqual([]);
});

test("a record that has lists is a record", () => {
  const record = {incident_id: "I1", actions: [item], status: "open"};
  expect([...unwrap(record)].map(({value}) => value)).toEqual([record]);
  const other = {name: "x", visits: [item], colour: "red"};
  expect([...unwrap(other)].map(({value}) => value)).toEqual([other]);
});

test("an item keeps its page's other fields", () => {
  const [first] = [...unwrap({data: [item], time_zone: "Etc/UTC"})];
  expect(first?.envelope).toEqual({time_zone: "Etc/UTC"});
});

test("a JSON path gives text, or null where there is nothing", () => {
  const value = {a: {b: [{c: 1}]}, toString: "x", empty: "", n: null, no: false};
  expect(textAt(value, "a.b.0.c")).toBe("1");
  expect(textAt(value, "toString")).toBe("x");
  expect(textAt({}, "toString")).toBeNull();
  expect(textAt(value, "empty")).toBeNull();
  expect(textAt(value, "n")).toBeNull();
  expect(textAt(value, "no")).toBe("false");
  expect(textAt(value, "a")).toBe('{"b":[{"c":1}]}');
});
