/** What a sentence mentions and does not hold for a fact: what was to come, what was feared or told and then taken back. */
import type {Span} from "./phrase.js";
import type {Word} from "./words.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** “about to expire”, “going to run out”, “to avoid a deadlock”: not yet, or not at all. */
const COMING = [
  ["going", "to"],
  ["about", "to"],
  ["due", "to", "expire"],
  ["soon", "to"],
  ["to", "avoid"],
  ["to", "prevent"],
  ["to", "rule", "out"],
  ["in", "case"],
  ["in", "case", "of"],
  ["fear", "of"],
  ["instead", "of"],
  ["would", "have"],
  ["before", "it"],
  ["before", "they"]
] as const;
const SUPPOSED = set("suspected thought believed feared guessed wondered supposed blamed considered worried");
const REPORTED = set(
  "said saying told claimed claims warned warning showed reported suggested message complained"
);
const TURNS = set("but although though however yet whereas while which this that it they");
const TAKEN_BACK = set(
  "not wrong false untrue incorrect wrongly mistaken mistakenly fine healthy valid unfounded neither nothing"
);
const TURNED_OUT = set("turned eventually end later actually instead");
/** Words that say before a match whether it is a fact. */
const BEFORE = 5;

/** Is the match in such a sentence only foreseen, supposed or told, and not so? */
export function isOnlySaid(span: Span, words: readonly Word[]): boolean {
  const before = words.slice(Math.max(0, span.from - BEFORE), span.to).map(({form}) => form);
  const reach = before.length - (span.to - span.from);
  return isComing(before, reach) || isTakenBack(span, words);
}

/** One of the pairs stands right before the match, or within it before its last word. */
function isComing(forms: readonly string[], reach: number): boolean {
  return COMING.some((words) =>
    forms.some(
      (_, at) =>
        at + words.length >= reach - 1 &&
        at < forms.length - words.length &&
        at <= reach &&
        words.every((word, i) => forms[at + i] === word)
    )
  );
}

/** Somebody or a message told it, or it was supposed, and the rest of the sentence turns against it. */
function isTakenBack({from, to}: Span, words: readonly Word[]): boolean {
  const told = words.slice(0, from).some(({form}) => REPORTED.has(form) || SUPPOSED.has(form));
  const rest = words.slice(to);
  const turn = rest.findIndex(({form, opens}) => opens && TURNS.has(form));
  if (turn < 0) return false;
  const after = rest.slice(turn, turn + 8).map(({form}) => form);
  const ends = after.length <= 7 && TAKEN_BACK.has(after.at(-1) ?? "");
  return ends || (told && after.some((form) => TAKEN_BACK.has(form) || TURNED_OUT.has(form)));
}
