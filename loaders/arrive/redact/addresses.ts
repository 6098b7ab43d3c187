/** E-mail addresses, @handles and account marks in a text. Each is found from its @, so the cost is linear. */
import {fold, isTitle, tokensOf} from "./tokens.js";
import {isAnnotation, isCommon, isEnglish, isName, isRole, isTechnical} from "./words.js";

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.)*[\p{L}\p{N}-]{1,63}/u;
const VERSION = /^v?\d+(?:\.\d+|\.x)+/i;
const HANDLE = /^[\p{L}][\p{L}\p{N}\p{M}]*(?:[._-][\p{L}\p{N}]+)*/u;
const SECOND = /^ ([\p{Lu}][\p{L}\p{M}'’-]+)/u;
const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?$/i;
const OBFUSCATED = /\b[\w.+-]{1,64}\s?[[(]at[\])]\s?[\w-]{1,63}(?:\s?[[(]dot[\])]\s?|\.)[a-z]{2,24}\b/gi;
const MARKS = /\[~[^\]\n]{1,100}\]|<@!?[\w|. -]{2,80}>/g;
const LONGEST_LOCAL = 64;

/** Addresses become [e-mail]; accounts of Jira and Slack and people's handles become [person]. */
export function withoutAddresses(text: string, others: ReadonlySet<string>): string {
  if (!/[@＠]|[[(]at[\])]|\[~/i.test(text)) return text;
  const marked = text.replace(MARKS, "[person]").replace(OBFUSCATED, "[e-mail]");
  let done = "";
  let from = 0;
  for (let at = next(marked, 0); at >= 0; at = next(marked, Math.max(at + 1, from))) {
    if (at < from) continue;
    const start = localStart(marked, at, from);
    const address = start < at ? addressEnd(marked, start, at) : at;
    const end = address > at ? address : start < at ? at : handleEnd(marked, at, others);
    if (end === at) continue;
    done += marked.slice(from, address > at ? start : at) + (address > at ? "[e-mail]" : "[person]");
    from = end;
  }
  return done + marked.slice(from);
}

const next = (text: string, from: number): number => {
  const at = text.indexOf("@", from);
  const wide = text.indexOf("＠", from);
  return at < 0 ? wide : wide < 0 ? at : Math.min(at, wide);
};

/** Where the part before an @ begins; `at` itself if there is none. */
function localStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < LONGEST_LOCAL && LOCAL.test(text[start - 1]!)) start--;
  while (start < at && /[.'%+-]/.test(text[start]!)) start++;
  return start;
}

/** Where an address ends; `at` for a version, a Git remote or the user of a URL. */
function addressEnd(text: string, start: number, at: number): number {
  const rest = text.slice(at + 1, at + 256);
  if (VERSION.test(rest) || text[start - 1] === "/" || text[start - 1] === ":") {
    if (!/mailto:$/i.test(text.slice(Math.max(0, start - 7), start))) return at;
  }
  const domain = DOMAIN.exec(rest)?.[0].replace(/(?<![.-])[.-]+$/, "") ?? "";
  if (!/\.\p{L}{2,24}$/u.test(domain)) return at;
  const end = at + 1 + domain.length;
  const isRemote =
    /^:[\w~./-]/.test(text.slice(end, end + 2)) &&
    /^(git|hg|svn|root|deploy|ubuntu|ec2-user)$/i.test(text.slice(start, at));
  return isRemote ? at : end;
}

/** Where a person's handle ends; `at` where the @ marks a day, code, a team or a package. */
function handleEnd(text: string, at: number, others: ReadonlySet<string>): number {
  const before = text[at - 1] ?? " ";
  if (/[\p{L}\p{N}@$\\.]/u.test(before)) return at;
  const word = HANDLE.exec(text.slice(at + 1, at + 81))?.[0] ?? "";
  const end = at + 1 + word.length;
  const after = text.slice(end, end + 40);
  if (word === "" || /^[(/]\S/.test(after) || /^\/\w/.test(after)) return at;
  if (MONTH.test(word) && /^\.?\s+\d/.test(after)) return at;
  if (/^(?:today|tomorrow|yesterday|now)$/i.test(word)) return at;
  const second = SECOND.exec(after)?.[1];
  const isPair = isTitle(word) && second !== undefined && !isTeamWord(second, others) && !isPlain(second);
  if (isPair && !isTeamWord(word, others)) return end + 1 + second.length;
  return isHandle(word, others) ? end : at;
}

const isPlain = (word: string): boolean => {
  const folded = fold(word);
  return (isCommon(folded) && !isName(folded)) || isTechnical(folded);
};

const isTeamWord = (word: string, others: ReadonlySet<string>): boolean => {
  const folded = fold(word);
  return isRole(folded) || others.has(folded);
};

/** A handle is a person's unless its words are those of code, of a team or of the trade. */
export function isHandle(word: string, others: ReadonlySet<string>): boolean {
  const spaced = word.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ");
  const words = tokensOf(spaced).map(({folded}) => folded);
  if (isAnnotation(fold(word)) || others.has(fold(word))) return false;
  if (words.some((each) => isRole(each) || others.has(each))) return false;
  const isCode = (each: string): boolean => (isEnglish(each) && !isName(each)) || isTechnical(each);
  if (words.length > 1 && isTitle(spaced.split(" ")[0]!) && words.some((each) => isEnglish(each)))
    return words.every(isName);
  if (words.length === 1) return !isCode(words[0]!) && !isAnnotation(words[0]!);
  return !words.every((each) => isCode(each) || isEnglish(each));
}
