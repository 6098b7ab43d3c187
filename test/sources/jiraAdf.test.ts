import {expect, test} from "vitest";
import {plainText} from "../../loaders/arrive/sources/jira/adf.js";

const doc = (...content: object[]) => JSON.parse(JSON.stringify({type: "doc", version: 1, content})) as never;
const text = (value: string, marks: object[] = []) => ({type: "text", text: value, marks});

test("a v2 string stays as it is; nothing is null", () => {
  expect(plainText("h1. Wiki {code}x{code}")).toBe("h1. Wiki {code}x{code}");
  expect([plainText(null), plainText(undefined), plainText("  "), plainText(doc())]).toEqual([
    null,
    null,
    null,
    null
  ]);
});

test("blocks are lines, items have dashes, cells have bars", () => {
  const item = (value: string) => ({
    type: "listItem",
    content: [{type: "paragraph", content: [text(value)]}]
  });
  const cell = (value: string) => ({
    type: "tableCell",
    content: [{type: "paragraph", content: [text(value)]}]
  });
  const value = doc(
    {type: "heading", content: [text("Impact")]},
    {type: "bulletList", content: [item("one"), item("two")]},
    {type: "codeBlock", content: [text("a = 1")]},
    {type: "table", content: [{type: "tableRow", content: [cell("12:01"), cell("page")]}]}
  );
  expect(plainText(value)).toBe("Impact\n- one\n- two\na = 1\n12:01 | page |");
});

test("links keep their address, mentions lose the person, cards and dates are readable", () => {
  const value = doc({
    type: "paragraph",
    content: [
      {type: "mention", attrs: {id: "1", text: "@Robin Example"}},
      text(" wrote "),
      text("this", [{type: "strong"}, {type: "link", attrs: {href: "https://example.org/a"}}]),
      text(" "),
      text("https://example.org/b", [{type: "link", attrs: {href: "https://example.org/b"}}]),
      {type: "hardBreak"},
      {type: "inlineCard", attrs: {url: "https://example.org/c"}},
      text(" on "),
      {type: "date", attrs: {timestamp: "1767312000000"}}
    ]
  });
  expect(plainText(value)).toBe(
    "[person] wrote this (https://example.org/a) https://example.org/b\nhttps://example.org/c on 2026-01-02"
  );
});
