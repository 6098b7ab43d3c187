/** An agenda as data: the page and the Markdown are drawn from it. */
export interface AgendaItem {
  readonly text: string;
  /** a page of this site */
  readonly href?: string;
}

export interface AgendaSection {
  readonly title: string;
  /** the question to answer */
  readonly question: string;
  readonly items: readonly AgendaItem[];
  /** what stands in its place without items */
  readonly empty: string;
  /** how many items are left out */
  readonly more: number;
}

export interface Agenda {
  readonly title: string;
  readonly sections: readonly AgendaSection[];
}

/** The first items of a section, and how many more there are. */
export function section(
  title: string,
  question: string,
  {
    items,
    empty,
    most = 6
  }: {readonly items: readonly AgendaItem[]; readonly empty: string; readonly most?: number}
): AgendaSection {
  return {title, question, items: items.slice(0, most), empty, more: Math.max(0, items.length - most)};
}
