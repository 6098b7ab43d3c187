/** Whether capitalised words stand for somebody, where an item's own shape says that a person or a team may stand there. */
import {fold} from "../../redact/tokens.js";
import {isCommon, isEnglish, isName, isRole, isTechnical} from "../../redact/words.js";

const WORD = String.raw`\p{Lu}['’]?(?:\p{Ll}+(?:-\p{L}\p{Ll}+)?|\p{Lu}\p{Ll}{2,})(?!\p{L})`;
/** What stands in small letters between a first name and a last one. */
export const PARTICLE = "(?:van|von|de|der|den|del|da|di|dos|du|la|le|el|bin|al|af|ten|ter)";

/** One capitalised word, or two; `KubeSpawner` is none */
export const NAME_WORDS = String.raw`${WORD}(?:\s(?:${WORD}|\p{Lu}\.|Mc\p{Lu}\p{Ll}+))?`;

/** A word of English or of the trade, also in the plural, or made of two: “rollouts”. */
const isWord = (word: string): boolean =>
  [word, word.replace(/s$/, ""), word.replace(/(?:ing|ers?)$/, "")].some(
    (form) => isEnglish(form) || isTechnical(form) || isRole(form) || isCompound(form)
  );

const isCompound = (word: string): boolean => {
  const verb = /^(.{3,})(?:outs?|overs?|ups?|backs?|offs?|hooks?|boards?)$/.exec(word)?.[1];
  return verb !== undefined && isCommon(verb);
};

/** A name that is no ordinary word, or a word that no dictionary knows. */
const isOwn = (word: string): boolean => (isName(word) ? !isCommon(word) : word.length >= 3 && !isWord(word));

/** Of two words one may be an ordinary one that people are called too: “Grace Okonjo”. */
export function isPersonal(text: string): boolean {
  const words = text.split(/[\s-]+/).map(fold);
  if (words.some(isTechnical)) return false;
  return words.some(isOwn) && words.every((word) => isOwn(word) || isName(word));
}

/** As isPersonal, but a single word must be a name that people are known to have. */
export const isSurelyPersonal = (text: string): boolean =>
  isPersonal(text) && (/\s/.test(text) || isName(fold(text)));

/** One or two capitalised words that nobody knows from everyday English or the trade: a label that can only be a name. */
export const mayOwn = (text: string): boolean =>
  text === "[person]" ||
  (new RegExp(`^${NAME_WORDS}$`, "u").test(text) &&
    text.split(/[\s-]+/).every((word) => {
      const folded = fold(word);
      return isName(folded) || !(isCommon(folded) || isTechnical(folded) || isRole(folded));
    }));

/** “Platform”, “SRE”, “Payments team” */
export const isTeamWord = (text: string): boolean =>
  /\bteam\b/i.test(text) || text.split(/[\s/&-]+/).every((word) => isRole(fold(word)));
