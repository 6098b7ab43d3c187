/**
 * Phrases as the taxonomy writes them, and where they stand in a sentence.
 *
 * `alert` also finds `alerts` and `alerting` (same stem); `expir*` any word that begins so; `=missing` only that form;
 * `add|create` either; `_` up to three words; `…` up to eight; a name in
 * capitals the words of its class (wordClasses.ts): `NO` a word for lack. Two phrases joined by `&` must stand
 * in one sentence, in any order, at most ten words apart. Articles and the like don't count as words.
 */
import {spelledOut} from "./wordClasses.js";
import {joinCompounds, stem, type Word} from "./words.js";

/** Words that deny, as forms and stems. */
const LACKS: ReadonlySet<string> = new Set(
  "no not without never nobody noone none nothing neither nor missing"
    .split(" ")
    .flatMap((word) => [word, stem(word)])
);

interface Element {
  readonly forms: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** how many words may stand between this and the one before */
  readonly gap: number;
}

export interface Phrase {
  readonly written: string;
  readonly parts: readonly (readonly Element[])[];
  /** one of its words is a negation or a word for lack */
  readonly tellsOfLack: boolean;
  /** one of these must be among a sentence's words for the phrase to stand in it */
  readonly keys: {readonly stems: readonly string[]; readonly prefixes: readonly string[]};
}

/** The words a match covers, first and behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const APART = 10;
/** Words that lie further apart than this don't speak of one thing. */
const WIDEST = 13;

const compiled = new Map<string, Phrase>();

/** Reads a phrase; throws where it has no word. */
export function compilePhrase(written: string): Phrase {
  const known = compiled.get(written) ?? compile(written);
  compiled.set(written, known);
  return known;
}

function compile(written: string): Phrase {
  const parts = written.split(" & ").map(elementsOf);
  if (parts.some((part) => part.length === 0)) throw new Error(`“${written}” has no words`);
  const anchor = parts.flat().reduce((best, element) => (weight(element) > weight(best) ? element : best));
  return {
    written,
    parts,
    tellsOfLack: parts.flat().some(({forms, stems}) => [...forms, ...stems].some((word) => LACKS.has(word))),
    keys: {stems: [...anchor.stems, ...[...anchor.forms].map(stem)], prefixes: anchor.prefixes}
  };
}

function elementsOf(part: string): Element[] {
  const elements: Element[] = [];
  let gap = 0;
  for (const token of joinCompounds(part.trim().split(/\s+/))) {
    if (token === "_" || token === "…") gap = token === "_" ? 3 : 8;
    else if (token !== "") {
      const written = spelledOut(token).split("|");
      elements.push({
        forms: new Set(written.filter(isForm).map((word) => word.replace("=", ""))),
        stems: new Set(written.filter((word) => !isForm(word) && !word.endsWith("*")).map(stem)),
        prefixes: written.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)),
        gap
      });
      gap = 0;
    }
  }
  return elements;
}

/** Words of up to three letters are themselves: “not” is no form of “note”. */
const isForm = (word: string): boolean => word.startsWith("=") || (word.length <= 3 && !word.endsWith("*"));

/** The more telling word finds its phrase: long and without many alternatives. */
function weight({forms, stems, prefixes}: Element): number {
  const all = [...forms, ...stems, ...prefixes];
  return Math.min(...all.map((word) => word.length)) - all.length / 4;
}

/** Where the phrase first stands in the words, else undefined. */
export function find(phrase: Phrase, words: readonly Word[]): Span | undefined {
  const [first, ...others] = phrase.parts.map((part) => spansOf(part, words));
  for (const start of first ?? []) {
    let joined: Span | undefined = start;
    for (const spans of others) {
      const near: Span | undefined = joined && spans.find((span) => distance(joined!, span) <= APART);
      joined = near && joined && {from: Math.min(joined.from, near.from), to: Math.max(joined.to, near.to)};
    }
    if (joined) return joined;
  }
  return undefined;
}

const distance = (a: Span, b: Span): number => Math.max(0, b.from - a.to, a.from - b.to);

function spansOf(elements: readonly Element[], words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!fits(elements[0]!, words[from]!)) continue;
    const to = follow(elements, 1, words, from + 1);
    if (to !== undefined && to - from <= WIDEST) spans.push({from, to});
  }
  return spans;
}

function follow(
  elements: readonly Element[],
  index: number,
  words: readonly Word[],
  at: number
): number | undefined {
  const element = elements[index];
  if (!element) return at;
  for (let place = at; place <= at + element.gap && place < words.length; place++) {
    if (!fits(element, words[place]!)) continue;
    const to = follow(elements, index + 1, words, place + 1);
    if (to !== undefined) return to;
  }
  return undefined;
}

const fits = ({forms, stems, prefixes}: Element, {form, stem: own}: Word): boolean =>
  stems.has(own) || forms.has(form) || prefixes.some((prefix) => form.startsWith(prefix));
