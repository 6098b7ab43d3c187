/** What an action may have been meant to change, by its own words: conditions, alert rules and services. */
import {ascending, group} from "d3";
import {matcher, stemsOf} from "../../../meaning/conditions/matcher.js";
import {nearest} from "../../../meaning/conditions/nearest.js";
import {remedies} from "../../../meaning/remedies.js";
import {trigramSimilarity} from "../../../../src/stats/trigramSimilarity.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {Relation} from "../../../warehouse/graph.js";
import {columnsOf, rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  action_id: "varchar",
  target: "varchar",
  label: "varchar",
  because: "varchar",
  score: "double"
} as const;

/** What each cue adds; measured on labelled reports, where likeness below LEAST hardly told anything. */
const WEIGHTS = {ofIncident: 0.34, remedy: 0.6, likeness: 0.43, rule: 0.7, service: 0.3} as const;
const LEAST = 0.22;
const MOST = 4;
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
  sql: "-- Up to four targets for each action that has none stated, best first by \`score\`, each with why.\n-- Internal.\n-- Key: action_id, target.\n",
  reads: ["asked_actions", "conditions", "taxonomy", "used_names"],
  async compute(db) {
    const actions = await rowsOf(db, "asked_actions", ["action_id"]);
    const entries = await columnsOf(db, "taxonomy", ["condition_id", "label", "description", "phrases"]);
    const near = nearest(
      entries.map(({condition_id, ...told}) => ({
        id: condition_id,
        text: `${told.label} ${told.description} ${told.phrases}`
      }))
    );
    const found = await columnsOf(db, "conditions", ["incident_id", "condition_id", "label"]);
    const ofIncident = group(found, ({incident_id}) => incident_id);
    const labels = new Map([...entries, ...found].map(({condition_id, label}) => [condition_id, label]));
    const remedy = matcher(remedies());
    const names = (await rowsOf(db, "used_names", ["kind", "name"])).toSorted(
      (a, b) => b.records - a.records || ascending(a.name, b.name)
    );
    const rules = names
      .filter(({kind}) => kind === "rule")
      .slice(0, RULES)
      .map(({name}) => ({name, stems: stemsOf(name)}));
    const services = names.filter(({kind}) => kind === "service");

    const conditionsFor = (title: string, incident: string | null, service: string): Suggested[] => {
      const likeness = new Map(near(title).map(({id, likeness}) => [id, likeness]));
      const own = new Set((ofIncident.get(incident ?? "") ?? []).map(({condition_id}) => condition_id));
      const meant = new Map(remedy(title).map(({id, rule}) => [id, rule]));
      const ids = new Set([
        ...own,
        ...meant.keys(),
        ...[...likeness].filter(([, x]) => x >= LEAST).map(([id]) => id)
      ]);
      return [...ids].map((id) => ({
        target: `condition:${id}${service === "" ? "" : `@${service}`}`,
        label: `${labels.get(id) ?? id}${service === "" ? "" : ` (${service})`}`,
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
      }));
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
    const servicesFor = (title: string): Suggested[] =>
      services
        .filter(({name}) => words(title).includes(words(name)))
        .map(({name}) => ({
          target: `service:${name}`,
          label: `all incidents of ${name}`,
          because: "its words name the service",
          score: WEIGHTS.service
        }));

    await createTable(
      db,
      "target_suggestions",
      COLUMNS,
      actions.flatMap(({action_id, title, incident_id, service}) =>
        [...conditionsFor(title, incident_id, service ?? ""), ...rulesFor(title), ...servicesFor(title)]
          .sort((a, b) => b.score - a.score || ascending(a.target, b.target))
          .slice(0, MOST)
          .map((suggested) => ({action_id, ...suggested}))
      )
    );
  }
};

/** The words of a text between blanks, so that one text stands in another as whole words. */
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
