/** How far an action is, by the marks and words people put before it, behind it, and over a list of them. */

export type Status = "open" | "in_progress" | "done" | "wont_do";

const WORDS: readonly (readonly [Status, string])[] = [
  [
    "wont_do",
    String.raw`won'?t[ _-]?(?:do|fix)|will not (?:do|fix)|not doing|decided against|cancell?ed|rejected|declined|dropped|abandoned|obsolete|superseded|descoped|no longer needed|discarded|parked|abandonné|annulé|verworfen|abgelehnt|entfällt|descartad[oa]|rechazad[oa]|cancelad[oa]|annullat[oa]|geannuleerd|vervallen`
  ],
  [
    "open",
    String.raw`not (?:yet )?(?:started|done|complete(?:d)?|begun)|yet to (?:start|begin|be (?:done|started))|open|to[ -]?do|unchecked|backlog|pending|planned|proposed|agreed|scheduled|outstanding|on hold|blocked|incomplete|upcoming|not yet|waiting|accepted|new|deferred|postponed|à faire|en attente|prévue?|offen|ausstehend|geplant|zu tun|pendiente|por hacer|pendente|a fazer|aberto|da fare|in sospeso|te doen|gepland`
  ],
  [
    "in_progress",
    String.raw`in[ _-]?progress|started|doing|ongoing|wip|under ?way|in (?:review|development|flight)|working on(?: it| this)?|partially (?:done|complete(?:d)?)|being worked on|en cours|in arbeit|en (?:curso|progreso)|em (?:andamento|curso)|in (?:corso|behandeling|uitvoering)|bezig`
  ],
  [
    "done",
    String.raw`(?:already |now )?(?:done|closed|completed?|fixed|resolved|checked|shipped|merged|deployed|implemented|finished|released|reali[sz]ed|delivered|landed|rolled out|live|verified|in place|in force|built|fait|terminée?|réalisée?|erledigt|abgeschlossen|umgesetzt|fertig|hech[oa]|completad[oa]|realizad[oa]|concluíd[oa]|feit[oa]|fatto|completat[oa]|chiuso|gereed|afgerond|klaar|gedaan)`
  ]
];

const SIGNS: readonly (readonly [Status, string])[] = [
  [
    "done",
    "✅|✔️?|✓|☑️?|🟢|:white_check_mark:|:heavy_check_mark:|:check(?:mark|_mark)?:|\\[[xX✓✔]\\]|\\(/\\)"
  ],
  ["in_progress", ":hourglass(?:_flowing_sand)?:|🚧|⏳|🔄|🟡|🏗️?|🔃|:construction:|\\[[~/-]\\]"],
  ["wont_do", "🚫|⛔|:no_entry:"],
  ["open", ":(?:white|black)_(?:large_|medium_)?square:|☐|⬜|🔲|🔴|❌|:x:|\\[ ?\\]"]
];

const any = (pairs: readonly (readonly [Status, string])[]): string =>
  pairs.map(([, words]) => words).join("|");
const EDGE = String.raw`[*_~]{0,4}`;
const ONLY_MARK = new RegExp(`^\\W{0,3}(?:${any(WORDS)}|${any(SIGNS)})\\W{0,3}$`, "iu");

const STATUS_PATTERNS = WORDS.map(
  ([status, words]) =>
    [
      status,
      new RegExp(
        `^\\W{0,4}(?:${words}|${status === "done" ? "yes" : status === "open" ? "no" : status})(?![\\w])`,
        "i"
      )
    ] as const
);
const SIGN_PATTERNS = SIGNS.map(([status, signs]) => [status, new RegExp(`^\\s*(?:${signs})`, "u")] as const);

/** What a status column, a checkbox's word or a mark says; undefined where it says nothing known. */
export function statusOf(raw: string): Status | undefined {
  const share = /^\W*(\d{1,3}) ?%/.exec(raw)?.[1];
  if (share !== undefined) return Number(share) >= 100 ? "done" : Number(share) > 0 ? "in_progress" : "open";
  const told = (text: string): Status | undefined =>
    STATUS_PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
  const sign = SIGN_PATTERNS.find(([, pattern]) => pattern.test(raw));
  return sign ? (told(raw.replace(sign[1], "")) ?? sign[0]) : told(raw);
}

/** Whether a text is nothing but a sign or a word for how far something is. */
export const isMark = (text: string): boolean => ONLY_MARK.test(text);

