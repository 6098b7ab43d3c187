/** The Follow-through page's parts. */
import {closingCurve} from "./charts/closingCurve.js";
import {flowChart} from "./charts/flow.js";
import {ageFinding, flagsFinding, flowFinding, strengthFinding, undoneFinding} from "./findings.js";
import {capitalised, count, counted, date, percent, share, UNKNOWN, words} from "../format.js";
import type {ActionPaths, QuarterRows} from "../schema.js";
import {garwood} from "../stats/garwood.js";
import {
  actionFlow,
  carriedByQuarter,
  closingGroups,
  type Flag,
  isOpen,
  openAges,
  theaterFlags,
  tracked
} from "../shared/rows/actionFlow.js";
import {groupBy} from "../shared/rows/groupBy.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";

export interface FollowScope {
  readonly actions: readonly ActionPaths[];
  readonly quarters: readonly QuarterRows[];
  readonly until: Date;
  readonly zone: string;
  readonly resize: Resize;
}

const title: Column<ActionPaths> = {
  name: "title",
  label: "Action",
  value: (row) => row.title ?? row.action_id
};
const hrefOf = (row: ActionPaths): string => pageLink("action", {id: row.action_id});

/** Filed, done, given up, open: week by week. */
export function flowCard({actions, quarters, until, zone, resize}: FollowScope): HTMLElement {
  const points = actionFlow(actions, until);
  const carried = carriedByQuarter(actions, quarters, until);
  const complete = carried.findLast(({isPartial}) => !isPartial) ?? carried.at(-1);
  const heading = complete === undefined ? "No quarter is loaded" : flowFinding(complete, complete.quarter);
  return chartCard({
    title: heading,
    counted: `Actions of this selection whose filing, status and closing are known (n = ${count(tracked(actions).length)} of ${count(actions.length)}), by week in ${zone}. What lies between the lines is open.`,
    chart: resize((width) => flowChart(points, {width, description: heading})),
    table: dataTable(carried.toReversed(), {
      noun: "quarter",
      file: "carried-over.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter + (row.isPartial ? " so far" : "")},
        {name: "filed", label: "Filed", value: (row) => row.filed, numeric: true},
        {name: "closed", label: "Closed", value: (row) => row.closed, numeric: true},
        {name: "open", label: "Open at its end", value: (row) => row.open, numeric: true},
        {name: "carried", label: "Carried over", value: (row) => row.carried, numeric: true}
      ]
    })
  });
}

/** How closing goes, for all and by group; won't do competes. */
export function closingCards({actions, until, resize}: FollowScope): HTMLElement {
  const groups = closingGroups(actions, until);
  const year = ({atYear}: (typeof groups)[number]): string =>
    atYear === undefined
      ? "not followed for a year"
      : `${percent(atYear.done.value)} (${percent(atYear.done.low)}–${percent(atYear.done.high)})`;
  return element(
    "section",
    {class: "section"},
    element("h2", {}, "How long it takes to close, and for whom"),
    element(
      "p",
      {class: "counted"},
      "Share done (blue, with its 95% band) and given up (grey, from above) by days since filing; what is left between them is open. Open actions are censored at the data’s day; won’t do competes with done (Aalen–Johansen). Under the axis: how many were still open and followed by then. Groups of five and more; they differ in more than their name."
    ),
    element(
      "div",
      {class: "small-multiples"},
      groups.slice(0, 9).map((group) =>
        element(
          "div",
          {},
          resize((width) =>
            closingCurve(group.steps, {
              width,
              until: 730,
              n: group.n,
              atRisk: group.atRisk,
              title:
                group.kind === "all" ? "All actions" : `${capitalised(group.kind)}: ${words(group.group)}`
            })
          )
        )
      )
    ),
    dataTable(groups, {
      noun: "group",
      file: "closing-by-group.csv",
      pageSize: 12,
      columns: [
        {name: "kind", label: "By", value: (row) => row.kind},
        {name: "group", label: "Group", value: (row) => row.group, cell: (row) => words(row.group)},
        {name: "n", label: "Actions", value: (row) => row.n, numeric: true},
        {
          name: "year",
          label: "Done within a year",
          value: (row) => row.atYear?.done.value ?? null,
          cell: year,
          numeric: true
        },
        {
          name: "dropped",
          label: "Given up within a year",
          value: (row) => row.atYear?.wontDo.value ?? null,
          cell: (row) => (row.atYear === undefined ? UNKNOWN : percent(row.atYear.wontDo.value)),
          numeric: true
        }
      ]
    })
  );
}

