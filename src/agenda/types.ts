/** Agendas as data: the page, the Markdown and the lines for decisions.csv are drawn from them. */
import type {AgendaItem, Point} from "../shared/points/point.js";

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
