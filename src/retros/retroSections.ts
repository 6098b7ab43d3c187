/** The Retros page's parts. */
import {depthOutcomes} from "./charts/depthOutcomes.js";
import {depthStrips} from "./charts/depthStrips.js";
import {quarterShares} from "../shared/charts/quarterShares.js";
import {survivalCurve} from "../shared/charts/survivalCurve.js";
import {blameFinding, depthPaysFinding, learningFinding, soonFinding} from "./findings.js";
import {count, counted, date, share, UNKNOWN, words} from "../format.js";
import type {BlameRows, DepthOutcomes, IncidentRows, QuarterRows, RetroDepthRows} from "../schema.js";
import {kaplanMeier} from "../stats/kaplanMeier.js";
import {functionCounts, heldFields, isShallow, layersOf, SHALLOW, shareByQuarter} from "./depth.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";

export interface RetroScope {
  readonly rows: readonly RetroDepthRows[];
  readonly quarters: readonly QuarterRows[];
  readonly zone: string;
  readonly resize: Resize;
}

const quarterOf = ({quarter}: RetroDepthRows): string => quarter ?? "";

/** How many conditions, or layers, each quarter's retros name. */
export function namedCard(what: "conditions" | "layers", {rows, quarters, resize}: RetroScope): HTMLElement {
  const of = (row: RetroDepthRows): number => (what === "conditions" ? row.conditions : layersOf(row).length);
  const several = rows.filter((row) => of(row) > 1).length;
  const title = `${share(several, rows.length)} retros name ${what === "conditions" ? "two conditions or more" : "conditions of two layers or more"}`;
  const values = rows.map((row) => ({quarter: quarterOf(row), value: of(row)}));
  return chartCard({
    title,
    rows: values,
    counted:
      what === "conditions"
        ? "Retros of each quarter’s incidents by how many contributing conditions they name; none named is not a shallow retro but an unknown one."
        : "Retros of each quarter’s incidents by how many of the layers technical, human and process their conditions cover.",
    chart: resize((width) =>
      depthStrips(values, {
        width,
        quarters: quarters.map(({quarter}) => quarter),
        most: what === "conditions" ? 5 : 3,
        name: title,
        description: title
      })
    )
  });
}

/** Shallow retros by quarter, and the kinds of shallow. */
export function shallowCard({rows, quarters, resize}: RetroScope): HTMLElement {
  const points = shareByQuarter(rows, quarters, isShallow);
  const told = rows.filter(({conditions}) => conditions > 0);
  const shallow = told.filter((row) => isShallow(row) === true);
  const kinds = SHALLOW.map(({name, test}) => ({name, n: told.filter((row) => test(row) === true).length}));
  const title = `${share(shallow.length, told.length)} retros stay shallow: ${kinds.map(({name, n}) => `${count(n)} ${name}`).join(", ")}`;
  return chartCard({
    title,
    counted:
      "Shallow: one cause only; an event among the causes, such as “the deploy failed”; or human causes only. Of retros that name a cause, with Wilson’s 95% interval; a retro can be shallow in more than one way.",
    chart: resize((width) =>
      quarterShares(points, {width, name: "Shallow retros by quarter", description: title})
    ),
    table: dataTable(points, {
      noun: "quarter",
      file: "shallow-retros.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "shallow", label: "Shallow", value: (row) => row.n, numeric: true},
        {name: "of", label: "of", value: (row) => row.of, numeric: true}
      ]
    })
  });
}

/** Retros whose words blame, by quarter, and the phrases. */
export function blameCard(phrases: readonly BlameRows[], {rows, quarters, resize}: RetroScope): HTMLElement {
  const points = shareByQuarter(rows, quarters, ({blame_phrases}) => blame_phrases > 0);
  const total = phrases.reduce((sum, {times}) => sum + times, 0);
  const title = blameFinding(total, rows.length);
  return chartCard({
    title,
    counted:
      "Retros with wording such as “human error”, “should have”, “be more careful”, where a person is meant. Names are removed and nobody is counted. Ask instead what made it easy to get wrong, and what would have made it hard.",
    chart: resize((width) =>
      quarterShares(points, {width, name: "Retros with blame wording by quarter", description: title})
    ),
    table: dataTable(phrases, {
      noun: "phrase",
      file: "blame-wording.csv",
      pageSize: 20,
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "phrase", label: "Phrase", value: (row) => row.phrase},
        {name: "times", label: "Times", value: (row) => row.times, numeric: true}
      ]
    })
  });
}

