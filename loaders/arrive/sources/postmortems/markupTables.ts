/** Tables of AsciiDoc and list tables of reStructuredText → Markdown rows, each on its first line. */

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const rule = (count: number): string => `|${" --- |".repeat(count)}`;

/** The lines between two `|===`, cells in rows of as many as the attributes, else the first line, have. */
export function adocTables(lines: readonly string[]): string[] {
  const result: string[] = [];
  let block: string[] | undefined;
  let columns: number | undefined;
  for (const line of lines) {
    if (/^\|===\s*$/.test(line)) {
      result.push("");
      if (block) result.push(...adocRows(block, columns), "");
      [block, columns] = block ? [undefined, undefined] : [[], columns];
    } else if (block) block.push(line);
    else {
      const cols = /^\[.*\bcols\s*=\s*"?([^"\]]+)/.exec(line)?.[1];
      if (cols !== undefined) columns = columnCount(cols);
      else if (line.trim() !== "" && !/^[.[]/.test(line)) columns = undefined;
      result.push(line);
    }
  }
  return block ? [...result, ...block] : result;
}

const columnCount = (cols: string): number =>
  cols.split(/[,;]/).reduce((sum, one) => sum + Number(/^\s*(\d+)\*/.exec(one)?.[1] ?? 1), 0);

function adocRows(block: readonly string[], columns: number | undefined): string[] {
  const cells: string[] = [];
  for (const line of block) {
    if (line.trim() === "") continue;
    const [before = "", ...own] = line.split(/(?:^|\s)[\d.+*<>^]{0,5}[aehlmsvd]?\|/);
    if (own.length === 0 && cells.length > 0) cells.push(`${cells.pop()!} ${line.trim()}`);
    else if (own.length > 0) {
      if (before.trim() !== "" && cells.length > 0) cells.push(`${cells.pop()!} ${before.trim()}`);
      cells.push(...own.map((cell) => cell.trim()));
    }
  }
  const first = block.find((line) => line.includes("|")) ?? "";
  return rowsOf(cells, columns ?? first.split("|").length - 1);
}

/** `.. list-table::` with a bullet a cell. */
export function listTables(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!/^\s*\.\. list-table::/.test(lines[at]!)) {
      result.push(lines[at]!);
      continue;
    }
    const end = lines.findIndex((line, index) => index > at && /^\S/.test(line));
    const block = lines.slice(at + 1, end < 0 ? undefined : end);
    const rows: string[][] = [];
    for (const line of block) {
      const [, star, cell] = /^\s+(?:(\*)\s*)?-\s*((?:\S.*)?)$/.exec(line) ?? [];
      if (star !== undefined) rows.push([cell!]);
      else if (cell !== undefined) rows.at(-1)?.push(cell);
      else if (rows.length > 0 && line.trim() !== "")
        rows.at(-1)!.push(`${rows.at(-1)!.pop() ?? ""} ${line.trim()}`);
    }
    result.push("", ...rowsOf(rows.flat(), rows[0]?.length ?? 1), "");
    at += block.length;
  }
  return result;
}

function rowsOf(cells: readonly string[], count: number): string[] {
  const rows: string[] = [];
  for (let at = 0; at < cells.length; at += Math.max(count, 1))
    rows.push(row(cells.slice(at, at + Math.max(count, 1))));
  return rows.length === 0 ? [] : [rows[0]!, rule(count), ...rows.slice(1)];
}
