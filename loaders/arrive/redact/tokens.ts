/** A text as words with their places, and words as they are compared. */

export interface Token {
  /** as written */
  readonly raw: string;
  /** as compared; see fold() */
  readonly folded: string;
  readonly start: number;
  /** exclusive */
  readonly end: number;
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** escapes of URLs come first, so that `%20Roe` is a gap and a word */
const WORD = /%[0-9A-Fa-f]{2}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i"
};

/** Lower case, without accents (composed or not) and invisible characters. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(INVISIBLE, "")
    .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter]!)
    .normalize("NFC");
}

/** The words of a text in order: runs of letters and digits; everything else is a gap. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    if (raw.startsWith("%")) continue;
    tokens.push({raw, folded: fold(raw), start: match.index, end: match.index + raw.length});
  }
  return tokens;
}

/** True where a word begins with a capital, or its script has none. */
export const isCapital = (word: string): boolean => !/^\p{Ll}/u.test(word);

/** `Roe`, `O`, `Łódź`: a capital and small letters. */
export const isTitle = (word: string): boolean => /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(word);