/** How soon a retro is held; incidents without one so far are censored at the data's day. */
export function soonCard(
  incidents: readonly IncidentRows[],
  {rows, resize}: RetroScope,
  asOf: Date | null
): HTMLElement {
  const days = new Map(
    rows
      .filter(({days_to_retro}) => days_to_retro !== null)
      .map(({incident_id, days_to_retro}) => [incident_id, days_to_retro!])
  );
  const undated = new Set(
    rows.filter(({days_to_retro}) => days_to_retro === null).map(({incident_id}) => incident_id)
  );
  const dated = incidents.filter(
    ({incident_id, occurred_at}) => occurred_at !== null && !undated.has(incident_id) && asOf !== null
  );
  const open = (at: Date): number => (asOf!.getTime() - at.getTime()) / 86_400_000;
  const curve = kaplanMeier(
    dated.map(({incident_id, occurred_at}) => days.get(incident_id) ?? open(occurred_at!)),
    dated.map(({incident_id}) => days.has(incident_id))
  );
  const steps = [{time: 0, atRisk: curve.n, events: 0, survival: 1, low: 1, high: 1}, ...curve.steps].map(
    ({time, atRisk, events, survival, low, high}) => ({
      stage: "incident_to_retro",
      group: "all",
      at_days: time,
      at_risk: atRisk,
      closed: events,
      survival,
      low: Number.isFinite(low) ? low : null,
      high: Number.isFinite(high) ? high : null,
      n: curve.n
    })
  );
  const title = soonFinding(curve);
  return chartCard({
    title,
    counted: `Days from the incident’s start to its retro (Kaplan–Meier, 95% band); incidents without a retro so far are censored, not dropped. ${counted(undated.size, "retro")} without a date can’t be placed and ${undated.size === 1 ? "is" : "are"} left out.`,
    rows: steps,
    chart: resize((width) =>
      survivalCurve(steps, {
        width,
        height: 250,
        until: 42,
        title: "Retro held",
        description: title,
        risk: false
      })
    )
  });
}

/** How retros were held, with what the exports don't say. */
export function heldTable({rows}: RetroScope): HTMLElement {
  const fields = heldFields(rows);
  const functions = functionCounts(rows);
  return element(
    "section",
    {class: "section"},
    element("h2", {}, "How the retros were held"),
    element(
      "p",
      {class: "counted"},
      `Counts of the retros that say it; what is not stated is missing, not no. ${functions.length === 0 ? "" : `Functions that took part: ${functions.map(({name, n, of}) => `${words(name)} ${n} of ${of}`).join(", ")}.`}`
    ),
    dataTable(fields, {
      noun: "field",
      file: "retros-held.csv",
      columns: [
        {name: "field", label: "What", value: (row) => row.field},
        {
          name: "finding",
          label: "Retros that say so",
          value: (row) => (row.known === 0 ? UNKNOWN : row.finding)
        },
        {
          name: "missing",
          label: "Not stated",
          value: (row) => row.of - row.known,
          cell: (row) => share(row.of - row.known, row.of),
          numeric: true
        }
      ]
    })
  );
}

/** How many actions come of a retro. */
export function actionsCard({rows, quarters, resize}: RetroScope): HTMLElement {
  const title = learningFinding(
    rows.length,
    rows.filter(({actions}) => actions === 0).length,
    rows.filter(({actions}) => actions > 5).length
  );
  const values = rows.map((row) => ({quarter: quarterOf(row), value: row.actions}));
  return chartCard({
    title,
    counted: "Retros of each quarter’s incidents by the number of actions filed for the incident.",
    rows: values,
    chart: resize((width) =>
      depthStrips(values, {
        width,
        quarters: quarters.map(({quarter}) => quarter),
        most: 6,
        name: title,
        description: title
      })
    )
  });
}

