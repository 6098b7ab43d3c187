/** What an action may have been meant to change, by its own words: conditions, alert rules and services. */
import {ascending, group} from "d3";
import {matcher, stemsOf} from "../../../meaning/conditions/matcher.js";
import {nearest} from "../../../meaning/conditions/nearest.js";
import {remedies} from "../../../meaning/remedies.js";
import {trigramSimilarity} from "../../../../src/stats/trigramSimilarity.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {Relation} from "../../../warehouse/graph.js";
import {columnsOf, rowsOf} from "../../../warehouse/typedRows.js";
import {conditionPlaces} from "./conditionPlaces.js";

const COLUMNS = {
  action_id: "varchar",
  target: "varchar",
  label: "varchar",
  because: "varchar",
  score: "double"
} as const;

/** What each cue adds; measured on labelled reports, where likeness below LEAST hardly told anything. */
const WEIGHTS = {ofIncident: 0.34, remedy: 0.6, likeness: 0.43, rule: 0.7, service: 0.3, about: 0.2} as const;
const LEAST = 0.22;
const MOST = 4;
/** Places kept for services: they are what every export counts. */
const SERVICES = 2;
/** Shares of a rule's words that stand in the title. */
const RULE_WORDS = 0.6;
const RULES = 500;

interface Suggested {
  readonly target: string;
  readonly label: string;
  readonly because: string;
  readonly score: number;
}

export const targetSuggestions: Relation = {
  name: "target_suggestions",
  layer: "measures",
  file: "measures/questions/targetSuggestions.ts",
  sql: "-- Up to four targets for each action that has none stated, best first by \`score\`, each with why; only what records count.\n-- Internal.\n-- Key: action_id, target.\n",
  reads: ["action_services", "asked_actions", "conditions", "incidents", "taxonomy", "used_names"],
  async compute(db) {
    const actions = await rowsOf(db, "asked_actions", ["action_id"]);
    const entries = await columnsOf(db, "taxonomy", ["condition_id", "label", "description", "phrases"]);
    const near = nearest(
      entries.map(({condition_id, ...told}) => ({
        id: condition_id,
        text: `${told.label} ${told.description} ${told.phrases}`
      }))
    );
    const found = await columnsOf(db, "conditions", ["incident_id", "condition_id", "label", "basis"]);
    const ofIncident = group(
      found.filter(({basis}) => basis !== "inferred_action"),
      ({incident_id}) => incident_id
    );
    const servicesOf = new Map(
      (await rowsOf(db, "incidents", ["incident_id"])).map(({incident_id, services}) => [
        incident_id,
        services
      ])
    );
    const placesOf = conditionPlaces(found, servicesOf);
    const about = group(await rowsOf(db, "action_services", ["action_id"]), ({action_id}) => action_id);
    const labels = new Map([...entries, ...found].map(({condition_id, label}) => [condition_id, label]));
    const remedy = matcher(remedies());
    const names = (await rowsOf(db, "used_names", ["kind", "name"])).toSorted(
      (a, b) => b.records - a.records || ascending(a.name, b.name)
    );
    const rules = names
      .filter(({kind}) => kind === "rule")
      .slice(0, RULES)
      .map(({name}) => ({name, stems: stemsOf(name)}));
    const services = new Map(
      [
        ...group(
          names.filter(({kind}) => kind === "service"),
          ({name}) => words(name).trim()
        )
      ].map(([said, those]) => [said, those.map(({name}) => name)])
    );
    const longest = Math.max(0, ...[...services.keys()].map((said) => said.split(" ").length));

    const conditionsFor = (title: string, incident: string | null, service: string): Suggested[] => {
      const likeness = new Map(near(title).map(({id, likeness}) => [id, likeness]));
      const own = new Set((ofIncident.get(incident ?? "") ?? []).map(({condition_id}) => condition_id));
      const meant = new Map(remedy(title).map(({id, rule}) => [id, rule]));
      const ids = new Set([
        ...own,
        ...meant.keys(),
        ...[...likeness].filter(([, x]) => x >= LEAST).map(([id]) => id)
      ]);
      return [...ids].flatMap((id) => {
        const seen = placesOf(id, incident);
        if (seen === undefined) return [];
        const where = service !== "" && seen(service) ? service : "";
        return {
          target: `condition:${id}${where === "" ? "" : `@${where}`}`,
          label: `${labels.get(id) ?? id}${where === "" ? "" : ` (${where})`}`,
          because: [
            meant.has(id) && "its words add what was missing",
            own.has(id) && "its incident had it",
            (likeness.get(id) ?? 0) >= LEAST && "its words are like the condition’s"
          ]
            .filter((one) => one !== false)
            .join(", "),
          score:
            (own.has(id) ? WEIGHTS.ofIncident : 0) +
            (meant.has(id) ? WEIGHTS.remedy : 0) +
            WEIGHTS.likeness * (likeness.get(id) ?? 0)
        };
      });
    };
    const rulesFor = (title: string): Suggested[] => {
      const stems = stemsOf(title);
      return rules.flatMap(({name, stems: own}) => {
        const shared = [...own].filter((stem) => stems.has(stem)).length;
        if (own.size < 2 || shared / own.size < RULE_WORDS) return [];
        const score = (WEIGHTS.rule * shared) / own.size + trigramSimilarity(title, name) / 10;
        return [
          {
            target: `alert_rule:${name}`,
            label: `pages of “${name}”`,
            because: "its words are the rule’s",
            score
          }
        ];
      });
    };
    const servicesFor = (title: string, action: string): Suggested[] => {
      const own = new Map((about.get(action) ?? []).map(({service, basis}) => [service, basis]));
      const named = new Set(runsOf(title, longest).flatMap((run) => services.get(run) ?? []));
      return [...new Set([...named, ...own.keys()])].map((name) => {
        const isNamed = named.has(name);
        const basis = own.get(name);
        return {
          target: `service:${name}`,
          label: `all incidents of ${name}`,
          because: [isNamed && "its words name the service", basis !== undefined && BASES[basis]]
            .filter((one) => one !== false)
            .join(", "),
          score: (isNamed ? WEIGHTS.service : 0) + (basis === undefined ? 0 : WEIGHTS.about)
        };
      });
    };
    const best = (suggested: readonly Suggested[]): Suggested[] =>
      suggested.toSorted((a, b) => b.score - a.score || ascending(a.target, b.target));

    await createTable(
      db,
      "target_suggestions",
      COLUMNS,
      actions.flatMap(({action_id, title, incident_id, service}) => {
        const places = best(servicesFor(title, action_id)).slice(0, SERVICES);
        const others = best([...conditionsFor(title, incident_id, service ?? ""), ...rulesFor(title)]);
        return [...others.slice(0, MOST - places.length), ...places].map((suggested) => ({
          action_id,
          ...suggested
        }));
      })
    );
  }
};

/** How it is known that an action is about a service. */
const BASES = {
  field: "it is filed under the service",
  label: "its label is the service",
  incident: "its incident was of the service"
} as const;

/** Every run of up to so many words that stand side by side in a text. */
function runsOf(text: string, longest: number): string[] {
  const all = words(text).trim().split(" ");
  return all.flatMap((_, from) =>
    all.slice(from, from + longest).map((_, more) => all.slice(from, from + more + 1).join(" "))
  );
}

/** The words of a text between blanks, so that one text stands in another as whole words. */
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
