/** An action says the same in any layout, under any of the usual names and between any of the usual separators. */
import fc from "fast-check";
import {expect, test} from "vitest";
import type {DocumentFormat} from "../../loaders/arrive/sources/postmortems/documents.js";
import {landed} from "../support/reports.js";

interface Fact {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly status: string;
  readonly ticket: string;
}

const TEXTS = [
  "Refuse a form without a postcode",
  "Drain the boiler room before each restart",
  "Compare both ledgers every night",
  "Tell the front desk when doors stay open"
];
const OWNERS: readonly (readonly [written: string, team: string | null, isOwned: boolean])[] = [
  ["Greenhouse team", "Greenhouse team", true],
  ["Data Platform", "Data Platform", true],
  ["Label Printing", "Label Printing", true],
  ["SRE", "SRE", true],
  ["@greenhouse-team", "greenhouse-team", true],
  ["Voice Operations", "Voice Operations", true],
  ["Mahlet B.", null, true],
  ["unassigned", null, false],
  ["Zhivko Terziev", null, true],
  ["TBD", null, false]
];
const DUES: readonly (readonly [string, string | null])[] = [
  ["2025-05-16", "2025-05-16"],
  ["16 May 2025", "2025-05-16"],
  ["May 16, 2025", "2025-05-16"],
  ["May 16", "2025-05-16"],
  ["16/05/2025", "2025-05-16"],
  ["16.05.2025", "2025-05-16"],
  ["Fri 16 May", "2025-05-16"],
  ["end of May", "2025-05-31"],
  ["May 2025", "2025-05-31"],
  ["Q2 2025", "2025-06-30"],
  ["TBD", null]
];
const STATUSES: readonly (readonly [string, string])[] = [
  ["Done", "done"],
  ["In progress", "in_progress"],
  ["Not started", "open"],
  ["Won't do", "wont_do"],
  ["✅", "done"],
  ["✅ Completed", "done"],
  ["WIP", "in_progress"],
  ["🚧 In progress", "in_progress"],
  ["TODO", "open"],
  ["Rejected", "wont_do"],
  ["Shipped", "done"]
];

const NAMES = {
  text: ["Action", "What", "Action item", "Task", "Description", "Follow-up"],
  owner: ["Owner", "Who", "DRI", "Assignee", "Responsible", "Who's on it", "Lead"],
  due: ["Due", "Due date", "By when", "ETA", "Deadline", "Target date"],
  status: ["Status", "State", "Progress", "Current status"],
  ticket: ["Ticket", "Jira", "Issue", "Tracking"]
} as const;
type Key = keyof typeof NAMES;
type Names = Readonly<Record<Key, string>>;

const KEYS: readonly Key[] = ["text", "owner", "due", "status", "ticket"];
const REST: readonly Key[] = ["owner", "due", "status", "ticket"];

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const rule = (count: number): string => `|${" --- |".repeat(count)}`;
const pairs = (fact: Fact, names: Names): string[] => REST.map((key) => `${names[key]}: ${fact[key]}`);

