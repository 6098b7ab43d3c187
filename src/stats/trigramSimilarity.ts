/**
 * How alike two names are: the Dice coefficient of their sets of trigrams, from 0 (none shared) to 1 (METHODS2 P).
 *
 * Case does not count; a run of anything but letters and digits is one blank. Names begin with two blanks and end with
 * one, so that first letters weigh more. Two empty names: 1.
 */
export function trigramSimilarity(a: string, b: string): number {
  const [first, second] = [trigrams(a), trigrams(b)];
  const shared = [...first].filter((trigram) => second.has(trigram)).length;
  return (2 * shared) / (first.size + second.size);
}

function trigrams(name: string): Set<string> {
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const padded = `  ${words} `;
  return new Set(Array.from({length: padded.length - 2}, (_, i) => padded.slice(i, i + 3)));
}
