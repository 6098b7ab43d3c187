/** The incidents that an issue says it follows from: in a label, in words, or by how its title begins or ends. */
import {normalName} from "../sources/mentions.js";
import {qualified} from "./body.js";

export interface Follow {
  /** a name as compared: a key, an issue of a forge, or an address */
  readonly name: string;
  /** `ahead`: words that name what follows from the issue (“Follow-up: ENG-5”), if the issue is an incident */
  readonly basis: "label" | "words" | "ahead";
}

const KEY = String.raw`(?:[a-z][a-z0-9_]{1,9}-\d{1,7}|(?:inc|prb|chg)\d{2,10})`;
const ISSUE = String.raw`[\w.-]+(?:\/[\w.-]+)+\/issues\/\d+`;
/** Of an incident tool, whose addresses hold no key: it counts where an incident has it for a name. */
const OTHER = String.raw`https?:\/\/[^\s<>()[\]"'|]+`;
/** A bare number, behind its mark or the word. */
const NUMBER = String.raw`(?:#|(?<=\bincident[ \t:]{1,3}(?:(?:no|nr|number|id)\b[ \t.:]{1,3})?#?))\d{2,9}`;
const NAME = String.raw`(${ISSUE}|${KEY}|${OTHER}|${NUMBER})(?![\w-])`;
const ADDRESS = new RegExp(
  String.raw`https?:\/\/[^\s<>()[\]"'|/]+\/(?:browse|incidents?|issue)\/(${KEY})(?![\w-])[^\s<>()[\]"'|]*`,
  "gi"
);
const FORGE_ADDRESS =
  /https?:\/\/[^\s<>()[\]"'|/]+\/([\w.-]+(?:\/[\w.-]+)+?)(?:\/-)?\/(?:issues|work_items)\/(?:incident\/)?(\d+)[^\s<>()[\]"'|]*/gi;
const REFERENCE = /(?<![\w/.-])([\w.-]+(?:\/[\w.-]+)+)#(\d+)(?![\w-])/g;
/** Words of which the thing they are said of comes next, at most three words on. */
const SAYS = String.raw`follow(?:s|ed|ing)?[ -]?ups?|follow(?:s|ed|ing)? (?:from|on)|(?:re)?actions?(?: items?)?|remediat\w+|mitigat\w+|correct(?:ion|ive)s?|preventi\w+|counter-?measures?|post-?mortems?|retro(?:spective)?s?|reviews?|rca|result(?:s|ed|ing)?|lessons?|learnings?|(?:came|comes|coming|arose|arising|arises|stem(?:s|med|ming)?|origin\w*) (?:out )?(?:of|from|in)|from (?:the |an? )?(?:incident|outage|rca)|(?:raised|identified|found|filed|created|agreed|decided) (?:by|in|after|during|from|out of)|(?:prevent|avoid)s?(?: a)? (?:repeats?|recurrences?|another)`;
const WORDS = new RegExp(
  String.raw`(?<!\b(?:not?|never|isn['’]t|unlike)\b[^\n.]{0,16})\b(?:${SAYS})\b[^\w\n]{0,40}(?:[a-z]+[^\w\n]{1,40}){0,3}${NAME}`,
  "gi"
);
const AHEAD =
  /^(?:follow[ -]?ups?|actions?(?: items?)?|remediations?|preventions?|mitigations?)[^\w\n]{0,10}:/i;
/** A line made for it: “Incident: INC-8”. */
const FIELD = new RegExp(
  String.raw`^[^\w\n]{0,40}(?:(?:source|parent|originating|root|from|for) )?incident(?: (?:id|key|ticket|number))?\W{0,40}[:=]\W{0,40}${NAME}`,
  "gim"
);
/** What a title may say right behind the incident's name: “INC-8 follow-up”, “INC-8's retro action”. */
const BEHIND = String.raw`(?:['’]s)?[ :-]{1,3}(?:follow[ -]?ups?|post-?mortems?|retro(?:spective)?s?|actions?|remediations?|rca|reviews?|lessons?)\b`;
const TITLE = new RegExp(
  String.raw`^\W{0,40}${NAME}(?:\W{0,40}[\]):|–—-]\s|${BEHIND})|[([](?:(?:from|after|following|re|ref)\b[:.]? ?)?${NAME}[\])]\W{0,40}$`,
  "gi"
);
/** What a label has in front of the incident's name. */
const PREFIX =
  /^(?:incidents?|inc|post-?mortems?|pm|retros?|retrospective|follow-?up(?:-of|-to)?|from|source|origin)[\s:/=_.#-]+(?=(?:[^\s:/=_.#-].*)?\d)/;

/** Each name once, of labels before words; `repository` is that of the issue's own forge. */
export function followed(
  labels: readonly string[],
  title: string | null,
  text: string | null,
  repository?: string
): Follow[] {
  const follows: Follow[] = [
    ...labels.flatMap((label) => namesOf(label, repository)).map((name) => ({name, basis: "label"}) as const),
    ...found(plain(title, repository), TITLE, WORDS),
    ...found(plain(text, repository), WORDS, FIELD)
  ];
  const names = new Map(follows.toReversed().map((follow) => [follow.name, follow]));
  return [...names.values()].toReversed();
}

/** A text in which every address of an issue is its name. */
const plain = (text: string | null, repository: string | undefined): string =>
  (qualified(text, repository) ?? "")
    .replace(FORGE_ADDRESS, "$1/issues/$2")
    .replace(ADDRESS, "$1")
    .replace(REFERENCE, "$1/issues/$2");

const found = (text: string, ...patterns: readonly RegExp[]): Follow[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      match
        .slice(1)
        .filter(Boolean)
        .map((name) => ({
          name: normalName(name.replace(/^#/, "")),
          basis: AHEAD.test(match[0]) ? "ahead" : "words"
        }))
    )
  );

/** What a label may name: `INC-8`, `inc8`, `inc_8`, `incident:INC-8`; with a repository `incident-12` too. */
function namesOf(label: string, repository: string | undefined): string[] {
  const written = label.trim().toLowerCase();
  return [...new Set([written, written.replace(PREFIX, "")])].flatMap((name) => {
    const [, letters, digits] = /^([a-z][a-z0-9]{0,9}?)[\s_-]*(\d{1,7})$/.exec(name) ?? [];
    const [, number] = /^#?(\d{1,7})$/.exec(name) ?? [];
    return [
      name,
      ...(letters === undefined ? [] : [`${letters}-${digits!}`]),
      ...(number === undefined || repository === undefined
        ? []
        : [`${repository.toLowerCase()}/issues/${number}`])
    ];
  });
}
