/** What a table shows, row by row, with plain spaces and hyphens. */
export const tableText = (part: Element, place = 0): string[][] =>
  [...part.querySelectorAll("table")[place]!.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent.replaceAll("\u00a0", " ").replaceAll("\u2011", "-"))
  );
