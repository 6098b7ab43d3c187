/** Prints a heading and rows of cells, aligned: the first column to the left, the others to the right. */
export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[]
): void {
  const width = columns.map((_, i) => Math.max(...[columns, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(width[i]!) : cell.padStart(width[i]!))).join("  ");
  console.log(`\n${heading}`);
  console.log(line(columns));
  console.log(line(width.map((n) => "-".repeat(n))));
  for (const row of rows) console.log(line(row));
}

/** Two significant digits of a share as percent, without its sign: 0.0321 is "3.2". */
export function percent(share: number): string {
  const value = 100 * share;
  return value >= 9.95 ? value.toFixed(0) : value.toFixed(1);
}

/** A cell of what was measured beside what was published: "3.1 / 3.2". */
export function beside(measured: string, published: string | number): string {
  return `${measured} / ${published}`;
}
