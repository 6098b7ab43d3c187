/**
 * Rules (an id with phrases and counter-phrases) compiled once, then asked of any number of texts. A rule holds in a sentence
 * where one of its phrases stands un-negated, as a fact, and none of its counter-phrases stands.
 */
import {compilePhrase, find, type Phrase} from "./phrase.js";
import {isNegated} from "./negated.js";
import {isOnlySaid} from "./saidOnly.js";
import {sentencesOf, type Sentence, stem, type Word} from "./words.js";

export interface Rule {
  readonly id: string;
  readonly phrases: readonly string[];
  /** phrases in whose presence the rule doesn't hold in that sentence */
  readonly not?: readonly string[];
}

export interface Match {
  readonly id: string;
  /** the phrase of the rule that was found */
  readonly rule: string;
  /** the sentence it was found in */
  readonly sentence: string;
  /** place of the sentence in its text, and of the match in the sentence */
  readonly place: readonly [number, number];
}

/** All matches of a text, at most one a rule and sentence, in the text's order. */
export type Matcher = (text: string) => Match[];

interface Compiled {
  readonly id: string;
  readonly phrase: Phrase;
  readonly not: readonly Phrase[];
  readonly order: number;
}

const HEAD = 3;

export function matcher(rules: readonly Rule[]): Matcher {
  const byStem = new Map<string, Compiled[]>();
  const byHead = new Map<string, [prefix: string, rule: Compiled][]>();
  let order = 0;
  for (const {id, phrases, not = []} of rules) {
    const counter = not.map(compilePhrase);
    for (const written of phrases) {
      const compiled: Compiled = {id, phrase: compilePhrase(written), not: counter, order: order++};
      for (const key of compiled.phrase.keys.stems) put(byStem, key, compiled);
      for (const key of compiled.phrase.keys.prefixes) put(byHead, key.slice(0, HEAD), [key, compiled]);
    }
  }
  return (text) =>
    sentencesOf(text).flatMap((sentence, place) => inSentence(sentence, place, candidates(sentence.words)));

  function candidates(words: readonly Word[]): Compiled[] {
    const found = new Set<Compiled>();
    for (const {form, stem: own} of words) {
      for (const compiled of byStem.get(own) ?? []) found.add(compiled);
      for (const [prefix, compiled] of byHead.get(form.slice(0, HEAD)) ?? [])
        if (form.startsWith(prefix)) found.add(compiled);
    }
    return [...found].sort((a, b) => a.order - b.order);
  }
}

function inSentence({text, words}: Sentence, place: number, candidates: readonly Compiled[]): Match[] {
  const found = new Map<string, Match>();
  for (const {id, phrase, not} of candidates) {
    if (found.has(id)) continue;
    const span = find(phrase, words);
    if (
      !span ||
      isNegated(phrase, span, words) ||
      isOnlySaid(span, words) ||
      not.some((counter) => find(counter, words))
    )
      continue;
    found.set(id, {id, rule: phrase.written, sentence: text, place: [place, span.from]});
  }
  return [...found.values()];
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
}

/** The telling stems of a text, for likeness: no small words, no numbers, no single letters. */
export function stemsOf(text: string): Set<string> {
  return new Set(
    sentencesOf(text)
      .flatMap(({words}) => words)
      .filter(({form}) => form.length > 2 && !/^\d/.test(form) && !SMALL.has(form))
      .map(({form}) => stem(form))
  );
}

const SMALL = new Set(
  "and are but can could did does for from had has have how into not off one only onto our out over should than them they too was were what when where which who why will with would you all been being due because after before more most other via per".split(
    " "
  )
);
