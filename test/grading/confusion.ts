/** How often each wanted class was given: recall over what was wanted, precision over what was given. */
interface Pair {
  readonly wanted: string;
  readonly got: string;
}

interface Confusion {
  readonly text: string;
  readonly of: (value: string) => {readonly precision: number; readonly recall: number};
}

export function confusion(pairs: readonly Pair[]): Confusion {
  const count = (wanted: string | null, got: string | null): number =>
    pairs.filter((pair) => (wanted === null || pair.wanted === wanted) && (got === null || pair.got === got))
      .length;
  const of = (value: string): {precision: number; recall: number} => ({
    precision: count(value, value) / count(null, value),
    recall: count(value, value) / count(value, null)
  });
  const values = [...new Set(pairs.flatMap(({wanted, got}) => [wanted, got]))].sort();
  const name = (value: string): string => (value === "" ? "unknown" : value).padEnd(13);
  const lines = values.map((wanted) => {
    const {precision, recall} = of(wanted);
    const cells = values.map((got) => String(count(wanted, got)).padEnd(13)).join("");
    return `${name(wanted)}${cells}${precision.toFixed(2).padEnd(11)}${recall.toFixed(2)}`;
  });
  return {
    text: [`${"wanted".padEnd(13)}${values.map(name).join("")}precision  recall`, ...lines].join("\n"),
    of
  };
}