/** What is open, oldest first. */
export function agesTable({actions, until, zone}: FollowScope): HTMLElement {
  const ages = openAges(actions, until);
  return element(
    "section",
    {class: "section"},
    element("h2", {}, ageFinding(ages)),
    element(
      "p",
      {class: "counted"},
      "Open or in progress on the data’s day, with a filing date. No due date is said, never taken for on time."
    ),
    dataTable(ages, {
      noun: "action",
      pageSize: 10,
      file: "open-actions.csv",
      empty: "None.",
      href: (row) => hrefOf(row.action),
      columns: [
        {name: "title", label: "Action", value: (row) => row.action.title ?? row.action.action_id},
        {name: "team", label: "Team", value: (row) => row.action.team, wideOnly: true},
        {
          name: "filed",
          label: "Filed",
          value: (row) => row.action.created_at,
          cell: (row) => date(row.action.created_at, zone),
          numeric: true
        },
        {
          name: "days",
          label: "Days open",
          value: (row) => row.days,
          cell: (row) => count(row.days),
          numeric: true
        },
        {
          name: "due",
          label: "Due",
          value: (row) => row.action.due_at,
          cell: (row) => (row.action.due_at === null ? "no due date" : date(row.action.due_at, zone)),
          numeric: true
        },
        {
          name: "overdue",
          label: "Days overdue",
          value: (row) => row.overdue,
          cell: (row) => (row.overdue === null ? UNKNOWN : row.overdue > 0 ? count(row.overdue) : "not yet"),
          numeric: true
        },
        {
          name: "started",
          label: "Started",
          value: (row) => row.action.started_at,
          cell: (row) => (row.action.started_at === null ? UNKNOWN : date(row.action.started_at, zone)),
          numeric: true,
          wideOnly: true
        }
      ]
    })
  );
}

/** Signs of actions filed for show, each with its list. */
export function theaterTable({actions, until, zone}: FollowScope): HTMLElement {
  const flags = theaterFlags(actions, until);
  return element(
    "section",
    {class: "section"},
    element("h2", {}, flagsFinding(flags)),
    element(
      "p",
      {class: "counted"},
      "A flag counts only actions for which the export says it either way. Each opens its list. They are for the next retro’s wording and tracking, not for anybody’s score."
    ),
    ...flags.map((flag) => flagDetails(flag, zone))
  );
}

function flagDetails({flag, how, actions, known}: Flag, zone: string): HTMLElement {
  return element(
    "details",
    {class: "behind"},
    element(
      "summary",
      {},
      element("strong", {}, `${flag}: ${known === 0 ? "not known" : share(actions.length, known)}`),
      ` – ${how}`
    ),
    dataTable(actions, {
      noun: "action",
      pageSize: 10,
      file: `${flag.toLowerCase().replaceAll(" ", "-")}.csv`,
      empty: "None.",
      href: hrefOf,
      columns: [
        title,
        {name: "team", label: "Team", value: (row) => row.team, wideOnly: true},
        {name: "status", label: "Status", value: (row) => row.status, cell: (row) => words(row.status)},
        {
          name: "created_at",
          label: "Filed",
          value: (row) => row.created_at,
          cell: (row) => date(row.created_at, zone),
          numeric: true
        },
        {
          name: "basis",
          label: "Closing known from",
          value: (row) => row.closed_basis,
          cell: (row) => words(row.closed_basis),
          wideOnly: true
        }
      ]
    })
  );
}

