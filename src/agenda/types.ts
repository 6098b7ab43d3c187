/** Agendas as data: the page, the Markdown and the lines for decisions.csv are drawn from them. */
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

/** What the retro of one incident goes through. */
export interface RetroAgenda {
  readonly title: string;
  readonly sections: readonly AgendaSection[];
}

/** One point of a review: owner and decision are written down in the meeting. */
export interface Point {
  /** what is to be decided, a verb first */
  readonly title: string;
  /** what is at stake */
  readonly stake: string;
  readonly question: string;
  /** its evidence, the dearest first; what is left out is behind `rest`, or else `href` */
  readonly items: readonly AgendaItem[];
  readonly more: number;
  readonly href: string;
  readonly rest?: string;
  /** the time box */
  readonly minutes: number;
  /** the team whose it is, where the data say so */
  readonly team: string | null;
  /** actions and conditions it is about */
  readonly concerns: readonly string[];
}

export interface ReviewAgenda {
  readonly title: string;
  readonly quarter: string;
  readonly points: readonly Point[];
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

/** Items under a point. */
const ITEMS = 2;

/** The first items of a list, and how many are left out. */
export const firstItems = (items: readonly AgendaItem[]): Pick<Point, "items" | "more"> => ({
  items: items.slice(0, ITEMS),
  more: Math.max(0, items.length - ITEMS)
});
