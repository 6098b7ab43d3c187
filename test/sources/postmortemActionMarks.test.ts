import {expect, test} from "vitest";
import {actionText} from "../../loaders/arrive/sources/postmortems/actionText.js";
import {speaksOfEarlier} from "../../loaders/arrive/sources/postmortems/earlier.js";
import {teamOf} from "../../loaders/arrive/sources/postmortems/teams.js";
import {actions, landed} from "../support/reports.js";

const listed = (lines: string, heading = "Action items"): string =>
  `# Shop down 2025-03-04\n\n## ${heading}\n\n${lines}\n`;

test.each([
  {item: "[x] Cap retries", says: "done"},
  {item: "✅ Cap retries", says: "done"},
  {item: "Cap retries (Done)", says: "done"},
  {item: "Cap retries - done", says: "done"},
  {item: "Cap retries - DONE", says: "done"},
  {item: "Cap retries DONE", says: "done"},
  {item: "DONE: Cap retries", says: "done"},
  {item: "~~Cap retries~~", says: "done"},
  {item: "Cap retries (done in [#12](https://x.example/pull/12))", says: "done"},
  {item: "[IN PROGRESS] Cap retries", says: "in_progress"},
  {item: "🚧 Cap retries", says: "in_progress"},
  {item: "Cap retries (won't do)", says: "wont_do"},
  {item: "[ ] Cap retries", says: "open"},
  {item: "TODO: Cap retries", says: "open"},
  {item: "Cap retries", says: "?"}
])("“$item” is $says", ({item, says}) => {
  expect(actions(listed(`- ${item}`))).toEqual([`${says}: Cap retries`]);
});

test.each([
  {heading: "Completed", says: "done"},
  {heading: "Immediate actions (done)", says: "done"},
  {heading: "In progress", says: "in_progress"},
  {heading: "Planned", says: "open"},
  {heading: "Monitoring", says: "?"}
])("under “$heading” an action is $says", ({heading, says}) => {
  expect(actions(listed(`### ${heading}\n\n- Cap retries`))).toEqual([`${says}: Cap retries`]);
});

test.each([
  "Corrective and preventative measures",
  "Prevention Measures",
  "Follow-up improvements",
  "What are we doing to prevent this?",
  "Next steps / action items",
  "Long-term improvements (2025)"
])("“%s” holds actions", (heading) => {
  expect(actions(listed("1. Cap retries", heading))).toEqual(["?: Cap retries"]);
});

test.each([
  {
    where: "a table without a heading",
    text: "# Shop down 2025-03-04\n\n| Action | Owner | Status |\n|--|--|--|\n| Cap retries | Ann | |\n| … | … | |\n"
  },
  {
    where: "a list behind a label",
    text: "# Shop down 2025-03-04\n\n- **Review actions**:\n\n1. Cap retries\n"
  },
  {
    where: "a promise among lessons",
    text: "# Shop down 2025-03-04\n\n## Lessons learned\n\n- Retries hurt\n- We will: Cap retries\n".replace(
      "We will: ",
      "Action: "
    )
  },
  {
    where: "a heading of its own",
    text: "# Shop down 2025-03-04\n\n## Action items\n\n### Cap all retries\n\nThey hurt.\n"
  }
])("an action is found in $where", ({text}) => {
  expect(actions(text)).toHaveLength(1);
  expect(actions(text)[0]).toMatch(/cap (all )?retries/i);
});

test("a template's check-list, placeholders and details are no actions", () => {
  expect(
    actions(
      listed(
        "- Cap retries\n  - three at most\n- {{ summary }} [link to issue]\n\n### Checks\n\n- [ ] All sections are filled in\n- [x] The timeline is complete\n- [ ] Tickets are linked"
      )
    )
  ).toEqual(["?: Cap retries"]);
});

test.each([
  "Cap retries (owner: Ann)",
  "Cap retries **Owner: Ann**",
  "Cap retries @ann",
  "Cap retries (AB)",
  "Cap retries **AB**",
  "Cap retries @Ann Bo @May 2, 2025"
])("“%s” has an owner, who is not kept", (item) => {
  const [action] = landed(listed(`- ${item}`), "actions");
  expect(action!.values).toMatchObject({title: "Cap retries", has_owner: "true"});
});

test("an owner over a list owns its items; a date written as a mention is due", () => {
  const [first, second] = landed(
    listed("**Owner: Ann**\n- Cap retries\n- Ask @Ann Bo, due @May 2, 2025"),
    "actions"
  );
  expect(first!.values["has_owner"]).toBe("true");
  expect(second!.values).toMatchObject({has_owner: "true", due_at: "2025-05-02T00:00:00.000Z"});
  expect(JSON.stringify(second!.values["title"])).not.toMatch(/Bo|2025/);
});

test("an action keeps its id when a line is inserted above it, and its former one is a name", () => {
  const [before] = landed(listed("- Cap retries"), "actions");
  const [, after] = landed(listed("- Add a test\n- Cap retries"), "actions");
  expect(after!.id).toBe(before!.id);
  expect(JSON.parse(before!.values["names"]!)).toContain("x#action-1");
  expect(landed(listed("- Cap retries OPS-7"), "actions")[0]!.id).toBe("postmortems:x#ops-7");
});

test.each([
  {value: "AB, CDE", team: null},
  {value: "AB", team: null},
  {value: "SRE", team: "SRE"},
  {value: "Payments", team: "Payments"}
])("the team “$value” is $team", ({value, team}) => {
  expect(teamOf(value)).toBe(team);
});

test.each([
  {line: "This is similar to the outage of last May.", speaks: true},
  {line: "We have seen this before, in March.", speaks: true},
  {line: "It was not the first time the disk filled up.", speaks: true},
  {line: "Actions from the previous incident were still open.", speaks: true},
  {line: "There was no previous incident.", speaks: false},
  {line: "The previous release was fine.", speaks: false}
])("“$line” looks back: $speaks", ({line, speaks}) => {
  expect(speaksOfEarlier([line])).toBe(speaks);
});

test.each(["(", "[", "- ", "*", "@a "])("a run of “%s” holds nothing up", (word) => {
  const began = performance.now();
  actionText(`Cap ${word.repeat(20_000)} x`, []);
  expect(performance.now() - began).toBeLessThan(3000);
});
