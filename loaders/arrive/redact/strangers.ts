/** Finds people nobody told of: two capitalised names in a row, or one where only a person can be meant. */
import type {Span} from "./known.js";
import {type Token, isTitle} from "./tokens.js";
import {
  addressesPerson,
  followsPerson,
  isActing,
  isCommon,
  isEnglish,
  isFamilyParticle,
  isName,
  isRole,
  isSpeaking,
  isTechnical,
  precedesPerson
} from "./words.js";

/** `others` are folded words of teams and services. Linear in the number of tokens. */
export function strangersIn(text: string, tokens: readonly Token[], others: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  const kinds = tokens.map((token) => kindOf(token, others));
  const gapAfter = (index: number): string =>
    text.slice(tokens[index]?.end ?? 0, tokens[index + 1]?.start ?? 0);
  for (let index = 0; index < tokens.length; index++) {
    const [kind, next] = [kinds[index], kinds[index + 1]];
    if (kind === undefined) continue;
    const family = familyAfter(text, tokens, kinds, index);
    if (family !== undefined) {
      spans.push({start: tokens[index]!.start, end: tokens[family]!.end});
      index = family;
      continue;
    }
    const lettered = letterBeside(text, tokens, kinds, index);
    if (lettered) {
      spans.push(lettered);
      if (lettered.end > tokens[index]!.end) index += 1;
      continue;
    }
    const isPair = next !== undefined && /^(?: |-| \p{Lu}\. )$/u.test(gapAfter(index));
    const behind = index > 0 && /^,? @?$/.test(gapAfter(index - 1)) ? tokens[index - 1]!.folded : "";
    const last = isPair ? index + 1 : index;
    const ahead = /^ $/.test(gapAfter(last)) ? (tokens[last + 1]?.folded ?? "") : "";
    const isTold = precedesPerson(behind) || followsPerson(ahead);
    const isPerson = isPair
      ? (kind === "name" && (next !== "word" || behind === "by")) ||
        (next === "name" && kind !== "unknown") ||
        (isTold && kind !== "word" && next !== "word") ||
        (next === "name" && isTold) ||
        isSpeaking(ahead)
      : (kind === "name" &&
          (addressesPerson(behind) ||
            (isTold && behind === "by") ||
            (isActing(ahead) && begins(text, tokens[index]!.start)))) ||
        (kind !== "word" && (isSpeaking(ahead) || (kind === "unknown" && addressesPerson(behind))));
    if (!isPerson) continue;
    spans.push({start: tokens[index]!.start, end: tokens[last]!.end});
    index = last;
  }
  return spans;
}

/** “Jonas K.”, “K. Jonas”, “Mark V. finds”: a name with the letter of another; one that is a word too only where it acts. */
function letterBeside(
  text: string,
  tokens: readonly Token[],
  kinds: readonly ReturnType<typeof kindOf>[],
  index: number
): Span | undefined {
  const own = tokens[index]!;
  const [before, after, verb] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]?.folded ?? ""];
  const mayBe =
    kinds[index] === "name" || (kinds[index] === "word" && (followsPerson(verb) || isActing(verb)));
  if (!mayBe) return undefined;
  if (
    after &&
    /^\p{Lu}$/u.test(after.raw) &&
    /^ $/.test(text.slice(own.end, after.start)) &&
    text[after.end] === "."
  )
    return {start: own.start, end: after.end + 1};
  return kinds[index] === "name" &&
    before &&
    /^\p{Lu}$/u.test(before.raw) &&
    /^\. ?$/.test(text.slice(before.end, own.start))
    ? {start: before.start, end: own.end}
    : undefined;
}

const begins = (text: string, start: number): boolean =>
  /(?:^|[.!?:;|\n] ?)[\s*_>–—-]{0,8}$/.test(text.slice(Math.max(0, start - 8), start));

/** The family name of “Ana de Vries”: the token behind a particle in small letters, where either word is no English one. */
function familyAfter(
  text: string,
  tokens: readonly Token[],
  kinds: readonly ReturnType<typeof kindOf>[],
  index: number
): number | undefined {
  const [particle, family] = [tokens[index + 1], tokens[index + 2]];
  if (!particle || !family || kinds[index] === "word" || !/^\p{Ll}{2,3}$/u.test(particle.raw))
    return undefined;
  const isNear = [index, index + 1].every((at) => text.slice(tokens[at]!.end, tokens[at + 1]!.start) === " ");
  const isArticle = /^(?:der|den|zu|von|da|del)$/.test(particle.folded); // of nouns too: “Ausfall der Buchung”
  const isFamily =
    kinds[index + 2] === "name" ||
    (kinds[index + 2] === "unknown" && (kinds[index] === "name" || !isArticle));
  return isNear && isFamily && isFamilyParticle(particle.folded) ? index + 2 : undefined;
}

/** name: one that is no word; word: a name that is an ordinary word too; unknown: in no dictionary. */
function kindOf({raw, folded}: Token, others: ReadonlySet<string>): "name" | "word" | "unknown" | undefined {
  if (folded.length < 2 || !isTitle(raw) || others.has(folded) || isTechnical(folded) || isRole(folded))
    return undefined;
  if (isName(folded)) return isCommon(folded) ? "word" : "name";
  return isEnglish(folded) || folded.length < 3 ? undefined : "unknown";
}

/** “jbarros and [person]”: in small letters, and no word that anybody knows. */
const isUnknownAccount = ({raw, folded}: Token, others: ReadonlySet<string>): boolean =>
  /^\p{Ll}{5,}$/u.test(raw) &&
  !others.has(folded) &&
  ![isEnglish, isTechnical, isRole].some((is) => is(folded) || is(folded.replace(/(?:s|ed|ing)$/, "")));

/** The spans and the names joined to them: “Ann, Bo and [person]”. */
export function withCompany(
  text: string,
  tokens: readonly Token[],
  spans: readonly Span[],
  others: ReadonlySet<string>
): Span[] {
  if (spans.length === 0) return [];
  const starts = new Set(spans.map(({start}) => start));
  const ends = new Set(spans.map(({end}) => end));
  const found = [...spans];
  const join = (index: number, step: 1 | -1): void => {
    for (let at = index + step; ; at += step) {
      if (tokens[at]?.folded === "and" || tokens[at]?.folded === "und") at += step;
      const token = tokens[at];
      const near = tokens[step > 0 ? index : at];
      const far = tokens[step > 0 ? at : index];
      if (!token || !near || !far || !/^(?:, | (?:and|und|&) |, and )$/.test(text.slice(near.end, far.start)))
        return;
      const isAccount =
        step < 0 && isUnknownAccount(token, others) && /and /.test(text.slice(near.end, far.start));
      if (!isAccount && !["name", "unknown"].includes(kindOf(token, others) ?? "")) return;
      found.push({start: token.start, end: token.end});
      index = at;
    }
  };
  for (const [index, token] of tokens.entries()) {
    if (starts.has(token.start)) join(index, -1);
    if (ends.has(token.end)) join(index, 1);
  }
  return found;
}