const KINDS = [
  {kind: "conditions_named", name: "Conditions named"},
  {kind: "layers_named", name: "Layers covered"},
  {kind: "actions_in_retro", name: "Actions from the retro"}
];
const ORDER = ["none", "1", "1–2", "2", "3", "3–5", "3 and more", "more than 5"];

/** Verdicts and recurrence by depth, side by side. */
export function depthPaysCard(outcomes: readonly DepthOutcomes[], resize: Resize): HTMLElement {
  const of = (kind: string) =>
    outcomes
      .filter(({group_kind}) => group_kind === kind)
      .toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
  const improved = of("layers_named").map(({group, improved: n, judged}) => ({group, n, of: judged}));
  const again = of("layers_named").map(({group, seen_again, of_incidents}) => ({
    group,
    n: seen_again,
    of: of_incidents
  }));
  const title = `Does depth pay? By layers covered: ${depthPaysFinding(improved, "changes improved the system")}; ${depthPaysFinding(again, "conditions came again")}`;
  return chartCard({
    title,
    counted:
      "All retros loaded. Left: changes on named targets with a verdict that are called improved. Right: incidents a year old and older whose conditions were seen again on the same service within a year. 95% intervals. Teams that dig deeper differ in other ways too: this is association, not proof that depth is what helps.",
    chart: element(
      "div",
      {class: "small-multiples"},
      KINDS.map(({kind, name}) =>
        element(
          "div",
          {},
          element("h3", {}, name),
          element("p", {class: "sub"}, "Improved, of judged changes"),
          resize((width) =>
            depthOutcomes(
              of(kind).map(({group, improved: n, judged}) => ({group, n, of: judged})),
              {width, name: `${name}: improved`}
            )
          ),
          element("p", {class: "sub"}, "Seen again within a year, of incidents"),
          resize((width) =>
            depthOutcomes(
              of(kind).map(({group, seen_again, of_incidents}) => ({group, n: seen_again, of: of_incidents})),
              {width, name: `${name}: seen again`}
            )
          )
        )
      )
    ),
    table: dataTable(outcomes, {
      noun: "group",
      file: "depth-outcomes.csv",
      columns: [
        {name: "group_kind", label: "By", value: (row) => words(row.group_kind)},
        {name: "group", label: "Group", value: (row) => row.group},
        {name: "retros", label: "Retros", value: (row) => row.retros, numeric: true},
        {name: "judged", label: "Judged changes", value: (row) => row.judged, numeric: true},
        {name: "improved", label: "Improved", value: (row) => row.improved, numeric: true},
        {
          name: "of_incidents",
          label: "Incidents a year old",
          value: (row) => row.of_incidents,
          numeric: true
        },
        {name: "seen_again", label: "Seen again", value: (row) => row.seen_again, numeric: true}
      ]
    })
  });
}

/** Shallow retros, newest first: where a second look may pay. */
export function deepenTable({rows, zone}: RetroScope): HTMLElement {
  const shallow = rows
    .filter((row) => isShallow(row) === true)
    .toSorted((a, b) => (b.occurred_at?.getTime() ?? 0) - (a.occurred_at?.getTime() ?? 0));
  return element(
    "section",
    {class: "section"},
    element(
      "h2",
      {},
      shallow.length === 0
        ? "No shallow retro in this selection"
        : `${counted(shallow.length, "retro")} to look at again`
    ),
    shallow.length > 0 &&
      dataTable(shallow, {
        noun: "retro",
        pageSize: 10,
        file: "shallow-retros-list.csv",
        href: (row) => incidentLink(row.incident_id ?? ""),
        columns: [
          {name: "incident", label: "Incident", value: (row) => row.title ?? row.incident_id},
          {
            name: "occurred_at",
            label: "Started",
            value: (row) => row.occurred_at,
            cell: (row) => date(row.occurred_at, zone),
            numeric: true
          },
          {
            name: "why",
            label: "Why",
            value: (row) =>
              SHALLOW.filter(({test}) => test(row) === true)
                .map(({name}) => name)
                .join("; ")
          },
          {name: "actions", label: "Actions", value: (row) => row.actions, numeric: true}
        ]
      })
  );
}
