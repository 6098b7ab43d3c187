/** The newest quarters that fit; further back when the chosen one would not be among them with the four before it. */
export function around<Row extends {readonly quarter: string}>(
  quarters: readonly Row[],
  chosen: string | null | undefined,
  most: number
): readonly Row[] {
  const place = quarters.findIndex(({quarter}) => quarter === chosen);
  const start = Math.max(0, quarters.length - most);
  const first = place < 0 ? start : Math.min(start, Math.max(0, place - Math.min(4, most - 1)));
  return quarters.slice(first, first + most);
}
