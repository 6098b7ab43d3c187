import {expect, test} from "vitest";
import {excerpt, redactor} from "../../loaders/arrive/redact.js";

const clean = redactor(["Jane Roe", "Bot", "José Núñez"]);

test.each([
  {text: "Jane Roe and JANE ROE restarted it", expected: "[person] and [person] restarted it"},
  {text: "José Núñez called", expected: "[person] called"},
  {text: "mail jane.roe@example.com now", expected: "mail [e-mail] now"},
  {text: "cc @jane.roe, [~accountid:5d9]", expected: "cc [person], [person]"},
  {text: "Bot restarted; image app@sha256:abc kept", expected: "Bot restarted; image app@sha256:abc kept"}
])("$text", ({text, expected}) => {
  expect(clean(text)).toBe(expected);
});

test("an excerpt is one short line", () => {
  expect(excerpt("a\n\tb c", 4)).toBe("a b…");
});
