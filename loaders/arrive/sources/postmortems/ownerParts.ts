/** Whether a part of an action is its owner: somebody's name, a team's, or one that the report uses as such elsewhere. */
import {fold} from "../../redact/tokens.js";
import {isCommon, isEnglish, isName, isTechnical} from "../../redact/words.js";
import {NOBODYS} from "./actionOwner.js";
import {isMark} from "./actionStatus.js";
import {isPersonal, isSurelyPersonal, isTeamWord, NAME_WORDS, PARTICLE} from "./personWords.js";
import {endsAsTeam, teamIn} from "./teams.js";

/**
 * What a part's place allows: in prose only what is sure to be somebody, in a tail of its own people and teams, near
 * any other fact also names that end as teams' do, beside a day or a mark whatever is short.
 */
export type Place = "prose" | "tail" | "near" | "beside";
const OWNER_LEAD =
  /^(?:@|(?:action |ai )?(?:owners?|owned by|assignees?|assigned to|responsible|dri|lead|who|responsable|responsabile|responsável|verantwortlich|zuständig|eigenaar)(?:\s*:|\s+[=–—-])?\s+@?)/iu;
const INITIALS = /^[A-Z]{2,3}$/;
const PARTICLES = new RegExp(String.raw`^(\p{Lu}[\p{L}'’-]+)(?: ${PARTICLE}){1,2} (\p{Lu}[\p{L}'’-]+)$`, "u");
const PERSON_LETTER = /^\p{Lu}[\p{L}'’-]+ \p{Lu}\.?$|^\p{Lu}\. ?\p{Lu}[\p{L}'’-]+$/u;
const ONLY_NAMES = new RegExp(String.raw`^${NAME_WORDS}(?:\s\p{Lu}[\p{L}'’-]+)?$`, "u");
const TEAM =
  /^(?:team \p{L}[\p{L}-]+|(?:the )?(?:\p{L}[\p{L}&/-]*\s){0,2}(?:team|squad|guild|crew|lead|management|department))$/iu;
/** what a known name was replaced by when the file was read */
const REMOVED = /^@?\[person\](?:(?:,| and) \[person\])*$/;
const HANDLE = /^@[\w][\w.-]{1,38}(?: (?:team|squad|guild|crew))?$/i;
/** Owners that the report names elsewhere, folded. */
export type Known = ReadonlySet<string>;
export const NOBODY_KNOWN: Known = new Set();

export interface Owned {
  readonly owner?: string;
}

/** The owner that a part is; empty where it says that there is none. */
export function ownerOf(part: string, place: Place, known: Known): Owned | undefined {
  const owner = part
    .replace(OWNER_LEAD, "")
    .replace(/(?:(?<!\s)\s+)?\([^()]*\)$/, "")
    .trim();
  const isLed = owner !== part && OWNER_LEAD.test(part);
  if (isLed && NOBODYS.test(owner)) return {};
  if (
    isLed &&
    (HANDLE.test(part) || (!part.startsWith("@") && !/[,;·|]/.test(owner) && owner.split(/\s+/).length <= 4))
  )
    return {owner};
  if (isKnown(owner, known)) return {owner};
  if (place === "beside" && isShort(part)) return {owner: part};
  if (place === "near" && mayBeOwner(owner) && (teamIn(owner) === null || endsAsTeam(owner))) return {owner};
  return isSomebody(owner, place !== "prose" || isLed) ? {owner} : undefined;
}

/** Named elsewhere, or beside somebody who is. */
function isKnown(text: string, known: Known): boolean {
  if (known.has(fold(text))) return true;
  const several = text.split(/\s?[+&/,]\s?|\sand\s/);
  return several.length > 1 && several.every(mayBeOwner) && several.some((one) => known.has(fold(one)));
}

function isSomebody(text: string, isSure: boolean): boolean {
  if (REMOVED.test(text)) return true;
  const particles = PARTICLES.exec(text);
  if (particles) return isPersonal(particles[1]!) || isPersonal(particles[2]!);
  if (PERSON_LETTER.test(text)) return true;
  if (/^[\w.-]{2,30}$/.test(text) && text.includes(".")) return false;
  if (TEAM.test(text)) return true;
  if (isSure && /\s(?:desk|guild|group|tribe|chapter)$/i.test(text)) return teamIn(text) !== null;
  if (!ONLY_NAMES.test(text)) return false;
  return isSurelyPersonal(text) || (isSure && (isPersonal(text) || isTeamWord(text) || isName(fold(text))));
}

/** Whether a text may be somebody, where others of its kind in the report are: capitalised words that name a person or a team. */
export const mayBeOwner = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  text.split(/\s+/).length <= 4 &&
  !/[.:!?]|\d{2}|^[QH]\d/.test(text) &&
  (teamIn(text) !== null || (ONLY_NAMES.test(text) && (isPersonal(text) || isName(fold(text)))));

/** “hannah”, “PA”, “infrastructure” or “Build Infra”. */
const isShort = (part: string): boolean =>
  INITIALS.test(part) ||
  (/^\p{Ll}{3,}$/u.test(part) && isName(fold(part)) && !isCommon(fold(part))) ||
  /^\p{L}[\p{L}-]{2,19}(?: \p{L}[\p{L}-]{1,19})?$/u.test(part) ||
  (/^\p{L}[\p{L} &/+-]{3,40}$/u.test(part) && teamIn(part) !== null);

/** A word in small letters that nobody knows, or an account of several such: “otgonbayar”, “ci-platform”. */
const isAccount = (part: string): boolean => {
  const words = part.split(/[._-]/);
  return (
    /^\p{Ll}[\p{Ll}\d]+(?:[._-][\p{Ll}\d]{2,}){0,2}$/u.test(part) &&
    (teamIn(part) !== null || words.every((word) => !isEnglish(word) && !isTechnical(word)))
  );
};

/** One or two capitalised words in front of other parts, no words of the trade, or an account; whatever is short in a column of its own. */
export const beforeSaid = (part: string, isColumn: boolean): Owned | undefined =>
  isAccount(part) ||
  (isColumn && /^\p{L}[\p{L} .&-]{1,30}$/u.test(part)) ||
  (/^\p{Lu}/u.test(part) && part.split(/\s+/).length <= 4 && teamIn(part) !== null) ||
  (/^\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}*\.?)?$/u.test(part) &&
    part.split(/[ -]/).every((word) => !isTechnical(fold(word)) && !isMark(word)))
    ? {owner: part}
    : undefined;
