/** What a sentence mentions and does not hold for a fact: what was to come, what was feared or told and then taken back. */
import type {Span} from "./phrase.js";
import type {Word} from "./words.js";

/** “about to expire”, “going to run out”: not yet. */
const COMING = [
  ["going", "to"],
  ["about", "to"],
  ["soon", "to"]
] as const;
/** “to avoid a deadlock”, “would have leaked”: not at all. */
const AVOIDED = [
  ["to", "avoid"],
  ["to", "prevent"],
  ["to", "rule", "out"],
  ["in", "case"],
  ["in", "case", "of"],
  ["for", "fear", "of"],
  ["instead", "of"],
  ["would", "have"]
] as const;
/** May stand between “about to” and what is to come. */
const HELPERS = new Set(["run", "be", "become", "get", "hit", "reach"]);
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const REPORTED = set(
  "said saying says told claimed claims warned warning showed reported suggested complained"
);
const SUPPOSED = set("suspected thought believed feared guessed wondered supposed blamed considered worried");
const TURNS = set("but although though however yet whereas while which");
const NONE = set("not none");
const DENIED = set("not false untrue");
/** “which was not so”, “… not the case”. */
const SO = set("so case true");
const PROVEN_WRONG = set("wrong false untrue incorrect mistaken fine healthy valid unfounded innocent");
/** Words that may stand between “instead of” and what was not done. */
const NEAR = 4;
/** Words after a turn in which it is taken back. */
const REACH = 8;

/** Is the match in such a sentence only foreseen, supposed or told, and not so? */
export const isOnlySaid = (span: Span, words: readonly Word[]): boolean =>
  isToCome(span, words) || isTakenBack(span, words) || isImagined(span, words);

/** “Had it happened a day later, …”, “if the second site had failed too, … would have …”: of a course that things did not take. */
function isImagined({from}: Span, words: readonly Word[]): boolean {
  const forms = words.map(({form}) => form);
  if (!/\b(?:would|could|might) (?:also |even |still |well )?have\b/.test(forms.join(" "))) return false;
  let opening = from;
  while (opening > 0 && !words[opening]!.opens) opening--;
  return forms[0] === "had" || (forms[opening] === "if" && forms.slice(opening, from).includes("had"));
}

function isToCome({from, to}: Span, words: readonly Word[]): boolean {
  const endsAt = (told: readonly string[], end: number): boolean =>
    told.every((word, i) => words[end - told.length + i]?.form === word);
  const first = HELPERS.has(words[from - 1]?.form ?? "") ? from - 1 : from;
  for (let end = first; end < to; end++) if (COMING.some((told) => endsAt(told, end))) return true;
  let opening = from;
  while (opening > from - NEAR && opening > 0 && !words[opening]!.opens) opening--;
  for (let end = from; end > opening; end--) if (AVOIDED.some((told) => endsAt(told, end))) return true;
  if (words.slice(opening, from).some(({form}) => form === "whether")) return true;
  return AVOIDED.some((told) => endsAt(told, from));
}

/** The rest of the sentence turns against it: “…, although it was not”, or against what was told or supposed. */
function isTakenBack({from, to}: Span, words: readonly Word[]): boolean {
  const rest = words.slice(to);
  const turn = rest.findIndex(({form, opens}) => opens && TURNS.has(form));
  if (turn < 0) return false;
  const after = rest.slice(turn, turn + REACH).map(({form}) => form);
  const before = words.slice(0, from).map(({form}) => form);
  const last = after.at(-1) ?? "";
  const denies = DENIED.has(last) || (after.at(-2) === "not" && SO.has(last));
  if (turn + after.length === rest.length && denies) return true;
  const until = words.slice(0, to + turn).map(({form}) => form);
  if (until.some((form) => SUPPOSED.has(form)) && after.some((form) => NONE.has(form))) return true;
  return (
    (until.some((form) => SUPPOSED.has(form)) || before.some((form) => REPORTED.has(form))) &&
    after.some((form) => PROVEN_WRONG.has(form))
  );
}
