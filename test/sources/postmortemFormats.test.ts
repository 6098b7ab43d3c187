import {expect, test} from "vitest";
import {outlineOfAdf} from "../../loaders/arrive/sources/postmortems/documents.js";
import {formatOfPath} from "../../loaders/arrive/sources/postmortems/files.js";
import {actions, entries, notUnderstood, report} from "../support/reports.js";

const EVENTS = ["03-04T09:15 release", "03-04T09:40 alert fires"];
const ACTIONS = ["done: Add a test", "open: Alert on errors"];

const TEXTS = [
  {
    format: "markdown",
    text: "# Shop down 2025-03-04\n\n## Timeline (UTC)\n\n- 09:15 release\n- 09:40 alert fires\n\n## Actions\n\n- [x] Add a test\n- [ ] Alert on errors\n"
  },
  {
    format: "html",
    text: `<html><head><style>a{}</style></head><body><h1>Shop down 2025-03-04</h1><h2>Timeline</h2><table><tr><th>Time (UTC)</th><th>What</th></tr><tr><td>09:15</td><td>release</td></tr><tr><td>09:40</td><td>alert fires</td></tr></table><h2>Action items</h2><ul><li class="checked" data-inline-task-id="1">Add a test</li><li data-inline-task-id="2">Alert on errors</li></ul></body></html>`
  },
  {
    format: "text",
    text: "Shop down 2025-03-04\n\nTIMELINE\n\n09:15 UTC release\n09:40 UTC alert fires\n\nACTION ITEMS\n\n1) [x] Add a test\n2) [ ] Alert on errors\n"
  },
  {
    format: "rst",
    text: "Shop down 2025-03-04\n====================\n\nTimeline\n--------\n\n* 09:15 UTC release\n* 09:40 UTC alert fires\n\nActions\n-------\n\n#. [x] Add a test\n#. [ ] Alert on errors\n"
  },
  {
    format: "adoc",
    text: "= Shop down 2025-03-04\n\n== Timeline\n\n|===\n|Time (UTC) |What\n\n|09:15 |release\n|09:40 |alert fires\n|===\n\n== Actions\n\n* [x] Add a test\n* [ ] Alert on errors\n"
  },
  {
    format: "org",
    text: "#+TITLE: Shop down 2025-03-04\n\n* Timeline\n- [2025-03-04 Tue 09:15] release\n- [2025-03-04 Tue 09:40] alert fires\n* Actions\n- [X] Add a test\n- [ ] Alert on errors\n"
  },
  {
    format: "wiki",
    text: "h1. Shop down 2025-03-04\n\nh2. Timeline\n||Time (UTC)||What||\n|09:15|release|\n|09:40|alert fires|\n\nh2. Actions\n* (/) Add a test\n* (x) Alert on errors\n"
  }
] as const;

test.each(TEXTS)("$format is read like Markdown", ({format, text}) => {
  expect(report(text, format).title).toBe("Shop down 2025-03-04");
  expect(entries(text, format)).toEqual(EVENTS);
  expect(actions(text, format)).toEqual(ACTIONS);
});

test("an Atlassian document keeps headings, tasks and tables", () => {
  const text = (value: string) => ({type: "paragraph", content: [{type: "text", text: value}]});
  const cell = (value: string) => ({type: "tableCell", content: [text(value)]});
  const {sections, tree} = outlineOfAdf({
    type: "doc",
    content: [
      {type: "heading", attrs: {level: 2}, content: [{type: "text", text: "Timeline"}]},
      {type: "table", content: [{type: "tableRow", content: [cell("09:15"), cell("release")]}]},
      {type: "heading", attrs: {level: 2}, content: [{type: "text", text: "Action items"}]},
      {
        type: "taskList",
        content: [{type: "taskItem", attrs: {state: "DONE"}, content: [{type: "text", text: "Add a test"}]}]
      }
    ]
  });
  expect(sections.map(({title, role}) => [title, role])).toEqual([
    ["", undefined],
    ["Timeline", "timeline"],
    ["Action items", "actions"]
  ]);
  expect(tree.children.at(-1)).toMatchObject({type: "list", children: [{checked: true}]});
});

test.each([
  {path: "a/b.qmd", format: "markdown"},
  {path: "a/b.html.md.erb", format: "markdown"},
  {path: "a/b.HTML.gz", format: "html"},
  {path: "a/b.docx", format: "docx"},
  {path: "a/b.pdf", format: "pdf"},
  {path: "a/b", format: undefined}
])("$path is $format", ({path, format}) => {
  expect(formatOfPath(path)).toBe(format);
});

