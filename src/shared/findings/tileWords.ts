/** The four numbers of a quarter in words: the Review's tiles, the report's first page and the digests. */
import {count, counted, decimal, duration, UNKNOWN} from "../../format.js";
import type {Moved, TileFacts, TilePoint} from "../rows/tileFacts.js";

interface Kind {
  readonly label: string;
  readonly value: (value: number) => string;
  /** what "fewer" and "more" are of it */
  readonly words: readonly [string, string];
  /** what the number rests on */
  readonly basis: (facts: TileFacts) => string;
}

const KINDS: Readonly<Record<TileFacts["id"], Kind>> = {
  incidents: {
    label: "Incidents",
    value: count,
    words: ["fewer than before", "more than before"],
    basis: ({isPartly, moved}) =>
      isPartly !== true
        ? "against the four quarters before"
        : moved === "alone"
          ? "too little was watched throughout"
          : "of the sources watched throughout"
  },
  minutes: {
    label: "Minutes of impact",
    value: (minutes) => count(Math.round(minutes)),
    words: ["fewer than before", "more than before"],
    basis: ({n, of}) => (n === of ? "known for all incidents" : `known for ${count(n)} of ${count(of)}`)
  },
  mitigate: {
    label: "Median time to mitigate",
    value: duration,
    words: ["faster than the quarter before", "slower than the quarter before"],
    basis: ({n, moved, isPartly}) =>
      moved === "same"
        ? `${count(n)} timed, against the quarter before`
        : `${counted(n, "incident")} timed${isPartly === true ? ", not all watched throughout" : ""}`
  },
  pages: {
    label: "Pages a week",
    value: decimal,
    words: ["fewer than before", "more than before"],
    basis: ({n, of}) => `${counted(n, "page")} in ${counted(of, "whole week")}`
  }
};

const WORDS: Readonly<Record<Exclude<Moved, "fewer" | "more">, string>> = {
  same: "no clear change",
  few: "too few to say",
  lowest: "lowest of these quarters",
  highest: "highest of these quarters",
  usual: "within its usual range",
  alone: "nothing to compare with"
};

export interface TileWords {
  readonly label: string;
  readonly value: string;
  /** whether it moved */
  readonly word: string;
  /** what it rests on */
  readonly basis: string;
}

export function tileWords(facts: TileFacts): TileWords {
  const {label, value, words, basis} = KINDS[facts.id];
  return {
    label,
    value: facts.value === null ? "not known" : value(facts.value),
    word: facts.moved === "fewer" ? words[0] : facts.moved === "more" ? words[1] : WORDS[facts.moved],
    basis: basis(facts)
  };
}

/** "2026-Q2 so far: 54 min". */
export const pointWords =
  ({id}: TileFacts) =>
  ({quarter, isPartial, value}: TilePoint): string =>
    `${quarter}${isPartial ? " so far" : ""}: ${value === null ? UNKNOWN : KINDS[id].value(value)}`;