/** Whether a line begins with a sign. */
/** The sign a text begins with. */
export const signOf = (text: string): string | undefined =>
  SIGN_PATTERNS.map(([, pattern]) => pattern.exec(text)?.[0]).find((sign) => sign !== undefined);

const beginsWithSign = (text: string): boolean => SIGN_PATTERNS.some(([, pattern]) => pattern.test(text));

/** Whether a line begins with a sign, or with a word for it in brackets: “[open]”. */
export const beginsWithMark = (text: string): boolean =>
  beginsWithSign(text) || isMark(/^\s*[[(]([^[\]()]{2,15})[\])]\s/.exec(text)?.[1] ?? "?");

const IN_FRONT = new RegExp(
  `^${EDGE}(${any(SIGNS)})${EDGE}\\s*|^${EDGE}[[(](${any(WORDS)})[\\])]${EDGE}\\s*[:–—-]?\\s*|^${EDGE}(${any(WORDS)})${EDGE}(?:\\s+(?:in|by|via|with)\\s+\\S{1,80})?\\s*(?::\\s|[–—-]\\s)${EDGE}\\s*`,
  "iu"
);
const BEHIND = new RegExp(
  `\\s*[[(]${EDGE}(${any(WORDS)})!?\\.?(?:\\s+(?:in|by|via|with|on|as of|since)\\s[^\\])]{0,80})?${EDGE}[\\])][.!\\s]*$` +
    `|\\s?(?:[–—,;:]|\\s-){1,3}\\s*${EDGE}(${any(WORDS)})!?(?:\\s+(?:in|by|via|with|on)\\s.{0,80})?${EDGE}[.!\\s]*$` +
    `|(?<=[.!])\\s+${EDGE}(${any(WORDS)})(?:\\s+(?:in|by|via|with|on)\\s.{0,80})?${EDGE}[.!\\s]*$` +
    `|\\s*(${any(SIGNS)})\\s*$`,
  "iu"
);
/** in capitals a word needs no punctuation */
const SHOUTED =
  /\s?[[(*]{0,4}\b(DONE|TODO|COMPLETED?|WIP|IN PROGRESS|OPEN|CLOSED|FIXED)\b[\])*]*(?:\s+in\b)?[.!\s]*$/;
const HAS_BEEN =
  /\bhas (?:already |now )?been (done|completed|implemented|deployed|fixed)\b|\bis (?:already|now) (done|released|deployed|implemented|live)\b/i;

/** The text without its marks, and the mark as written. */
export function withoutMarks(text: string): {readonly text: string; readonly mark?: string} {
  let rest = text;
  const marks: string[] = [];
  for (const pattern of [IN_FRONT, BEHIND, SHOUTED]) {
    const found = pattern.exec(rest);
    const word = found?.slice(1).find(Boolean);
    const left = found ? (rest.slice(0, found.index) + rest.slice(found.index + found[0].length)).trim() : "";
    if (!found || word === undefined || left === "") continue;
    marks.push(word.trim());
    rest = left.replace(/[\s–—:;,-]{1,20}$/, "");
  }
  const mark =
    marks.find((one) => statusOf(one) !== "open") ?? marks[0] ?? HAS_BEEN.exec(rest)?.slice(1).find(Boolean);
  return mark === undefined ? {text: rest} : {text: rest, mark};
}

const IN_HEADING = new RegExp(`\\b(${any(WORDS)})\\b`, "i");

/** “Immediate actions (completed)”, “In progress”: what a heading or a label says of the items under it. */
export function statusInHeading(title: string): string | undefined {
  const bare = title.replace(/[*_:]+/g, "").trim();
  const inside = /[[(]([^\])]{2,30})[\])]\s*$/.exec(bare)?.[1];
  const behind = /\s[–—-]\s+([^–—]{2,30})$/.exec(bare)?.[1];
  const words = inside ?? [behind ?? "", bare].find((part) => /^(?:\S+ ){0,3}\S+$/.test(part)) ?? "";
  const found = IN_HEADING.exec(words)?.[1];
  if (found === undefined || (inside === undefined && !isOnly(words, found))) return undefined;
  return statusOf(found) === undefined ? undefined : found;
}

/** Whether a heading says no more than the status: “Completed”, “Planned work”, not “Open questions”. */
const isOnly = (words: string, found: string): boolean =>
  words
    .replace(found, "")
    .replace(
      /\b(actions?|items?|work|tasks?|already|still|follow-?ups?|improvements?|measures?|list)\b|[\s:]|[^\p{L}\p{N}]/giu,
      ""
    ) === "";
