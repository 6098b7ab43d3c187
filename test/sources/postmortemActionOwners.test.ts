/** Whose an action is, told from its place and from the report's other actions; and what only looks like it. */
import {expect, test} from "vitest";
import type {DocumentFormat} from "../../loaders/arrive/sources/postmortems/documents.js";
import {landed} from "../support/reports.js";

const owners = (lines: string, format?: DocumentFormat): (string | null)[] =>
  landed(
    format === undefined ? `# Kiosk down 2025-03-04\n\n## Action items\n\n${lines}\n` : lines,
    "actions",
    format
  ).map(({values}) => (values["has_owner"] === "true" ? (values["team"] ?? "somebody") : null));

test.each([
  ["two stages (Staging)", null],
  ["a newer broker (Confluent Cloud)", null],
  ["notes (Release Notes, #12)", null],
  ["the retention rule (GDPR, Art. 17)", null],
  ["the second gate (Voice Operations, KSK-7)", "Voice Operations"],
  ["the second gate (owner: none yet)", null],
  ["the second gate (owner needed)", null],
  ["the second gate. Owner: Voice Operations (Zhivko Terziev)", "Voice Operations"]
])("%s", (words, owner) => {
  expect(owners(`- Write down ${words}`)).toEqual([owner]);
});

test("what actions end with is an owner where a team or a person owns another", () => {
  const lines = "- Cap the queue (Label Printing)\n- Page us (Search Quality)\n";
  expect(owners(lines)).toEqual([null, null]);
  expect(owners(`${lines}- Test it (Kiosk team)`)).toEqual([
    "Label Printing",
    "Search Quality",
    "Kiosk team"
  ]);
});

test("headings over lists are owners where one is sure to be, and subjects where none is", () => {
  const lines =
    "### Kiosk team\n\n- Cap the queue\n\n### Label printing\n\n- Page us\n\n### No owner yet\n\n- Test it";
  expect(owners(lines)).toEqual(["Kiosk team", "Label printing", null]);
  expect(owners(lines.replace("Kiosk team", "Monitoring").replace("No owner yet", "Process"))).toEqual([
    null,
    null,
    null
  ]);
});

test("a cell of several rows is said of each", () => {
  const html =
    "<h1>Kiosk down 2025-03-04</h1><h2>Action items</h2><table><tr><th>Owner</th><th>Action</th></tr><tr><td rowspan=2>Kiosk team</td><td>Cap the queue</td></tr><tr><td>Page us</td></tr><tr><td>SRE</td><td>Test it</td></tr></table>";
  expect(owners(html, "html")).toEqual(["Kiosk team", "Kiosk team", "SRE"]);
});
