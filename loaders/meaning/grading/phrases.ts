/**
 * Phrases as rules write them, and the text they are looked for in.
 *
 * `alert` also finds `alerts`; `automat*` is a stem; `add|create` either; `#` a number; `_` up to three words of the same noun
 * phrase (no preposition or conjunction); `…` up to eight words of any sort.
 */
const PREPOSITIONS =
  "about|after|and|as|at|before|because|but|by|for|from|if|in|into|of|on|or|per|so|that|to|until|via|when|where|which|while|with|without";

/** Lower case, hyphens as spaces, no punctuation, a space at either end: “ fail over to db 7 ”. */
export function normalise(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’`*]/g, "")
    .match(/[\p{L}\d_]+(?:[.,]\d+)*%?/gu);
  return ` ${(words ?? []).join(" ").replaceAll("_", " ")} `;
}

/** A pattern for texts that are normalised; `start` is what may stand before the phrase. */
export function compile(phrase: string, start = " "): RegExp {
  return new RegExp(start + phrase.split(" ").map(word).join(""), "u");
}

function word(written: string): string {
  if (written === "_") return `(?:(?!(?:${PREPOSITIONS}) )[^ ]+ ){0,3}?`;
  if (written === "…") return "(?:[^ ]+ ){0,8}?";
  if (written === "#") return "\\d[\\d.,]*(?:%|[a-z]{1,3})? ";
  const forms = written
    .split("|")
    .map((form) => (form.endsWith("*") ? `${form.slice(0, -1)}[\\p{L}]*` : `${form}(?:e?s)?`));
  return `(?:${forms.join("|")}) `;
}
