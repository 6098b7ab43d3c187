/** Who an action is on: beside it, before it or over its list. Only that there is somebody is kept; names are for removal. */
import {fold} from "../../redact/tokens.js";
import {isHandle} from "../../redact/addresses.js";
import {isName} from "../../redact/words.js";
import {isPersonal, isSurelyPersonal, isTeamWord, NAME_WORDS, PARTICLE} from "./personWords.js";
import {momentAt} from "../../time/moments.js";

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+`;
const OWNER =
  /[\[(\s,;–—*-]{0,6}\b(?:(?:owners?|assignees?|responsible|dri|who|lead)\b\*{0,6}\s{0,20}[:=]|(?:assigned to|owned by)\b\*{0,6}\s{0,20}[:=]?)\s{0,20}\*{0,6}\s{0,20}@?([^\])(,;|*\n]+?)\*{0,6}\s{0,20}(?:[\])]|(?=[,;|\n(])|\.(?=\s+\p{Lu})|$)/iu;
const MENTION = new RegExp(
  String.raw`(^|[\s([*_–—-])@(${NAME}(?:(?:\s${PARTICLE}){0,2}\s${NAME})?|\[person\]|[A-Za-z][\w.-]*\w)([\])*_]*)`,
  "gu"
);
/** “@Platform team”, “@storage-squad” */
const TEAM_MENTION =
  /(?<![\w/.])@((?:[\w&-]+ ){0,2}(?:[\w-]+-)?(?:team|squad|guild|crew)|(?:team|squad)-[\w-]+)(?![\w-])/i;
const NOBODY: ReadonlySet<string> = new Set();
/** initials in parentheses or brackets at the end, none of the usual abbreviations */
const INITIALS = /(?:(?<!\s)\s+)?[[(]([A-Z]{2,3}(?:\s*[,/&+]\s*[A-Z]{2,3})*)[\])]\s*$/;
const NO_INITIALS: ReadonlySet<string> = new Set(
  "PR DB UI UX QA CI CD OS VM ML AI EU US UK IO IP HA DR LB GA TF GB MB KB TB API SLO SLA SLI SRE DNS TLS SSL CDN CPU RAM SSD AWS GCP GKE EKS ELB ALB NLB RDS SQS SNS IAM VPC JVM SQL SDK URL ETA TBD TBC TBA POC MVP KPI RCA FAQ OOM TTL SSO MFA WIP".split(
    " "
  )
);
/** “Anabel to update …”, “— Anabel” */
const TRAILING = new RegExp(String.raw`(?<!\s)\s+[–—]\s*(${NAME}(?:\s${NAME})?)\s*$`, "u");
/** “(Anabel Ortiz)”, “, Anabel Ortiz” at the end, where both words are names that people have */
const BRACKETED = new RegExp(String.raw`(?:\s?[[(]|,\s|\s-\s)(${NAME})\s(${NAME})[\])]?\s?\.?$`, "u");
/** “[Anabel] Cache …”, “Anabel Ortiz: cache …” */
const LEADING = new RegExp(
  String.raw`^(?:[[(](${NAME_WORDS}|[A-Z]{2,4})[\])]\s*[:–—-]?|((?:\p{Lu}[\w&-]*\s){1,2}(?:[Tt]eam|squad|guild|crew)|${NAME_WORDS}|[A-Z]{2,3}(?=:)|\[person\])\s*:)\s+(?=\S)`,
  "u"
);
/** “Anabel to update …”, “Anabel will update …” */
const ACTING = new RegExp(
  String.raw`^((?:[Tt]eam )?${NAME_WORDS}(?: [Tt]eam)?|\[person\])(?:\s+to|\s+will|['’]ll|\s+is going to)\s+(?=\p{Ll})`,
  "u"
);
/** “(Anabel)”, “→ Anabel”, “– Anabel” at the end */
const CLOSING = new RegExp(
  String.raw`\s+(?:[[(](${NAME_WORDS})[\])]|(?:→|->|=>|[–—])\s*(${NAME_WORDS}))\s*\.?$`,
  "u"
);
const HEADING =
  /^\W*(?:owners?|assignees?|assigned to|responsible|dri)\W{0,40}[:-]\W{0,40}(\S(?:.*\w)?)\W*$/iu;

/** said of an owner that there is none */
export const NOBODYS =
  /^(?:unassigned|unowned|none(?: yet)?|needed|wanted|missing|vacant|to be found|somebody|someone|nobody(?: yet)?|no one(?: yet)?|no owner(?: yet)?|not assigned|tbd|tba|tbc|n\/?a|to be (?:decided|determined|assigned)|[?–—-]+)$/i;
const ONLY_NAME = new RegExp(String.raw`^${NAME_WORDS}$`, "u");

/** “needs an owner”, “(no owner yet)” */
const WANTED =
  /[[(_*]{0,3}\b(?:needs? an? owner|no owner(?: yet)?|owner (?:needed|wanted|missing|to be found)|unowned|up for grabs)\b[\])_*]{0,3}/i;

export interface Owned {
  readonly text: string;
  readonly owner?: string;
  /** the days a mention stood for: “@April 1, 2024” */
  readonly due?: string;
}

/** Takes the owner out of an action's text, and dates that are written as mentions. */
export function withoutOwner(given: string): Owned {
  const wanted = WANTED.exec(given);
  const text = wanted ? cut(given, wanted).replace(/^[\s:,–-]{1,8}/, "") : given;
  const dated = withoutDates(text);
  if (wanted) return dated;
  let rest = dated.text;
  const owner = OWNER.exec(rest);
  if (owner && cut(rest, owner).length >= 3) {
    const name = owner[1]!.trim();
    return {...dated, text: cut(rest, owner), ...(NOBODYS.test(name) ? {} : {owner: name})};
  }
  const team = TEAM_MENTION.exec(rest);
  if (team) return {...dated, text: cut(rest, team), owner: team[1]!};
  const mentions: string[] = [];
  for (let found = mentionIn(rest); found; found = mentionIn(rest)) {
    mentions.push(found[2]!);
    const isInside =
      (found.index ?? 0) > 0 &&
      /^[\s*_)\].]*\S/.test(rest.slice((found.index ?? 0) + found[0].length)) &&
      found[1] !== "(";
    rest = isInside ? cut(rest, found, `${found[1]!}[person]`) : cut(rest, found);
  }
  if (mentions.length > 0) return {...dated, text: rest, owner: mentions.join(", ")};
  const initials = INITIALS.exec(rest);
  if (initials && initials[1]!.split(/\W+/).every((part) => !NO_INITIALS.has(part)))
    return {...dated, text: cut(rest, initials), owner: initials[1]!};
  const bracketed = BRACKETED.exec(rest);
  if (bracketed && [bracketed[1]!, bracketed[2]!].every((word) => isName(fold(word))))
    return {...dated, text: cut(rest, bracketed), owner: `${bracketed[1]!} ${bracketed[2]!}`};
  const trailing = TRAILING.exec(rest);
  if (trailing?.[1]?.includes(" ")) return {...dated, text: cut(rest, trailing), owner: trailing[1]};
  for (const pattern of [LEADING, ACTING, CLOSING]) {
    const found = pattern.exec(rest);
    const name = found?.slice(1).find(Boolean);
    if (!found || name === undefined || /^(?:we|i|they|it|you|this|that|these)$/i.test(name)) continue;
    if ((pattern === LEADING || name === "[person]") && isShort(name))
      return {...dated, text: cut(rest, found), owner: name};
    if (pattern === ACTING && isPersonal(name) && BY_HAND.test(rest.slice(found[0].length)))
      return {...dated, text: cut(rest, found), owner: name};
    if (pattern === CLOSING ? isPersonal(name) : isSurelyPersonal(name))
      return {...dated, text: cut(rest, found), owner: name};
    if (isTeamWord(name) && pattern !== CLOSING)
      return {...dated, text: pattern === ACTING ? rest : cut(rest, found), owner: name};
  }
  return {...dated, text: rest};
}