type Layout = (facts: readonly Fact[], names: Names, order: readonly Key[]) => string;
const MARKDOWN: Readonly<Record<string, Layout>> = {
  table: (facts, names, order) =>
    [
      row(order.map((key) => names[key])),
      rule(order.length),
      ...facts.map((fact) => row(order.map((key) => fact[key])))
    ].join("\n"),
  "numbered table": (facts, names, order) =>
    [
      row(["#", ...order.map((key) => names[key])]),
      rule(order.length + 1),
      ...facts.map((fact, index) => row([String(index + 1), ...order.map((key) => fact[key])]))
    ].join("\n"),
  "table without names": (facts, _, order) =>
    [
      row(order.map(() => "")),
      rule(order.length),
      ...facts.map((fact) => row(order.map((key) => fact[key])))
    ].join("\n"),
  "table on its side": (facts, names, order) =>
    [
      row(["", ...facts.map((_, index) => `Action ${index + 1}`)]),
      rule(facts.length + 1),
      ...order.map((key) => row([names[key], ...facts.map((fact) => fact[key])]))
    ].join("\n"),
  "labels behind": (facts, names) =>
    facts.map((fact) => `- ${fact.text}. ${pairs(fact, names).join(". ")}.`).join("\n"),
  "labels in brackets": (facts, names) =>
    facts.map((fact) => `- ${fact.text} (${pairs(fact, names).join(", ")})`).join("\n"),
  "labels below": (facts, names) =>
    facts
      .map((fact) => [`- ${fact.text}`, ...pairs(fact, names).map((pair) => `  - ${pair}`)].join("\n"))
      .join("\n"),
  "headings with labels": (facts, names) =>
    facts
      .map((fact, index) =>
        [
          `### ${index + 1}. ${fact.text}`,
          "",
          ...REST.map((key) => `- **${names[key]}:** ${fact[key]}`),
          ""
        ].join("\n")
      )
      .join("\n"),
  "lines with labels": (facts, names) =>
    facts.map((fact) => KEYS.map((key) => `**${names[key]}:** ${fact[key]}`).join("\n")).join("\n\n"),
  brackets: (facts) =>
    facts
      .map((fact) => `- ${fact.text} (${fact.owner}, due ${fact.due}, ${fact.ticket}, ${fact.status})`)
      .join("\n"),
  "square brackets": (facts) =>
    facts
      .map((fact) => `1. ${fact.text} [${fact.owner}; ${fact.due}; ${fact.status}; ${fact.ticket}]`)
      .join("\n"),
  dashes: (facts) =>
    facts
      .map((fact) => `- ${fact.text} – ${fact.owner} – due ${fact.due} – ${fact.status} – ${fact.ticket}`)
      .join("\n"),
  "long dashes": (facts) =>
    facts
      .map((fact) => `- ${fact.text} — ${fact.ticket} — ${fact.owner} — ${fact.due} — ${fact.status}`)
      .join("\n"),
  "ticket in front": (facts) =>
    facts
      .map((fact) => `- ${fact.ticket}: ${fact.text} (${fact.owner}, ${fact.due}) – ${fact.status}`)
      .join("\n"),
  "status in front": (facts) =>
    facts
      .map((fact) => `- **[${fact.status}]** ${fact.text} (${fact.owner}, due ${fact.due}, ${fact.ticket})`)
      .join("\n"),
  "owner, then by when": (facts) =>
    facts
      .map((fact) => `- ${fact.text} (${fact.owner} by ${fact.due}; ${fact.ticket}; ${fact.status})`)
      .join("\n"),
  "bold leads": (facts, names) =>
    facts.map((fact, index) => `${index + 1}. **${fact.text}.** ${pairs(fact, names).join("; ")}`).join("\n"),
  "arrow and pipes": (facts) =>
    facts
      .map((fact) => `* ${fact.text} → ${fact.owner} | ${fact.due} | ${fact.ticket} | ${fact.status}`)
      .join("\n")
};
const OTHERS: Readonly<Record<string, readonly [DocumentFormat, Layout]>> = {
  html: [
    "html",
    (facts, names, order) => {
      const line = (tag: string, cells: readonly string[]): string =>
        `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
      return `<h1>Kiosk down 2025-03-04</h1><h2>Action items</h2><table>${line(
        "th",
        order.map((key) => names[key])
      )}${facts
        .map((fact) =>
          line(
            "td",
            order.map((key) => fact[key])
          )
        )
        .join("")}</table>`;
    }
  ],
  adoc: [
    "adoc",
    (facts, names, order) =>
      `= Kiosk down 2025-03-04\n\n== Action items\n\n|===\n|${order.map((key) => names[key]).join(" |")}\n\n${facts.map((fact) => order.map((key) => `|${fact[key]}`).join("\n")).join("\n\n")}\n|===\n`
  ],
  org: [
    "org",
    (facts, names, order) =>
      `#+TITLE: Kiosk down 2025-03-04\n\n* Action items\n${[row(order.map((key) => names[key])), `|${order.map(() => "---").join("+")}|`, ...facts.map((fact) => row(order.map((key) => fact[key])))].join("\n")}\n`
  ],
  wiki: [
    "wiki",
    (facts, names, order) =>
      `h1. Kiosk down 2025-03-04\n\nh2. Action items\n||${order.map((key) => names[key]).join("||")}||\n${facts.map((fact) => `|${order.map((key) => fact[key]).join("|")}|`).join("\n")}\n`
  ],
  rst: [
    "rst",
    (facts, names, order) => {
      const line = (cells: readonly string[]): string =>
        cells.map((cell, index) => `   ${index === 0 ? "*" : " "} - ${cell}`).join("\n");
      return `Kiosk down 2025-03-04\n=====================\n\nAction items\n------------\n\n.. list-table::\n   :header-rows: 1\n\n${[order.map((key) => names[key]), ...facts.map((fact) => order.map((key) => fact[key]))].map(line).join("\n")}\n`;
    }
  ]
};

const facts = fc.tuple(
  fc.shuffledSubarray([0, 1, 2, 3], {minLength: 2, maxLength: 4}),
  fc.array(fc.tuple(fc.constantFrom(...OWNERS), fc.constantFrom(...STATUSES)), {minLength: 4, maxLength: 4}),
  fc.constantFrom(...DUES)
);
const names = fc.record({
  text: fc.constantFrom(...NAMES.text),
  owner: fc.constantFrom(...NAMES.owner),
  due: fc.constantFrom(...NAMES.due),
  status: fc.constantFrom(...NAMES.status),
  ticket: fc.constantFrom(...NAMES.ticket)
});
const order = fc.shuffledSubarray([...KEYS], {minLength: KEYS.length});

const read = (text: string, format?: DocumentFormat): unknown[] =>
  landed(text, "actions", format).map(({values}) => [
    values["title"]!.replace(/^KSK-\d+: |\.$/g, ""),
    values["has_owner"],
    values["team"] ?? null,
    values["due_at"]?.slice(0, 10) ?? null,
    values["status"] ?? null,
    values["has_ticket"]
  ]);

test.each([
  ...Object.entries(MARKDOWN).map(([name, layout]) => [name, "markdown", layout] as const),
  ...Object.entries(OTHERS).map(([name, [format, layout]]) => [name, format, layout] as const)
])("%s", (_, format, layout) => {
  fc.assert(
    fc.property(facts, names, order, ([texts, told, [due, day]], named, columns) => {
      const given = texts.map((index, place): Fact => ({
        text: TEXTS[index]!,
        owner: told[place]![0][0],
        due,
        status: told[place]![1][0],
        ticket: `KSK-${70 + index}`
      }));
      const body = layout(given, named, columns);
      const text = format === "markdown" ? `# Kiosk down 2025-03-04\n\n## Action items\n\n${body}\n` : body;
      expect(read(text, format)).toEqual(
        texts.map((index, place) => {
          const [[, team, isOwned], [, status]] = told[place]!;
          return [TEXTS[index], String(isOwned), team, day, status, "true"];
        })
      );
    }),
    {numRuns: 60, seed: 7}
  );
});