const STRENGTHS = ["stronger", "intermediate", "weaker"] as const;
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
  const of = (own: readonly ActionPaths[], strength: string): number =>
    own.filter((row) => row.strength === strength).length;
  const counts = Object.fromEntries(STRENGTHS.map((name) => [name, of(actions, name)])) as Record<
    (typeof STRENGTHS)[number],
    number
  >;
  const byQuarter = quarters
    .map(({quarter, is_partial}) => ({
      quarter,
      isPartial: is_partial,
      own: actions.filter((row) => row.quarter === quarter)
    }))
    .filter(({own}) => own.length > 0)
    .toReversed();
  const vague = actions.filter((row) => row.vague === true);
  const reasons = [...groupBy(vague, ({vague_reason}) => vague_reason ?? "")].toSorted(
    (a, b) => b[1].length - a[1].length
  );
  return element(
    "section",
    {class: "section"},
    element("h2", {}, strengthFinding(counts, actions.filter(({strength}) => strength === null).length)),
    element(
      "p",
      {class: "counted"},
      "Graded from the title by readable rules after the action hierarchy of the VA’s patient-safety centre, unless links.csv or a label says otherwise. Stronger: automation, a limit, isolation, redundancy; intermediate: an alert, a test, a tool; weaker: a checklist, training, a reminder. Help for the next retro, wrong at times, and no score of people."
    ),
    dataTable(byQuarter, {
      noun: "quarter",
      pageSize: 6,
      file: "strength-by-quarter.csv",
      empty: "No action has a filing date.",
      columns: [
        {name: "quarter", label: "Filed in", value: (row) => row.quarter + (row.isPartial ? " so far" : "")},
        ...STRENGTHS.map((name) => ({
          name,
          label: capitalised(name),
          value: (row: (typeof byQuarter)[number]) => of(row.own, name),
          numeric: true
        })),
        {
          name: "ungraded",
          label: "Not graded",
          value: (row) => row.own.filter(({strength}) => strength === null).length,
          numeric: true,
          wideOnly: true
        },
        {
          name: "vague",
          label: "Vague",
          value: (row) => row.own.filter((one) => one.vague === true).length,
          numeric: true
        }
      ]
    }),
    element(
      "h3",
      {},
      vague.length === 0
        ? "No action is worded vaguely"
        : `${counted(vague.length, "action")} ${vague.length === 1 ? "is" : "are"} worded so that nobody can check whether ${vague.length === 1 ? "it is" : "they are"} done`
    ),
    element(
      "ul",
      {},
      reasons.map(([reason, own]) =>
        element(
          "li",
          {},
          `${reason === "" ? "said in links.csv" : capitalised(reason)} (${count(own.length)})${HINTS[reason] === undefined ? "" : `: ${HINTS[reason]}`}.`
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
            {name: "status", label: "Status", value: (row) => row.status, cell: (row) => words(row.status)},
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

/** The queue of open actions by what came while they were open. */
export function undoneTable({actions, until}: FollowScope): HTMLElement {
  const queue = actions
    .filter((row) => isOpen(row) && row.missed_incidents > 0)
    .toSorted(
      (a, b) =>
        b.missed_minutes - a.missed_minutes ||
        b.missed_incidents - a.missed_incidents ||
        a.action_id.localeCompare(b.action_id, "en")
    );
  const sum = (of: (row: ActionPaths) => number): number => queue.reduce((total, row) => total + of(row), 0);
  const quarters = (row: ActionPaths): number =>
    Math.max(1, until.getTime() - (row.created_at?.getTime() ?? until.getTime())) / (91.3125 * 86_400_000);
  const rate = (row: ActionPaths): string => {
    if (row.created_at === null) return UNKNOWN;
    const {low, high} = garwood(row.missed_incidents, quarters(row));
    return `${(row.missed_incidents / quarters(row)).toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;
  };
  return element(
    "section",
    {class: "section"},
    element(
      "h2",
      {},
      undoneFinding(
        queue.length,
        sum(({missed_incidents}) => missed_incidents),
        sum(({missed_minutes}) => missed_minutes) / 60
      )
    ),
    element(
      "p",
      {class: "counted"},
      "Incidents that carried the condition an open action is aimed at, since it was filed; targets only inferred are left out. An incident can stand behind several actions, so the sum counts it once an action. It is what the action might have prevented at most: another action, or none, could have. A quarter: incidents a quarter while open, with exact 95% interval."
    ),
    dataTable(queue, {
      noun: "open action",
      pageSize: 10,
      file: "undone-actions.csv",
      empty: "None.",
      href: hrefOf,
      columns: [
        title,
        {name: "team", label: "Team", value: (row) => row.team, wideOnly: true},
        {name: "missed_incidents", label: "Incidents", value: (row) => row.missed_incidents, numeric: true},
        {
          name: "rate",
          label: "A quarter",
          value: (row) => row.missed_incidents / quarters(row),
          cell: rate,
          numeric: true
        },
        {
          name: "missed_minutes",
          label: "Minutes",
          value: (row) => row.missed_minutes,
          cell: (row) =>
            row.missed_known === row.missed_incidents
              ? count(row.missed_minutes)
              : `${count(row.missed_minutes)} (n = ${row.missed_known})`,
          numeric: true
        },
        {
          name: "strength",
          label: "Strength",
          value: (row) => row.strength,
          cell: (row) => words(row.strength),
          wideOnly: true
        }
      ]
    })
  );
}