test("what was not understood is counted under its heading, and nothing is called absent", () => {
  const text =
    "# Queue down 2025-03-04\n\n## Timeline\n\n- T+3 release\n- T+9 page\n\n## Action items\n\nThe board has them.\n\n## Particulars\n\n- one thing\n- another\n";
  expect(notUnderstood(text)).toEqual([
    {notUnderstood: "heading", text: "Timeline", rows: 1},
    {notUnderstood: "clock_lines", text: "Timeline", rows: 2},
    {notUnderstood: "heading", text: "Action items", rows: 1},
    {notUnderstood: "list", text: "Particulars", rows: 2}
  ]);
  expect(report(text).unread).toMatchObject({wholeTimeline: false, wholeActions: false});
  expect(report(TEXTS[0].text).unread).toEqual({items: [], wholeTimeline: true, wholeActions: true});
});

test.each([
  {
    path: "postmortems/slo.md",
    text: "# SLO design for the shop\n\n## Goals\n\n99 % of orders pass.\n",
    shape: "documentation"
  },
  {path: "postmortems/r.md", text: "# Runbook: drain a node\n\n## Steps\n\n1. Cordon it\n", shape: "runbook"},
  {
    path: "postmortems/m.md",
    text: "# Planned maintenance on 2025-03-04\n\nThe shop is read-only.\n",
    shape: "maintenance"
  },
  {
    path: "postmortems/f.md",
    text: "# INCIDENT TITLE\n\n## Summary\n\nLorem ipsum dolor sit amet\n\n## Impact\n\nconsectetur\n",
    shape: "template"
  },
  {path: "postmortems/l.md", text: "# All of them\n\n- [a](a.md)\n- [b](b.md)\n", shape: "index"},
  {path: "postmortems/o.md", text: "# Notes\n\nWe like tea.\n", shape: "no_report"},
  {
    path: "postmortems/2025-03-04.md",
    text: "Orders failed for an hour because the disk was full.\n",
    shape: "report"
  },
  {
    path: "postmortems/i.md",
    text: "# Index of orders lost 2025-03-04\n\n## Root cause\n\n- [a](x)\n- [b](y)\n",
    shape: "report"
  }
])("$path is $shape", ({path, text, shape}) => {
  expect(report(text, "markdown", path).shape).toBe(shape);
});

test.each([
  {
    text: "# Incident report\n\n## Orders lost\n\nDate: 2025-03-04\n\n## Root cause\n\nx\n",
    title: "Orders lost"
  },
  {text: "## Issue Summary\n\nx\n\n## Timeline\n\n- 2025-03-04 10:00 x\n", title: "lost-orders"},
  {text: "**Orders lost in March**\n\n## Summary\n\nx\n", title: "Orders lost in March"},
  {text: "---\ntitle: Orders lost\n---\n\n# Post-mortem\n\n## Impact\n\nx\n", title: "Orders lost"}
])("a report is called $title", ({text, title}) => {
  expect(report(text, "markdown", "postmortems/lost-orders.md").title).toBe(title);
});

test("chat and actor columns are not the report's words", () => {
  const text =
    "# Queue down 2025-03-04\n\n## Timeline (UTC)\n\n| Time | Event | Actor |\n|--|--|--|\n| 09:15 | paged | Ann Bo |\n\n## Appendix\n\n>annbo [9:16 AM]\nI forgot the limit\n";
  const read = report(text);
  expect(read.lines.join(" ")).not.toContain("forgot");
  expect(read.people).toEqual([
    {place: "chat", text: "annbo"},
    {place: "actor_column", text: "Ann Bo"}
  ]);
  expect(entries(text)).toEqual(["03-04T09:15 paged"]);
});

test.each([
  "## Slack thread\n\n[2025-03-04 17:10:22] ottmar: it is down\n[2025-03-04 17:11:02] adela: I forgot the limit\n",
  "## Notes\n\n17:10 < ottmar> it is down\n17:11 < adela> I forgot the limit\n"
])("a log of a chat is left out: “%s”", (chat) => {
  const text = `# Shop down 2025-03-04\n\n## Root cause\n\nThe disk was full.\n\n${chat}`;
  expect(report(text).lines.join("\n")).not.toContain("forgot");
});

test("lines of clock and word below another heading are no chat", () => {
  const text =
    "# Shop down 2025-03-04\n\n## Timeline (UTC)\n\n10:05 api: errors rise\n\n10:09 api: errors fall\n";
  expect(entries(text)).toHaveLength(2);
});

test("the author and the date below a title of AsciiDoc", () => {
  const {frame, participants} = report(
    "= Shop down\nAdela Brook <adela@example.org>\n2025-03-04\n\n== Root cause\n\nA bug.\n",
    "adoc"
  );
  expect(frame.day).toEqual({year: 2025, month: 3, day: 4});
  expect(participants.names).toEqual(["Adela Brook"]);
});
