/** The team that a field or an owner names; people in it are none. */
import {fold, tokensOf} from "../../redact/tokens.js";
import {isCommon, isEnglish, isName, isRole, isTechnical, isTrade} from "../../redact/words.js";

/** Abbreviations that name a team though they look like initials. */
const TEAMS: ReadonlySet<string> = new Set(
  "SRE QA IT DBA OPS CE BI UX HR PE ML AI DB DX CX NOC SOC CI CD API DS DE PM FE BE".split(" ")
);

export function teamOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const parts = value.split(/[,/&+;]|\band\b/).map((part) => part.trim());
  const areInitials = parts.every(
    (part) => /^(?:[A-Z]{2}|[A-Z]{3}|(?:[A-Z]\.){2,3})$/.test(part) && !TEAMS.has(part)
  );
  return areInitials && (parts.length > 1 || /^(?:[A-Z]{2}|(?:[A-Z]\.){2,3})$/.test(parts[0]!))
    ? null
    : value;
}

const SAYS_TEAM =
  /(?<![\p{L}])(?:teams?|squad|guild|crew|tribe|chapter|department|dept|group|desk|équipe|equipo|squadra|ploeg|\p{L}*(?:dienst|abteilung|betrieb))(?![\p{L}])/iu;
export const saysTeam = (text: string): boolean => SAYS_TEAM.test(text);

/** Words that stand in an owner's place and are one person, anybody or nobody. */
const NO_TEAM =
  /\b(?:leads?|managers?|owners?|nobody|every\w+|some\w+|any\w+|unassigned|none|unknown|null|todo|tb[acd]|na|various|multiple|all|both|self|me|us|we|you|they|author|reporter|responders?|commander|facilitator|scribe|person|people|engineers?|developers?|admins?|administrators?|operators?|volunteers?|needed|wanted|done|yes|no)\b/i;
/** “Platform team”, “SRE”, “payments-core”, “Label Printing”: the teams among some owners as written; null where all are people or nobody. */
export function teamIn(owner: string | undefined): string | null {
  const text = owner?.replace(/^@/, "").trim() ?? "";
  if (text === "" || text.length > 80) return null;
  if (isTeam(text)) return text;
  const parts = text
    .replace(/\s+/g, " ")
    .split(/ ?[,;()[\]|+&/] ?| (?:and|with|und|et|y) | @/)
    .map((part) => part.replace(/^@/, "").trim())
    .filter((part) => part !== "");
  const teams = parts.filter(isTeam);
  if (parts.length < 2 || teams.length === 0) return null;
  return teams.length === parts.length && !/[()[\]]/.test(text) ? text : teams.join(", ");
}

/** Whether a team's name ends in what teams do, “Voice Operations”, which other capitalised words hardly do. */
export const endsAsTeam = (text: string): boolean => {
  const last = fold(tokensOf(text).at(-1)?.raw ?? "");
  return SAYS_TEAM.test(text) || ((isRole(last) || isTrade(last)) && isTeam(text));
};

/** One team, all of whose words are known and none a person's. */
function isTeam(text: string): boolean {
  if (/[,;()[\]|+]|\s(?:and|with|und|et|y)\s/.test(text) || NO_TEAM.test(text)) return false;
  const words = tokensOf(text).map(({raw}) => fold(raw));
  if (words.length === 0 || words.length > 5) return false;
  const names = words.filter((word) => isName(word) && !isCommon(word) && !isRole(word) && !isTrade(word));
  if (SAYS_TEAM.test(text)) return names.length <= 1;
  if (/\d{2}|^[QH]\d/.test(text)) return false;
  if (names.length > 0) return false;
  const last = words.at(-1)!;
  const isFunction = (word: string): boolean => isRole(word) || isTrade(word);
  const known = words.every((word) => isFunction(word) || isWord(word) || isCapitals(text, word));
  return (
    known &&
    words.length <= 4 &&
    (isFunction(last) || (words.some(isRole) && !isName(last)) || words.every((word) => !isName(word)))
  );
}

/** “OT” of “OT Network” */
const isCapitals = (text: string, word: string): boolean =>
  word.length <= 4 && new RegExp(String.raw`\b${word.toUpperCase()}\b`).test(text) && /\s/.test(text);

const isWord = (word: string): boolean =>
  [word, word.replace(/s$/, "")].some((form) => isEnglish(form) || isTechnical(form));
