/** The rows of a table's body as the texts of their cells, of the first table in an element; spaces as typed. */
export const cells = (element: Element): string[][] =>
  [...element.querySelector("table")!.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({textContent}) => typed(textContent))
  );

/** What a heading says, spaces as typed. */
export const heading = (element: Element): string => typed(element.querySelector("h2")!.textContent);

const typed = (text: string): string => text.replaceAll("\u00a0", " ");
