/** Where reports and other free texts name people: labels, lists, columns, mentions and chat logs. */
import {type Person, handle, peopleInPlace} from "./person.js";
import {isHandle} from "./addresses.js";
import {actorsInReport} from "./reportActors.js";
import {chatNames} from "./chat.js";
import {isPersonField} from "./fields.js";
import {fold} from "./tokens.js";
import {isCommon, isEnglish, isName, isRole, isTechnical} from "./words.js";

const LABELS =
  "authors?|written by|report(?:ed|er)?(?: by)?|prepared by|owners?|owned by|assignees?|assigned(?: to)?|responsible|dri|who|by|actors?|participants?|attendees?|present|facilitat(?:ors?|ed by)|moderators?|scribes?|incident commanders?|commanders?|ic|incident managers?|incident leads?|(?:tech(?:nical)?|comm(?:unication)?s?|ops|operations)[ -]leads?|leads?|led by|responders?|on[ -]?call(?: engineers?| person)?|people(?: involved)?|involved|contacts?|reviewers?|reviewed by|approved by|editors?|engineers?|investigators?|investigated by|(?:detected|found|resolved|fixed|created|opened|closed|declared|acknowledged|discovered|identified|handled|raised) by|(?:timeline|post-?mortem|retro|incident|report|review|document|doc|page|response|action)[ -](?:owner|author|lead|manager|commander|coordinator|driver|shepherd)|shepherd|autor(?:en|in)?|verantwortlich(?:e[rn]?)?|teilnehmer(?:innen)?|beteiligte|verfasser(?:in)?|erstellt von|auteurs?|rédigée? par|redactad[oa] por|responsable|responsabile|responsável|redatto da|opgesteld door|deelnemers";
const LABEL = new RegExp(
  String.raw`(?:^|[\n(\[|;•·>*_:-]|\s{2}|[.!?]\s)[\s>*_#+-]{0,8}(?:${LABELS})(?: ?\([^)\n]{1,30}\))?[*_ ]{0,4}[:：][*_ \t]{0,4}([^\n)\]|;·]{0,300})`,
  "gi"
);
const HEADING = new RegExp(
  String.raw`^(?:#{1,6}|[*_]{2})\s*(?:\d+\.?\s*)?(?:${LABELS})\b[^\n:]{0,30}[:*_ ]*$`,
  "i"
);
const EMPTY_LABEL = new RegExp(String.raw`^\s*(?:[>*_-]{1,4}\s*)?(?:${LABELS})[*_ ]{0,4}[:：][*_ ]*$`, "i");
const ITEM = /^\s*(?:[-*+•]|\d+[.)])\s+(?:\[.\]\s+)?(?:name:\s*)?(.{2,160})$/;
const MENTION = /(?<![\p{L}\p{N}@./])@(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?)/gu;
/** the people of an e-mail's head stand beside their addresses */
const MAIL_HEAD = /^(?:From|To|Cc|Bcc|Reply-To): +([^\n]{0,300}@[^\n]{0,300})$/gim;
/** in a head of a mail that was forwarded, names stand alone */
const MAILED = /^[>\s*]{0,8}(?:From|To|Cc|Bcc|Sent by)\*{0,2}:\*{0,2} ([^\n]{2,300})$/i;
/** lines at the beginning of a text */
const OPENING = 15;
/** “*Rowan Ashby, Platform — 14 November 2025*” */
const BYLINE =
  /^[>\s*_]{0,6}(?:[Bb]y |[Ww]ritten by |[Pp]osted by )?(\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3})(?:(?<=[*_][^*_\n]{5,60})|(?<=[Bb]y [^\n]{5,60})|, [^—–|·\n]{2,40}) [—–|·] [^\n]{0,20}\b20\d\d\b[^\n]{0,20}$/u;
