/** The Conditions page's parts on what aligns: pairs, exact sets, chain breakers, triggers. */
import {upsetPlot, type UpsetSet} from "./charts/upsetPlot.js";
import {breakerFinding, pairsFinding} from "./recurrenceFinding.js";
import {count, counted, decimal, percent, share} from "../format.js";
import type {ConditionIncidents, IncidentRows} from "../schema.js";
import {alignment, chainBreakers} from "./alignment.js";
import {groupBy} from "../shared/rows/groupBy.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";

type Rows = readonly ConditionIncidents[];

const setsOf = (rows: Rows): Map<string, UpsetSet> =>
  new Map(rows.map(({condition_id, label, layer}) => [condition_id, {id: condition_id, label, layer}]));

/** Exact sets of two conditions and more. */
export function combinationsCard(rows: Rows, resize: Resize): HTMLElement {
  const {n, several, combinations} = alignment(rows);
  const sets = setsOf(rows);
  const joint = combinations.filter(({names}) => names.length > 1);
  const repeated = joint.filter((one) => one.count > 1);
  const shown = repeated.length > 0 ? repeated : [];
  const title =
    n === 0
      ? "No incident names a condition"
      : `${share(several, n)} incidents name several conditions; ${counted(repeated.length, "exact combination")} came more than once`;
  return chartCard({
    title,
    counted:
      "A column a combination exactly as named, its number of incidents above, a dot for each condition in it. Combinations seen once are left out of the picture and are in the table.",
    chart: resize((width) => upsetPlot(shown, {width, sets, description: title})),
    table: dataTable(joint, {
      noun: "combination",
      file: "condition-sets.csv",
      pageSize: 20,
      columns: [
        {
          name: "conditions",
          label: "Conditions",
          value: (row) => row.names.map((id) => sets.get(id)?.label ?? id).join(" + ")
        },
        {name: "incidents", label: "Incidents", value: (row) => row.count, numeric: true}
      ]
    })
  });
}

/** Pairs that share three incidents and more. */
export function pairsTable(rows: Rows): HTMLElement {
  const found = alignment(rows);
  const sets = setsOf(rows);
  const label = (id: string): string => sets.get(id)?.label ?? id;
  const tested = found.n >= 20;
  return element(
    "section",
    {class: "section"},
    element("h2", {}, pairsFinding(found, label)),
    element(
      "p",
      {class: "counted"},
      `Pairs that share three incidents or more, of ${counted(found.n, "incident")} that name a condition. Expected: if they were independent. q: share of false ones to expect among pairs up to this one (Benjamini–Hochberg over all ${counted(found.tested, "pair")}); one reviewer’s habit of naming two together looks the same.`
    ),
    dataTable(found.pairs, {
      noun: "pair",
      pageSize: 8,
      file: "condition-pairs.csv",
      empty: "No two conditions share three incidents.",
      columns: [
        {name: "a", label: "Condition", value: (row) => label(row.a)},
        {name: "b", label: "with", value: (row) => label(row.b)},
        {
          name: "both",
          label: "Together",
          value: (row) => row.nAB,
          cell: (row) => `${count(row.nAB)} of ${count(row.nA + row.nB - row.nAB)}`,
          numeric: true
        },
        {
          name: "expected",
          label: "Expected",
          value: (row) => (row.nA * row.nB) / found.n,
          cell: (row) => decimal((row.nA * row.nB) / found.n),
          numeric: true,
          wideOnly: true
        },
        ...(tested
          ? [
              {
                name: "lift",
                label: "Times expected",
                value: (row: (typeof found.pairs)[number]) => row.lift,
                cell: (row: (typeof found.pairs)[number]) => `×${decimal(row.lift)}`,
                numeric: true
              },
              {
                name: "q",
                label: "q",
                value: (row: (typeof found.pairs)[number]) => row.q,
                cell: (row: (typeof found.pairs)[number]) => percent(row.q),
                numeric: true
              }
            ]
          : [])
      ]
    })
  );
}

