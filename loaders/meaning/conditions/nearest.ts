/** Which conditions of the taxonomy a text is most like, by the words both use: rare words weigh more. */
import {stemsOf} from "./matcher.js";

export interface Described {
  readonly id: string;
  /** all that is written about it: label, description, phrases */
  readonly text: string;
}

export interface Near {
  readonly id: string;
  /** cosine of the two sets of stems, weighted by rarity: 0 nothing in common … 1 the same words */
  readonly likeness: number;
}

const MOST = 3;
/** Below this two texts share but common words. */
const LEAST = 0.09;

/** A function that gives the most alike entries of a text, at most three, best first; none where hardly a word is shared. */
export function nearest(entries: readonly Described[]): (text: string) => Near[] {
  const known = entries.map(({id, text}) => ({id, stems: stemsOf(text)}));
  const weight = (stem: string): number =>
    Math.log(1 + known.length / Math.max(1, known.filter(({stems}) => stems.has(stem)).length));
  const weights = new Map(
    [...new Set(known.flatMap(({stems}) => [...stems]))].map((stem) => [stem, weight(stem)])
  );
  const length = (stems: ReadonlySet<string>): number =>
    Math.sqrt([...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? weight(stem)) ** 2, 0));
  return (text) => {
    const stems = stemsOf(text);
    return known
      .map(({id, stems: own}) => {
        const shared = [...stems].filter((stem) => own.has(stem));
        const dot = shared.reduce((sum, stem) => sum + weights.get(stem)! ** 2, 0);
        return {id, likeness: dot === 0 ? 0 : dot / (length(stems) * length(own))};
      })
      .filter(({likeness}) => likeness >= LEAST)
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
      .slice(0, MOST);
  };
}
