/** Finds known people in a text in every way they are written. One look-up a word, so linear in its length. */
import {type Person, isUnspaced} from "./person.js";
import {type Gap, type Shape, shapesOfPerson} from "./shapes.js";
import {type Token, isCapital, isTitle, tokensOf} from "./tokens.js";
import {followsPerson, isParticle, precedesPerson} from "./words.js";

export interface Span {
  readonly start: number;
  /** exclusive */
  readonly end: number;
}

const GAPS: Readonly<Record<Gap, RegExp>> = {
  name: /^(?:[\s*_>]{1,12}|[._\-+'’]|\.\s{1,3}|%20|&nbsp;| ?- ?)$/,
  comma: /^\s?,\s{0,4}$/,
  joint: /^[._-]$/
};
/** beside these a capitalised word is a thing: “the Mark”, “Mark the …” */
const ARTICLE = /^(?:the|a|an|this|that|these|those|every|each|all|it|our|your|its|as|of)$/;
const HONORIFIC = /^(?:さん|様|氏|先生|君|님|씨)/;

/** The places of known people, in order, not overlapping. */
export type Finder = (text: string, tokens?: readonly Token[]) => Span[];

/** `others` are folded words of teams and services: none of them alone is a person. */
export function finderOf(people: Iterable<Person>, others: ReadonlySet<string> = new Set()): Finder {
  const shapes = new Map<string, Shape[]>();
  const unspaced = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const person of people) {
    if (isUnspaced(person.words.join(""))) addUnspaced(unspaced, person.words);
    for (const shape of shapesOfPerson(person, others)) {
      const key = `${shape.words.join(" ")}|${shape.gap}|${shape.rule}`;
      if (shape.words.includes("") || seen.has(key)) continue;
      seen.add(key);
      const first = shape.words[0]!;
      shapes.set(first, [...(shapes.get(first) ?? []), shape]);
    }
  }
  for (const list of shapes.values()) list.sort((a, b) => b.words.length - a.words.length);
  return (text, tokens = tokensOf(text)) => {
    const spans: Span[] = unspaced.size > 0 && isUnspaced(text) ? findUnspaced(text, unspaced) : [];
    for (let index = 0; index < tokens.length; index++) {
      const length = longest(text, tokens, index, shapes);
      if (length === 0) continue;
      spans.push({start: tokens[index]!.start, end: tokens[index + length - 1]!.end});
      index += length - 1;
    }
    return spans;
  };
}

/** How many tokens from `index` on are the longest known name, 0 if none. */
function longest(
  text: string,
  tokens: readonly Token[],
  index: number,
  shapes: ReadonlyMap<string, readonly Shape[]>
): number {
  const {folded} = tokens[index]!;
  for (const form of formsOf(folded))
    for (const shape of shapes.get(form) ?? []) {
      const length = lengthOf(text, tokens, index, shape);
      if (length > 0) return length;
    }
  return 0;
}

/** An account's name may end in digits, a Slavic name in its case. */
function formsOf(word: string): string[] {
  if (/\d$/.test(word)) return [word, word.replace(/(?<!\d)\d+$/, "")];
  if (!/[\u0400-\u04ff]$/.test(word) || word.length < 5) return [word];
  return [0, 1, 2, 3].map((cut) => word.slice(0, word.length - cut));
}

function lengthOf(text: string, tokens: readonly Token[], index: number, shape: Shape): number {
  let at = index;
  for (const [place, word] of shape.words.entries()) {
    if (place > 0) {
      const isInitial = shape.gap === "name" && shape.words.length === 2 && tokens[at + 1]?.raw.length === 1;
      const next = isInitial && tokens[at + 1]!.folded !== word ? at + 2 : at + 1;
      const token = tokens[next];
      if (!token || !GAPS[shape.gap].test(text.slice(tokens[next - 1]!.end, token.start))) return 0;
      if (next === at + 2 && !GAPS.name.test(text.slice(tokens[at]!.end, tokens[at + 1]!.start))) return 0;
      at = next;
    }
    const token = tokens[at]!;
    if (shape.rule === "letters") return /^\p{Lu}+$/u.test(token.raw) ? 1 : 0;
    if (place > 0 && !formsOf(token.folded).includes(word)) return 0;
    if (shape.rule !== "any" && !isCapital(token.raw) && !isParticle(word)) return 0;
    if (shape.rule !== "any" && shape.words.length === 1 && !isTitle(token.raw) && token.raw.length < 4)
      return 0;
  }
  if (shape.rule === "meant" && !isMeant(text, tokens, index, at)) return 0;
  return at - index + 1;
}

/** An ordinary word with a capital is a person beside words that need one, or within a sentence. */
function isMeant(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[from - 1], tokens[to + 1]];
  const isNear = (a: Token, b: Token): boolean => /^[ \n@'’]{1,2}$/.test(text.slice(a.end, b.start));
  if (after && isNear(tokens[to]!, after)) {
    if (followsPerson(after.folded) || (after.folded === "s" && text[after.start - 1] !== " ")) return true;
    if (isCapital(after.raw) || ARTICLE.test(after.folded)) return false;
  }
  if (text[tokens[from]!.start - 1] === "@") return true;
  if (!before || !isNear(before, tokens[from]!) || ARTICLE.test(before.folded)) return false;
  return precedesPerson(before.folded) || !isCapital(before.raw);
}

/** Names of scripts without spaces are found inside of words: whole, with or without a space. */
function addUnspaced(index: Map<string, string[]>, words: readonly string[]): void {
  const whole = words.join("");
  const names = [whole, words.join(" "), words.join("・")].filter((name) => name.length >= 2);
  const family = words.length > 1 && words[0]!.length >= 2 ? [words[0]!] : [];
  for (const name of [...names, ...family]) {
    const first = name[0]!;
    if (!index.get(first)?.includes(name)) index.set(first, [...(index.get(first) ?? []), name]);
  }
}

function findUnspaced(text: string, index: ReadonlyMap<string, readonly string[]>): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; start++) {
    const names = index.get(text[start]!);
    const found = names
      ?.filter((name) => text.startsWith(name, start))
      .reduce((best, name) => (name.length > best.length ? name : best), "");
    if (found === undefined || found === "") continue;
    const suffix = HONORIFIC.exec(text.slice(start + found.length, start + found.length + 2))?.[0] ?? "";
    spans.push({start, end: start + found.length});
    start += found.length - 1 + suffix.length;
  }
  return spans;
}
