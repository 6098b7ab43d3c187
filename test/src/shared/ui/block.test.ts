// @vitest-environment happy-dom
import {beforeEach, expect, test, vi} from "vitest";
import {block} from "../../../../src/shared/ui/block.js";
import {fold, unfoldForPrint} from "../../../../src/shared/ui/fold.js";

beforeEach(() => document.body.replaceChildren());

test("a block reads claim, picture, how sure, and then what is folded", () => {
  const part = block({
    claim: "Pages halved",
    picture: "picture",
    sure: "Clear: n = 12.",
    folded: ["table", false]
  });
  expect(part.textContent).toBe("Pages halvedpictureClear: n\u00a0=\u00a012.table");
  expect(block({claim: "Claim", picture: null}).querySelector(".sure")).toBeNull();
});

test("a fold makes its parts when it is opened, once, and a new one of the same name stays open", () => {
  const parts = vi.fn(() => ["inside"]);
  const closed = fold("the incidents by quarter", parts);
  expect([closed.textContent, parts.mock.calls.length]).toEqual(["More: the incidents by quarter", 0]);
  closed.open = true;
  closed.dispatchEvent(new Event("toggle"));
  closed.dispatchEvent(new Event("toggle"));
  expect([closed.textContent, parts.mock.calls.length]).toEqual(["More: the incidents by quarterinside", 1]);
  expect(fold("the incidents by quarter", parts).textContent).toContain("inside");
  expect(fold("another", parts).open).toBe(false);
});

test("paper has what is folded", () => {
  unfoldForPrint();
  document.body.append(fold("the funnel", () => ["numbers"]));
  window.dispatchEvent(new Event("beforeprint"));
  expect(document.body.textContent).toContain("numbers");
});