/** Initials, or the mark of a name that was known when the file was read. */
const isShort = (name: string): boolean =>
  name === "[person]" || (/^[A-Z]{2,3}$/.test(name) && !NO_INITIALS.has(name));

/** What people do and programs don't */
const BY_HAND =
  /^(?:also |then |now )?(?:add|build|change|clean|create|define|fix|implement|migrate|move|make|put|renew|rewrite|script|set up|split|update|upgrade|ask|check|contact|discuss|document|draft|file|follow|investigate|look|order|organi[sz]e|pair|prepare|present|propose|review|talk|train|write|negotiate)\b/i;

/** The first that is no word of code: `@Transactional` stays. */
const mentionIn = (text: string): RegExpMatchArray | undefined =>
  [...text.matchAll(MENTION)].find(
    ([, , name]) => name === "[person]" || isHandle(name!.split(" ")[0]!, NOBODY)
  );

function withoutDates(text: string): Pick<Owned, "text" | "due"> {
  let due: string | undefined;
  const rest = text.replace(
    /(?:\bdue\s*(?::\s*)?)?@(?=\p{L}{3,9}\.? \d|\d)([^@\n]{6,40})/giu,
    (whole: string, after: string) => {
      const moment = momentAt(after);
      if (!moment?.day) return whole;
      due ??= moment.written;
      return after.slice(after.indexOf(moment.written) + moment.written.length);
    }
  );
  return {text: rest, ...(due === undefined ? {} : {due})};
}

const cut = (text: string, match: RegExpMatchArray, instead = " "): string =>
  (text.slice(0, match.index) + instead + text.slice((match.index ?? 0) + match[0].length))
    .replace(/\s+/g, " ")
    .replace(/[\s,;:]{1,20}$/, "")
    .trim();

/** “Owner: Anabel”, or her name alone, over a list: whose the items below are. */
export function ownerInHeading(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const bare = text.replace(/(?<![\s*_:])[\s*_:]+$/, "").trim();
  return HEADING.exec(text)?.[1] ?? (ONLY_NAME.test(bare) && isSurelyPersonal(bare) ? bare : undefined);
}
