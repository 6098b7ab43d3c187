/** The team that a field or an owner names; initials of people in it are none. */
import {fold, tokensOf} from "../../redact/tokens.js";
import {isCommon, isName, isRole} from "../../redact/words.js";

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
  /\b(?:team|squad|guild|crew|tribe|chapter|department|group|desk|équipe|equipo|squadra|ploeg|\p{L}*(?:dienst|abteilung|betrieb))\b/iu;
/** Words that stand in an owner's place and are one person, anybody or nobody. */
const NO_TEAM =
  /\b(?:leads?|managers?|owners?|nobody|every\w+|some\w+|any\w+|unassigned|none|unknown|null|todo|tb[ad]|na|various|multiple|all|both|self|me|us|we|you|they|author|reporter|responders?|commander|facilitator|scribe|person|people|engineers?|developers?|admins?|administrators?|operators?)\b/i;

/** “Platform team”, “SRE”, “payments-core”, “Mainframe Operations”: an owner that is a team; null of a person. */
export function teamIn(owner: string | undefined): string | null {
  const text = owner?.replace(/^@/, "").trim() ?? "";
  if (text === "" || text.length > 60 || text.includes("[person]")) return null;
  if (SAYS_TEAM.test(text)) return text;
  const words = tokensOf(text).map(({raw}) => fold(raw));
  const isPerson = words.some((word) => isName(word) && !isCommon(word) && !isRole(word));
  return !isPerson && words.length <= 4 && words.some(isRole) && !NO_TEAM.test(text) ? text : null;
}
