import {STRENGTHS} from "../../domain.js";
import {capitalised, count, date} from "../../format.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {section} from "../../shared/ui/section.js";
import {
  type QuarterStrengths,
  strengthCounts,
  strengthsByQuarter,
  vagueActions,
  vagueReasons
} from "../facts/wording.js";
import {strengthFinding, strengthSure, vagueFinding} from "../findings.js";
import type {FollowScope} from "../scope.js";
import {hrefOf, title} from "./actionColumns.js";
import {statusWords} from "../../shared/rows/actionStatus.js";

const HINTS: Readonly<Record<string, string>> = {
  "no object": "name the thing that changes: which alert, which service, which limit",
  "no measurable outcome":
    "say what will be different and by how much: “page when p95 is over 500 ms for 5 minutes”",
  "relies on someone remembering": "let the system refuse, warn or do it instead",
  "a conversation, not a change": "file what the conversation should decide, with a date",
  "investigation without an end": "say which question it answers and by when"
};

/** How strong actions are, and which are worded so that nobody can check them. */
export function wordingSection({actions, quarters, zone}: FollowScope): HTMLElement {
  const vague = vagueActions(actions);
  const counts = strengthCounts(actions);
  return section(
    strengthFinding(counts),
    `${strengthSure(counts)} Graded from the title by readable rules after the action hierarchy of the VA’s patient-safety centre, unless links.csv or a label says otherwise. Stronger: automation, a limit, isolation, redundancy; intermediate: an alert, a test, a tool; weaker: a checklist, training, a reminder. Help for the next retro, wrong at times, and no score of people.`,
    dataTable(strengthsByQuarter(actions, quarters), {
      noun: "quarter",
      pageSize: 6,
      file: "strength-by-quarter.csv",
      empty: "No action has a filing date.",
      columns: [
        {name: "quarter", label: "Filed in", value: (row) => row.quarter + (row.isPartial ? " so far" : "")},
        ...STRENGTHS.map((name) => ({
          name,
          label: capitalised(name),
          value: (row: QuarterStrengths) => row.graded[name],
          numeric: true
        })),
        {
          name: "ungraded",
          label: "Not graded",
          value: (row) => row.ungraded,
          numeric: true,
          wideOnly: true
        },
        {
          name: "vague",
          label: "Vague",
          value: (row) => row.vague,
          numeric: true
        }
      ]
    }),
    element("h3", {}, vagueFinding(vague.length)),
    element(
      "ul",
      {},
      vagueReasons(vague).map(([reason, n]) =>
        element(
          "li",
          {},
          `${reason === "" ? "said in links.csv" : capitalised(reason)} (${count(n)})${HINTS[reason] === undefined ? "" : `: ${HINTS[reason]}`}.`
        )
      )
    ),
    vague.length > 0 &&
      dataTable(
        vague.toSorted((a, b) => (b.created_at?.getTime() ?? 0) - (a.created_at?.getTime() ?? 0)),
        {
          noun: "action",
          pageSize: 8,
          file: "vague-actions.csv",
          href: hrefOf,
          columns: [
            title,
            {name: "reason", label: "What is missing", value: (row) => row.vague_reason},
            {
              name: "status",
              label: "Status",
              value: (row) => row.status,
              cell: (row) => statusWords(row.status)
            },
            {
              name: "created_at",
              label: "Filed",
              value: (row) => row.created_at,
              cell: (row) => date(row.created_at, zone),
              numeric: true,
              wideOnly: true
            }
          ]
        }
      )
  );
}
