/** Grades a retro action by its title: how strong, what for, and whether it could be told to be done. */
import {clauses} from "./clauses.js";
import {isEnglish} from "./english.js";
import {compile, normalise} from "./phrases.js";
import type {Grade, Rule, Strength} from "./rule.js";
import {anywhereRules, leadRules, looseRules, topicRules} from "./rules.js";
import {hasObject} from "./vagueness.js";

/** politeness, intent and the ticket's own bookkeeping before the verb that counts */
const FILLER = `^ (?:(?:${[
  "please|we|i|you|lets|the|a|an|all|that|first",
  "should|need|needs|must|will|also|to|do|have|try to|probably|possibly|if possible",
  "created?|raised?|ticket|ensure|make sure"
].join("|")}) )*?`;
const RANK: Record<Strength, number> = {stronger: 3, intermediate: 2, weaker: 1};
const UNKNOWN: Grade = {strength: null, kind: null, vague: null, reason: null, rules: []};
const NO_OBJECT: Rule = {id: "vague.object", vague: "no object", phrases: []};

interface Compiled {
  readonly rule: Rule;
  readonly phrases: readonly RegExp[];
  readonly unless: readonly RegExp[];
}

const lead = leadRules.map((rule) => prepare(rule, FILLER));
const anywhere = anywhereRules.map((rule) => prepare(rule, " "));
const loose = looseRules.map((rule) => prepare(rule, " "));
const topic = topicRules.map((rule) => prepare(rule, " "));

/** Nulls where there is no title, no rule that holds, or another language than English. */
export function grade(title: string | null): Grade {
  if (title === null || !isEnglish(title)) return UNKNOWN;
  const grades = clauses(title).map(gradeClause);
  return grades.reduce((best, next) => (better(next, best) ? next : best), grades[0] ?? UNKNOWN);
}

function gradeClause(clause: string): Grade {
  const text = normalise(clause);
  const rule = firstOf(lead, text) ?? firstOf(anywhere, text);
  const purpose = !rule || rule.kind ? undefined : firstOf(topic, text);
  const lack = rule?.vague === undefined ? lacking(text) : undefined;
  if (!rule && !lack) return UNKNOWN;
  const reason = rule?.vague ?? lack?.vague ?? null;
  return {
    strength: rule?.strength ?? null,
    kind: rule?.kind ?? purpose?.kind ?? null,
    vague: reason !== null,
    reason,
    rules: [rule?.id, purpose?.id, lack?.id].filter((id) => id !== undefined)
  };
}

/** What a clause lacks whose own rule finds nothing vague. */
const lacking = (text: string): Rule | undefined => (hasObject(text) ? firstOf(loose, text) : NO_OBJECT);

/** The strongest clause counts; of equals the one that can be told to be done, then the first. */
function better(next: Grade, best: Grade): boolean {
  const [a, b] = [next, best].map(({strength}) => (strength === null ? 0 : RANK[strength]));
  return a! > b! || (a === b && next.vague === false && best.vague !== false);
}

const firstOf = (rules: readonly Compiled[], text: string): Rule | undefined =>
  rules.find(
    ({phrases, unless}) =>
      phrases.some((pattern) => pattern.test(text)) && !unless.some((pattern) => pattern.test(text))
  )?.rule;

function prepare(rule: Rule, start: string): Compiled {
  return {
    rule,
    phrases: rule.phrases.map((phrase) =>
      phrase.startsWith("^ ") ? compile(phrase.slice(2), FILLER) : compile(phrase, start)
    ),
    unless: (rule.unless ?? []).map((phrase) => compile(phrase))
  };
}
