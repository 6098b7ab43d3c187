import {rmSync} from "node:fs";
import {expect, test} from "vitest";
import {textBlocks} from "../../loaders/arrive/textBlocks.js";
import {logoUri} from "../../loaders/settings/logo.js";
import {folder} from "../support/warehouse.js";

test("a text's blocks are headings, paragraphs and items as plain text", () => {
  expect(
    textBlocks("# Asks\n\nTwo **engineers**, see [here](http://x).\n\n- one\n  - deeper\n- two\n\n> quoted\n")
  ).toEqual([
    {kind: "heading", text: "Asks"},
    {kind: "paragraph", text: "Two engineers, see here."},
    {kind: "item", text: "one"},
    {kind: "item", text: "deeper"},
    {kind: "item", text: "two"},
    {kind: "paragraph", text: "quoted"}
  ]);
  expect(textBlocks("")).toEqual([]);
});

test("a logo is a small .svg or .png inside the data folder, or an error that says so", () => {
  const data = folder({"logo.svg": "<svg/>", "big.png": "x".repeat(300_000), "notes.txt": "x"});
  expect(logoUri(data, undefined)).toBeUndefined();
  expect(logoUri(data, "logo.svg")).toBe("data:image/svg+xml;base64,PHN2Zy8+");
  for (const [name, fault] of [
    ["../logo.svg", "outside the data folder"],
    ["gone.svg", "does not exist"],
    ["big.png", "larger than 200 kB"],
    ["notes.txt", "no .svg or .png"]
  ] as const)
    expect(() => logoUri(data, name)).toThrow(fault);
  rmSync(data, {recursive: true});
});
