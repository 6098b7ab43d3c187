/** Single names that a report uses as people's: what begins an entry and acts, and stands nowhere for a system. */
import {fold} from "./tokens.js";
import type {Person} from "./person.js";
import {
  followsPerson,
  isActing,
  isCommon,
  isEnglish,
  isName,
  isRole,
  isSpeaking,
  isTechnical
} from "./words.js";

const NAME = String.raw`\p{Lu}\p{Ll}{2,}(?:[-'’]\p{Lu}\p{Ll}+)?`;
const BEGINS = String.raw`(?:^|[.!?]\s|[:–—|>(\[]\s?|[-*+]\s|\d[\])]?\s|\d ?(?:[AP]M|Z|[A-Z]{2,4}T|UTC|GMT)[\])]?:?\s)[*_ ]{0,3}`;
const ADVERB = String.raw`(?:(?:quickly|then|also|immediately|manually|finally|later|first)\s)?`;
const ACTS = new RegExp(
  String.raw`${BEGINS}(${NAME})(?: (${NAME}))?(?:(?:,| and| &) (${NAME}))?[*_]{0,3}(?: \(([^()\n]{2,40})\))? ${ADVERB}(\p{Ll}+(?: \p{Ll}+)?)`,
  "gmu"
);
/** “14:24 (Mira Holm) restarts”, “**Mira**: restarts” */
const SPOKEN_FOR = new RegExp(
  String.raw`(?:^|\s)\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?(?:[AaPp][Mm]|Z|[A-Z]{2,4}T|UTC|GMT))?[\])]?[\s:–—|*_-]{1,6}(?:[[(](${NAME} ${NAME}|${NAME})[\])]|(${NAME} ${NAME}|${NAME})[*_]{0,3}:)`,
  "gmu"
);
/** “Mira saw that nothing came. She …” */
const SHE = new RegExp(
  String.raw`(?<![\p{L}-])(${NAME}) (\p{Ll}+(?: \p{Ll}+)?)[^.\n]{0,80}\. (?:She|He)\b`,
  "gu"
);
/** “the on-call engineer (Mira)”, “IC: Mira”: said of one whose part it names */
const BESIDE_ROLE = new RegExp(
  String.raw`\b(?:[Ee]ngineers?|[Oo]n-?[Cc]all|[Ll]ead|[Cc]ommander|[Mm]anager|[Dd]eveloper|[Aa]nalyst|[Oo]perator|[Ss]cribe|[Ff]acilitator|SRE|DBA|IC|IM|EM|PM|CTO|VP)\s\((${NAME})(?: (${NAME}))?\)`,
  "gu"
);
const STATES =
  /^(?:signs|signed|back|online|offline|notified|assigned|arrives|arrived|logs|leads|leaves|to \p{Ll}+|(?:is|was) (?:awake|asleep|assigned|paged|notified|asked|away|called|contacted|informed))\b/u;
const THINGS =
  "cluster|clusters|service|services|apis?|servers?|pods?|nodes?|databases?|db|hubs?|config\\w*|deployments?|versions?|instances?|charts?|images?|dashboards?|jobs?|queues?|releases?|pipelines?|app|application|library|operator|controller|kubernetes";

/** The people found so, each of a single name or a pair. */
export function actorsInReport(text: string): Person[] {
  const counts = new Map<string, number>();
  const pairs: string[] = [];
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [, first, family, second, part, words] of text.matchAll(ACTS)) {
    if (!isDone(words!)) continue;
    if (family === undefined && part?.split(/[\s/-]+/).some((word) => isRole(fold(word)))) add(first!);
    if (family !== undefined && isPair(first!, family)) pairs.push(`${first!} ${family}`);
    for (const name of [family === undefined ? first : undefined, second]) if (name !== undefined) add(name);
  }
  for (const [, name, words] of text.matchAll(SHE))
    if (isDone(words!)) [add, add].forEach((twice) => twice(name!));
  for (const [, inside, before] of text.matchAll(SPOKEN_FOR)) {
    const name = inside ?? before!;
    if (!name.includes(" ")) add(name);
    else if (isPair(name.split(" ")[0]!, name.split(" ")[1]!)) pairs.push(name);
  }
  for (const [, first, family] of text.matchAll(BESIDE_ROLE)) {
    if (family === undefined) [add, add].forEach((twice) => twice(first!));
    else if (isPair(first!, family)) pairs.push(`${first!} ${family}`);
  }
  const singles = [...counts].filter(
    ([name, count]) => mayBeName(name) && count >= (isName(fold(name)) ? 1 : 2) && !isThing(name, text)
  );
  return [...singles.map(([name]) => name), ...pairs].map((name) => ({kind: "name", words: name.split(" ")}));
}

/** “identified as the cause”, “disabled by hand” is said of things */
function isDone(words: string): boolean {
  if (/ (?:as|by|globally)$/.test(words)) return false;
  const verb = fold(words.split(" ")[0]!);
  return followsPerson(verb) || isActing(verb) || isSpeaking(verb) || STATES.test(words);
}

function mayBeName(name: string): boolean {
  const folded = fold(name);
  if (isTechnical(folded) || isRole(folded)) return false;
  return isName(folded) ? !isCommon(folded) : !isEnglish(folded) && !isEnglish(folded.replace(/s$/, ""));
}

/** The family name may be an ordinary word. */
const isPair = (first: string, family: string): boolean =>
  mayBeName(first) && (mayBeName(family) || (isName(fold(first)) && !isTechnical(fold(family))));

/** Said with an article, or of a system: no person. */
const isThing = (name: string, text: string): boolean =>
  new RegExp(
    String.raw`\b(?:the|an?|our|this|into|via|using|running|upgrade|install) ${name}\b|\b${name}(?: (?:${THINGS})\b|[-_/.\d]\w)`,
    "iu"
  ).test(text);
