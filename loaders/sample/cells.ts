/** The cells of a table written as text: a row a line, cells between bars, blanks around them dropped. */
export const cells = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
