/** The ways in which a known person is written: whole, turned round, shortened, as an account. */
import type {Person} from "./person.js";
import {fold} from "./tokens.js";
import {isCommon, isEnglish, isParticle, isTechnical} from "./words.js";

/** any: as it stands; capital: each word has its capital; meant: besides, a person must be meant there; letters: in capitals. */
export type Rule = "any" | "capital" | "meant" | "letters";
export type Gap = "name" | "comma" | "joint";

export interface Shape {
  readonly words: readonly string[];
  readonly gap: Gap;
  readonly rule: Rule;
}

/** Every shape of a person; `others` are folded words that alone are no person. */
export const shapesOfPerson = ({kind, words}: Person, others: ReadonlySet<string>): Shape[] =>
  kind === "handle"
    ? handleShapes(words)
    : kind === "initials"
      ? [{words: words.map(fold), gap: "name", rule: "letters"}]
      : nameShapes(words, others);

function nameShapes(words: readonly string[], others: ReadonlySet<string>): Shape[] {
  return variants(words.map(fold), words).flatMap((folded) => shapesOf(folded, others));
}

/** Umlauts are also written ae, oe, ue; Slavic names lose their last vowel in other cases. */
function variants(folded: readonly string[], words: readonly string[]): (readonly string[])[] {
  const spelled = words.map((word) =>
    fold(word.normalize("NFC").replace(/[äÄ]/g, "ae").replace(/[öÖ]/g, "oe").replace(/[üÜ]/g, "ue"))
  );
  const stems = folded.map((word) => word.replace(/(?<=[\u0400-\u04ff]{3})[аяоеийыь]{1,12}$/, ""));
  return [folded, spelled, stems].filter(
    (form, index) => index === 0 || form.some((word, place) => word !== folded[place])
  );
}

function shapesOf(words: readonly string[], others: ReadonlySet<string>): Shape[] {
  const own = words.filter((word) => !isParticle(word) && word.length > 1);
  if (words.length === 1) return alone(words[0]!, others);
  const [given, family] = [words[0]!, words.at(-1)!];
  const rule: Rule = words.every((word) => word.length < 3 || isCommon(word)) ? "capital" : "any";
  const joined = words.join("");
  const accounts = [
    given + family,
    family + given,
    given[0]! + family,
    given[0]! + words.slice(1).join(""),
    words.slice(1).join(""),
    family + given[0]!,
    given + family[0]!,
    joined
  ].filter((word) => word.length >= 5 && !isEnglish(word) && !isTechnical(word));
  const shape = (gap: Gap, how: Rule, ...parts: readonly string[]): Shape => ({words: parts, gap, rule: how});
  return [
    shape("name", rule, ...words),
    shape("joint", rule, family, given),
    shape("name", words.some((word) => isCommon(word)) ? "capital" : rule, ...words.slice(1), given),
    shape("comma", "capital", ...words.slice(1), given),
    shape("comma", "capital", family, given[0]!),
    ...(words.length > 2 ? [shape("name", rule, given, family), shape("name", rule, given, words[1]!)] : []),
    shape("name", "capital", given[0]!, ...words.slice(1)),
    shape("joint", "any", given[0]!, family),
    ...accounts.map((account) => shape("name", "any", account)),
    ...own.flatMap((word) => alone(word, others)),
    ...words.flatMap((word, index) => {
      const next = words[index + 1];
      if (next === undefined || !/^(?:o|d|mc|mac)$/.test(word)) return [];
      return [shape("name", "capital", word, next), ...alone(word + next, others)];
    })
  ].filter(({words: parts}) => parts.length === 1 || parts.join("").length >= 3);
}

/** One name by itself: in any case where it is no word, with its capital where it is short, else if it is meant. */
function alone(word: string, others: ReadonlySet<string>): Shape[] {
  if (word.length < 2) return [];
  const isWord = isCommon(word) || isTechnical(word) || others.has(word);
  const rule: Rule = isWord ? "meant" : word.length < 4 || isEnglish(word) ? "capital" : "any";
  return [{words: [word], gap: "name", rule}];
}

function handleShapes(words: readonly string[]): Shape[] {
  const folded = words.map(fold);
  const joint: Shape = {words: folded, gap: "joint", rule: "any"};
  if (folded.length === 1) return [joint];
  const joined = folded.join("");
  return [joint, {words: folded, gap: "name", rule: "any"}, {words: [joined], gap: "name", rule: "any"}];
}