const SUBJECT = /^[>\s*]{0,8}(?:Subject|Betreff|Objet|Asunto)\*{0,2}:/i;
const OTHERS =
  /(?:^|\n)[\s>*_#+-]{0,8}(?:services?|teams?|components?|systems?|products?|(?:affected|impacted) (?:services?|systems?)|squads?)[*_ ]{0,4}[:：][*_ \t]{0,4}([^\n|]{2,120})/gi;
const NONE: ReadonlySet<string> = new Set();
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** Quick to say no: only such a text can hold a place for people. */
export const mayNamePeople = (text: string): boolean => /[:：@|]|\d{1,2}:\d\d/.test(text);

/** The people a text names in places made for them. Single words are names only within this text. */
export function peopleInReport(given: string): Person[] {
  const text = plain(given);
  const lines = text.split(/\r?\n/);
  const labelled = [...text.matchAll(LABEL)].flatMap((match) => place(match[1]!));
  const mentioned = [...text.matchAll(MENTION)].flatMap(([, name]) =>
    MONTH.test(name!) || !isHandle(name!.split(" ")[0]!, NONE) ? [] : place(name!)
  );
  const written = [...text.matchAll(MAIL_HEAD)].flatMap(([, people]) => place(people!));
  const mailed = lines.flatMap((line, index) => {
    const people = MAILED.exec(line)?.[1];
    const isHead = lines.slice(Math.max(0, index - 4), index + 5).some((near) => SUBJECT.test(near));
    return people !== undefined && isHead ? place(people) : [];
  });
  const chatting = chatNames(lines).flatMap((name) => [...place(name), ...handle(name)]);
  return [
    ...initialsIn(text),
    ...[...labelled, ...written, ...mailed, ...mentioned, ...chatting, ...listed(lines), ...inTables(lines)],
    ...lines.slice(0, OPENING).flatMap((line) => place(BYLINE.exec(line)?.[1] ?? "")),
    ...actorsInReport(text)
  ];
}

const WITH_INITIALS =
  /(?<![\p{L}\p{M}'’-])(\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{L}[\p{L}\p{M}'’-]{1,30}){1,3}) ?[([](\p{Lu}{2,4})[)\]]|\b(\p{Lu}{2,4}) ?[=:–-] ?(\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{L}[\p{L}\p{M}'’-]{1,30}){1,3})/gu;

/** “John Doyle (JD)”: letters that are the first ones of the words beside them and no word of the trade. */
function initialsIn(text: string): Person[] {
  return [...text.matchAll(WITH_INITIALS)].flatMap(([, before, inside, ahead, behind]): Person[] => {
    const [name, letters] = [before ?? behind!, inside ?? ahead!];
    const words = name.split(/[ -]/).filter((word) => word !== "");
    const firsts = words.map((word) => word[0]!.toUpperCase()).join("");
    const isMade = firsts.endsWith(letters) || firsts[0]! + firsts.at(-1)! === letters;
    const folded = words.map(fold);
    const isPerson =
      folded.some(isName) && !folded.some(isRole) && (!isCommon(folded[0]!) || folded.every(isName));
    return isMade && isPerson && !isTechnical(fold(letters)) && !isEnglish(fold(letters))
      ? [{kind: "initials", words: [letters]}]
      : [];
  });
}

/** What a text says are services and teams. */
export const othersInReport = (text: string): string[] =>
  [...text.matchAll(OTHERS)]
    .flatMap((match) => match[1]!.split(/[,;]|\band\b/))
    .map((name) => name.replace(/[*_`]/g, "").trim());

/** HTML as lines, list items and pipe tables, enough to find its places; any other text as it is. */
function plain(text: string): string {
  if (!/<\/(?:p|td|th|li|div|b|strong|h\d)>/i.test(text)) return text;
  return text
    .replace(/<h\d[^>]{0,300}>/gi, "\n## ")
    .replace(/<li[^>]{0,300}>/gi, "\n- ")
    .replace(/<\/th>\s*<\/tr>/gi, "|\n|---|\n")
    .replace(/<\/t[hd]>/gi, " | ")
    .replace(/<(?:\/(?:tr|p|li|div|h\d)|br\s?\/?)>/gi, "\n")
    .replace(/<[^<>]{0,2000}>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&");
}

const place = (text: string): Person[] =>
  peopleInPlace(
    text
      .replace(/[*_`~]|^\[/g, " ")
      .replace(/\s[-–—]\s.*$/, "")
      .replace(/\s+/g, " ")
      .trim(),
    new Set(),
    true
  );

/** The items below a heading or an empty label such as “Participants”. */
function listed(lines: readonly string[]): Person[] {
  const people: Person[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (HEADING.test(line.trim()) || EMPTY_LABEL.test(line)) isOpen = true;
    else if (/^\s*#{1,6}\s/.test(line)) isOpen = false;
    else if (isOpen && line.trim() !== "") {
      const item = ITEM.exec(line)?.[1];
      const isShort = line.trim().length < 80 && !/[.!?]$/.test(line.trim());
      if (item !== undefined) people.push(...place(item.replace(/(?:[:–—(]|\s-\s).*/s, "")));
      else if (isShort) people.push(...place(line));
      else isOpen = false;
    }
  }
  return people;
}

/** The cells of a pipe table's columns of people. */
function inTables(lines: readonly string[]): Person[] {
  const people: Person[] = [];
  let columns: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.includes("|")) {
      columns = [];
      continue;
    }
    const cells = cellsOf(line);
    if (/^[\s|:-]+$/.test(lines[index + 1] ?? "") && (lines[index + 1] ?? "").includes("-"))
      columns = cells.flatMap((cell, place) => (isPersonColumn(cell) ? [place] : []));
    else for (const column of columns) people.push(...place(cells[column] ?? ""));
  }
  return people;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** “Who”, “Actor”, “Owner”, “By”, “Action owner”, “Assigned to (name)”. */
export const isPersonColumn = (heading: string): boolean =>
  isPersonField(heading.replace(/\([^)]{0,200}\)|[*_`]/g, " ").trim()) && !/\b(team|group)\b/i.test(heading);
