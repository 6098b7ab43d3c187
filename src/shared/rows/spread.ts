/** So many of a list, the first and the last among them, at equal steps; the list itself where it has no more. */
export const spread = <Item>(list: readonly Item[], n: number): readonly Item[] =>
  n >= list.length
    ? list
    : Array.from(
        {length: n},
        (_, place) => list[Math.round((place * (list.length - 1)) / Math.max(1, n - 1))]!
      );
