/** Where the words around a match, or within it, turn it round: “no”, “was not full”, “no alert was missed”, “had there been no backup”. */
import type {Phrase, Span} from "./phrase.js";
import {stem, type Word} from "./words.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const NEGATORS = set(
  "no not never neither nor without wasn't isn't hardly unlikely nothing nobody noone none cannot excluded ruled rather unrelated"
);
/** “not only a missing alert” denies nothing; neither do “did not help that” and “should not have been rushed”. */
const UNDONE = set("only just merely help");
/** What may follow a match and take it back, as stems. */
const RULED_OUT = /\b(rul out|exclud|(found|find) (none|noth))\b/;
const HARMS = new Set([...set("issue problem factor cause concern")].map(stem));
/** “no alert was missed”, “no rollback was needed”: what was not lacked. */
const UNHARMED = set("missed lost needed required necessary affected harmed");
const WITHIN = set("not never neither nor");
const REACH = 3;

/** Is the phrase, where it stands in the sentence, denied? */
export const isNegated = (phrase: Phrase, span: Span, words: readonly Word[]): boolean =>
  isDeniedBefore(span, words) ||
  isDeniedAfter(span, words) ||
  isDeniedWithin(phrase, span, words) ||
  (phrase.tellsOfLack && isLackUndone(span, words));

/** “It is not true that …”, and a negating word shortly before the match and in its clause. */
function isDeniedBefore({from, to}: Span, words: readonly Word[]): boolean {
  const forms = words.slice(0, to).map(({form}) => form);
  if (/\bnot (?:true|so|case)\b/.test(forms.join(" "))) return true;
  for (let at = from; at > 0 && at > from - REACH && !words[at]!.opens; at--) {
    if (NEGATORS.has(forms[at - 1]!)) return !UNDONE.has(words[at]!.form) && forms[at - 2] !== "should";
  }
  return false;
}

/** “… was not an issue”, “… was ruled out”. */
function isDeniedAfter({to}: Span, words: readonly Word[]): boolean {
  const after = words.slice(to, to + REACH + 1).map(({stem: own}) => own);
  const denied = after.indexOf("not");
  return (denied >= 0 && HARMS.has(after[denied + 1] ?? "")) || RULED_OUT.test(after.join(" "));
}

/** “the disk was not full”: between the words of a phrase that has no such word itself; “neither” denies any. */
function isDeniedWithin({parts, tellsOfLack}: Phrase, {from, to}: Span, words: readonly Word[]): boolean {
  const inside = words.slice(from + 1, to);
  return (
    parts.length === 1 &&
    !inside.some(({opens}) => opens) &&
    inside.some(
      ({form}, i) =>
        form === "neither" || (!tellsOfLack && WITHIN.has(form) && !UNDONE.has(inside[i + 1]?.form ?? ""))
    )
  );
}

/** A lack that did no harm, or that is only imagined: “without the limit it would have been worse”. */
function isLackUndone({from, to}: Span, words: readonly Word[]): boolean {
  const forms = words.map(({form}) => form);
  if (forms.slice(to, to + REACH).some((form) => UNHARMED.has(form))) return true;
  let opening = from;
  while (opening > 0 && !words[opening]!.opens) opening--;
  const clause = forms.slice(opening, from + 1);
  const isImagined =
    clause[0] === "had" || clause[0] === "without" || clause.includes("if") || clause.includes("unless");
  return isImagined && /\b(?:would|could|might) have\b/.test(forms.join(" "));
}
