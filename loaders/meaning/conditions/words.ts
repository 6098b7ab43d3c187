/** Text as sentences of words, each with its stem: what phrases are looked for in. */

export interface Word {
  /** as written, in lower case */
  readonly form: string;
  readonly stem: string;
  /** a clause begins here: what stands before does not negate it */
  readonly opens: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Written apart or together, the same word. */
const COMPOUNDS = new Map(
  "time out,roll back,back off,fail over,run book,play book,check list,hand over,work around,down time,set up,clean up,break down,log in,fire wall,white list,black list,allow list,auto scaling,auto scaler,auto scale,road map,post mortem,hard coded,multi tenant,read only,dead lock,life cycle,life time,dash board,data base,name space,on call,no one"
    .split(",")
    .map((pair) => [pair, pair.replace(" ", "")])
);
/** Small words that stand between others without changing what is meant. */
const SILENT = new Set(
  "a an the our its it's their his her my this that these those some such very really also just quite any actually currently then there here".split(
    " "
  )
);
const OPENERS = new Set(
  "but although though however because since while whereas which who so unless until therefore despite".split(
    " "
  )
);

/** Tokens with neighbours that make one word joined: “roll”, “back” → “rollback”. */
export function joinCompounds(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const compound = COMPOUNDS.get(`${tokens[at]} ${tokens[at + 1]}`);
    joined.push(compound ?? tokens[at]!);
    if (compound !== undefined) at++;
  }
  return joined;
}

/** The sentences of a text; a line break, a bullet or a semicolon ends one too. Without words there are none. */
export function sentencesOf(text: string): Sentence[] {
  return text
    .normalize("NFKC")
    .split(/(?<=[.!?])\s+|[\n\r;•]+/u)
    .map((part) => ({text: part.trim(), words: wordsOf(part)}))
    .filter(({words}) => words.length > 0);
}

function wordsOf(sentence: string): Word[] {
  const plain = sentence
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/https?:\/\/\S+/g, " ")
    .replaceAll(/\b(?:can't|cannot)\b/g, "can not")
    .replaceAll(/\bwon't\b/g, "will not")
    .replaceAll(/n't\b/g, " not")
    .replaceAll(/'(?:s|re|ve|ll|d|m)\b/g, " ");
  const words: Word[] = [];
  let opens = true;
  let last: string | undefined;
  for (const [token] of plain.matchAll(/[\p{L}\p{N}]+(?:\.\p{N}+)*|[,():–—]|(?<=\s)-(?=\s)/gu)) {
    if (/^[,():–—-]$/.test(token)) {
      opens = true;
      last = undefined;
      continue;
    }
    const joined = last === undefined ? undefined : COMPOUNDS.get(`${last} ${token}`);
    last = token;
    if (joined !== undefined) {
      const before = words.pop()!;
      words.push({form: joined, stem: stem(joined), opens: before.opens});
    } else if (!SILENT.has(token)) {
      words.push({form: token, stem: stem(token), opens: opens || OPENERS.has(token)});
      opens = false;
    }
  }
  return words;
}

const VOWEL = /[aeiouy]/;

/**
 * The word without plural, tense and final e: alerts, alerting, alerted → alert; configure, configured → configur.
 * Made for telling forms of one word together, not for grammar.
 */
export function stem(form: string): string {
  let word = form;
  if (/ies$|ied$/.test(word) && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (/(?:ss|x|z|ch|sh)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^suiy]s$/.test(word) && word.length > 3) word = word.slice(0, -1);
  for (const ending of ["ing", "ed"])
    if (word.endsWith(ending)) {
      const rest = word.slice(0, -ending.length);
      if (rest.length < 3 || !VOWEL.test(rest)) continue;
      word = /([bdfgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
      break;
    }
  if (word.endsWith("ly") && word.length > 5) word = word.slice(0, -2);
  return word.endsWith("e") && word.length > 3 ? word.slice(0, -1) : word;
}
