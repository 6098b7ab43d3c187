/** Whether a text that stands in a person's place names a person, and how that person may be called elsewhere. */
import {fold, isCapital, tokensOf} from "./tokens.js";
import {isCommon, isEnglish, isName, isParticle, isRole, isTechnical, isTrade} from "./words.js";

/** A person: a name of one or more words, an account's name, or the initials that a text gives beside a name. */
export interface Person {
  readonly kind: "name" | "handle" | "initials";
  /** the words of it, as written */
  readonly words: readonly string[];
}

const TITLES = /^(?:(?:dr|mr|mrs|ms|mx|prof|sir|herr|frau|ing)\.?\s+)+/i;
const ADDRESS = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,250}/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
const LONGEST = 80;

/** True for a script that writes names without spaces, or particles right behind them. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

/**
 * The people in a cell, field or list item: “Ann Ray; Bo Lund <bo@x.org>”, “Ray, Ann”, “ann.ray@x.org”, “@aray”.
 * `others` are the folded names of teams and services. In free text (`loose`) a name needs capitals.
 */
export function peopleInPlace(
  text: string,
  others: ReadonlySet<string> = new Set(),
  loose = false
): Person[] {
  if (text.length > 2000) return [];
  const addresses = [...text.matchAll(ADDRESS)].flatMap(([address]) => fromAddress(address));
  const rest = text
    .replace(ADDRESS, " ")
    .replace(/\([^)]{0,2000}\)|<[^>]{0,2000}>|\[[^\]]{0,2000}\]\([^)]{0,2000}\)|https?:\/\/\S+/g, (link) =>
      link.startsWith("[") ? link.slice(1, link.indexOf("]")) : " "
    );
  return [...addresses, ...splitNames(rest).flatMap((name) => onePerson(name, others, loose))];
}

/** One comma between two single words is “Last, First”; else commas, semicolons, “and” and lines part people. */
function splitNames(text: string): string[] {
  const swapped =
    /^\s*([\p{L}\p{M}'’-]{2,}(?: [\p{L}\p{M}'’-]{2,})?),\s*([\p{L}\p{M}'’-]{2,}(?: \p{Lu}\.?)?)\s*$/u.exec(
      text
    );
  if (swapped && swapped[1]!.split(" ").length + swapped[2]!.split(" ").length >= 2)
    return [`${swapped[2]!} ${swapped[1]!}`];
  return text.split(/[,;&|/\n]|\band\b|\bund\b|\s[-–—+]\s/);
}

function onePerson(given: string, others: ReadonlySet<string>, loose: boolean): Person[] {
  const text = given
    .replace(/^[\s@*_~`"'“•·>-]+/, "")
    .replace(/(?<![\s*_~`"'”.:])[\s*_~`"'”.:]+$/, "")
    .replace(TITLES, "")
    .trim();
  if (text === "" || text.length > LONGEST || others.has(fold(text))) return [];
  if (isUnspaced(text))
    return /^[\p{L}\p{M}\s・·]{2,20}$/u.test(text) ? [{kind: "name", words: text.split(/[\s・·]+/)}] : [];
  if (/^[\p{L}\p{M}.'’ -]+$/u.test(text) && !/^\p{Ll}[\p{Ll}]*[.][\p{Ll}]+$/u.test(text))
    return named(text, loose);
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(text) ? handle(text) : [];
}

function named(text: string, loose: boolean): Person[] {
  const words = tokensOf(text).map(({raw}) => raw);
  const folded = words.map(fold);
  if (words.length === 0 || words.length > 6 || namesRole(folded)) return [];
  if (words.length === 1) return single(words[0]!, folded[0]!, loose);
  const spaced = text.split(/\s+/).filter((word) => !isParticle(fold(word)));
  const capitals = spaced.filter(isCapital).length;
  if (capitals === 0 && folded.some(isCommon)) return [];
  if (loose ? capitals < spaced.length : capitals > 0 && capitals < spaced.length) return [];
  if (folded.every((word) => isCommon(word) || isTechnical(word)) && !folded.some(isName)) return [];
  if (loose && folded.every((word) => isEnglish(word) || isTechnical(word)) && !isName(folded[0]!)) return [];
  return [{kind: "name", words}];
}

/** “Dev” is a given name too, before a family name that is no word; “Label Printing” is a team. */
const namesRole = ([first = "", ...rest]: readonly string[]): boolean =>
  rest.some(isRole) ||
  (isTrade(rest.at(-1) ?? "") && !(isName(first) && !isCommon(first))) ||
  (isRole(first) &&
    !(first === "dev" && rest.length === 1 && !isEnglish(rest[0]!) && !isTechnical(rest[0]!)));

function single(word: string, folded: string, loose: boolean): Person[] {
  if (folded.length < 2 || isTechnical(folded) || /\d/.test(word)) return [];
  if (isCommon(folded) && (!isName(folded) || loose)) return [];
  if (/^\p{Lu}{2,4}$/u.test(word)) return []; // initials, or an abbreviation
  return isCapital(word) ? [{kind: "name", words: [word]}] : handle(word);
}

/** An account's name that is no ordinary word. */
export function handle(text: string): Person[] {
  const words = tokensOf(text).map(({raw}) => raw);
  const folded = words.map(fold);
  if (words.length === 0 || words.length > 4 || folded.some(isRole)) return [];
  if (folded.join("").length < 3 || folded.every((word) => /^\d+$/.test(word))) return [];
  if (folded.every((word) => isCommon(word) || isTechnical(word) || /^\d+$/.test(word))) return [];
  if (/^[0-9a-f-]{16,}$/i.test(text) || /^[A-Z]{1,5}-?\d+$/.test(text)) return []; // ids
  return [{kind: "handle", words}];
}

/** `ann.ray@…` is Ann Ray, `aray@…` an account. */
function fromAddress(address: string): Person[] {
  const local = address.slice(0, address.lastIndexOf("@")).replace(/\+.*/s, "");
  const parts = local.split(/[._-]/).filter((part) => part !== "");
  const isFullName =
    parts.length >= 2 && parts.length <= 4 && parts.every((part) => /^\p{L}{2,}$/u.test(part));
  if (!isFullName) return handle(local);
  const words = parts.map((part) => part[0]!.toUpperCase() + part.slice(1));
  return words.map(fold).some(isRole) ? [] : named(words.join(" "), false);
}