/** The conditions most incidents hang on. */
export function breakersTable(rows: Rows): HTMLElement {
  const breakers = chainBreakers(rows);
  const sets = setsOf(rows);
  const label = (id: string): string => sets.get(id)?.label ?? id;
  const n = new Set(rows.map(({incident_id}) => incident_id)).size;
  return element(
    "section",
    {class: "section"},
    element("h2", {}, breakerFinding(breakers, n, label)),
    element(
      "p",
      {class: "counted"},
      "If an incident needs all the conditions it names, removing one breaks its chain. That is an upper bound: another path may lead to the same failure, and retros do not name every condition."
    ),
    dataTable(breakers, {
      noun: "condition",
      pageSize: 6,
      file: "chain-breakers.csv",
      empty: "No incident names a condition.",
      columns: [
        {name: "condition", label: "Condition", value: (row) => label(row.condition_id)},
        {
          name: "incidents",
          label: "Incidents, at most",
          value: (row) => row.incidents,
          cell: (row) => share(row.incidents, n),
          numeric: true
        },
        {
          name: "chained",
          label: "Of these with others",
          value: (row) => row.chained,
          hidden: true
        }
      ]
    })
  );
}

/** What set the incidents off, beside what made them possible: with each trigger the condition named most often. */
export function triggerTable(
  incidents: readonly Pick<IncidentRows, "incident_id" | "trigger" | "conditions">[],
  occurrences: readonly Pick<ConditionIncidents, "incident_id" | "label">[]
): HTMLElement {
  const labels = groupBy(occurrences, ({incident_id}) => incident_id);
  const kind = ({trigger}: {readonly trigger: string | null}): string =>
    trigger === null || trigger === "unknown" ? "" : trigger;
  const rows = [...new Set(incidents.map(kind))]
    .map((trigger) => {
      const own = incidents.filter((row) => kind(row) === trigger);
      const named = own.filter(({conditions}) => conditions > 0).length;
      const met = groupBy(
        own.flatMap(({incident_id}) => labels.get(incident_id) ?? []),
        ({label}) => label
      );
      const [most] = [...met].toSorted(
        ([a, ones], [b, others]) => others.length - ones.length || a.localeCompare(b, "en")
      );
      return {trigger, n: own.length, named, condition: most?.[0] ?? "", times: most?.[1].length ?? 0};
    })
    .toSorted(
      (a, b) =>
        Number(a.trigger === "") - Number(b.trigger === "") ||
        b.n - a.n ||
        a.trigger.localeCompare(b.trigger, "en")
    );
  const known = rows.filter(({trigger}) => trigger !== "").reduce((sum, {n}) => sum + n, 0);
  const [top] = rows;
  const title =
    known === 0 || top === undefined
      ? "No incident says what set it off"
      : `${share(top.n, known)} incidents that say what set them off name “${top.trigger.replaceAll("_", " ")}”`;
  return element(
    "section",
    {class: "section"},
    element("h2", {}, title),
    element(
      "p",
      {class: "counted"},
      "The trigger is what happened last; the conditions are what made it matter. Removing a trigger (“no deploys on Friday”) leaves the conditions in place."
    ),
    dataTable(rows, {
      noun: "trigger",
      pageSize: 10,
      file: "triggers.csv",
      columns: [
        {
          name: "trigger",
          label: "Trigger",
          value: (row) => row.trigger,
          cell: (row) => (row.trigger === "" ? "not stated or unknown" : row.trigger.replaceAll("_", " "))
        },
        {
          name: "n",
          label: "Incidents",
          value: (row) => row.n,
          cell: (row) => share(row.n, incidents.length),
          numeric: true
        },
        {
          name: "named",
          label: "Also name a condition",
          value: (row) => row.named,
          numeric: true,
          wideOnly: true
        },
        {
          name: "condition",
          label: "Condition most often beside it",
          value: (row) => row.condition,
          cell: (row) => (row.times < 2 ? "none twice" : `${row.condition} (${share(row.times, row.named)})`)
        }
      ]
    })
  );
}
