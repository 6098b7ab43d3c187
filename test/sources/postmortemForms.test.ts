/** Forms of reports that headings of Markdown don't tell: wiki markup in a file of Markdown, tables as sections, a story. */
import {expect, test} from "vitest";
import {isWiki} from "../../loaders/arrive/sources/postmortems/markup.js";
import {outlineOf} from "../../loaders/arrive/sources/postmortems/documents.js";
import {oneLine} from "../../loaders/arrive/sources/postmortems/markdown.js";
import {filesRead, recordsOf} from "../support/readFiles.js";

const WIKI = `h1. OPS-88 Door badges refused

||Field||Value||
|Date|2026-03-02|

h2. Timeline
08:10 first badge refused
08:40 old key list put back

h2. Not the cause
* The readers: all answered.

h2. Actions
# Second list for tests - @mara
# Lists older than a day raise an alarm - @doors
`;

test("wiki markup in a file of Markdown is read as such: its numbered items are no headings", async () => {
  expect(isWiki(WIKI)).toBe(true);
  expect(isWiki("# Title\n\n## Part\n\nh1. is how wikis begin\n")).toBe(false);
  expect(isWiki("# Title\n\nWords\n")).toBe(false);
  const read = await filesRead({"postmortems/badges.md": WIKI});
  expect(recordsOf(read, "incidents").map(({values}) => values["title"])).toEqual([
    "OPS-88 Door badges refused"
  ]);
  expect(recordsOf(read, "timeline")).toHaveLength(2);
  expect(recordsOf(read, "actions").map(({values}) => values["title"])).toEqual([
    "Second list for tests",
    "Lists older than a day raise an alarm"
  ]);
});

test("a table whose head is a heading is a section; rows that take themselves back are left out", () => {
  const {sections} = outlineOf(
    `# PM-9 print jobs lost

| cause | |
|---|---|
| direct | The queue kept no copy. |
| not contributing | The printers were fine. |
| ruled out | network |

| went well | |
|---|---|
| helpers | Everybody came. |

| action | owner | due |
|---|---|---|
| Keep a copy | print team | 2026-04-01 |
`,
    "markdown"
  );
  const read = sections.map(({role, body}) => [role, oneLine(body)]);
  expect(read).toContainEqual(["rootCause", "The queue kept no copy."]);
  expect(read).toContainEqual(["well", "Everybody came."]);
  expect(read.at(-1)![0]).toBeUndefined();
  expect(read.at(-1)![1]).toContain("Keep a copy");
});

test("the one heading of a report is its name, whatever it would announce", () => {
  const {sections} = outlineOf(
    "# PM-4 recommendations shown to the wrong people\n\n- One\n- Two\n",
    "markdown"
  );
  expect(sections.map(({role}) => role)).toEqual([undefined, undefined]);
});

const STORY = `# The morning without lifts

On 4 March the lifts of the north tower stood still. At 07:50 the control unit got a table with two ground floors.
Visitors could not reach the upper floors, and some waited for an hour.

The old table was put back and the lifts were back at 09:20. From April, tables are tried in the south tower first.
`;

test("a story is a report by what it tells; notes of a day and plans are none", async () => {
  const notes = `# Thoughts on lifts

We met on 4 March at 07:50 and talked about lifts. We like them. The budget for next year is open, and we will see what comes of it.
`;
  const read = await filesRead({"postmortems/lifts.md": STORY, "postmortems/thoughts.md": notes});
  expect(recordsOf(read, "incidents").map(({values}) => values["title"])).toEqual([
    "The morning without lifts"
  ]);
  const [, thoughts] = read;
  expect(JSON.stringify(thoughts!.outcomes)).toContain("no_report");
});
