import type {Page} from "playwright-core";

/** What a reader meets on a page as it opens: nothing folded, at the size of the window. */
export interface Reading {
  /** of the window's height */
  readonly screens: number;
  readonly words: number;
  /** parts under a heading of their own */
  readonly blocks: number;
  /** the headline, then the heading of each part */
  readonly titles: readonly string[];
  /** pixels by which the page is wider than the window */
  readonly sideways: number;
  /** filled parts without a heading, by their text */
  readonly untitled: readonly string[];
}

const PARTS = ".chart-card, .section, .chapter > h2, #observablehq-main > h2, details.fold";
/** What is no text of the page: choices of a form, what only a screen reader gets, what is not drawn. */
const SILENT = "select, script, style, title, desc, .visually-hidden, .filters, .site-banner, .site-bar";

/** Measures a drawn page. */
export function reading(page: Page): Promise<Reading> {
  return page.evaluate(
    ({parts, silent}) => {
      const main = document.querySelector<HTMLElement>("#observablehq-main")!;
      const visible = (node: Element): boolean =>
        node.checkVisibility({visibilityProperty: true}) && node.getClientRects().length > 0;
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      let words = 0;
      while (texts.nextNode()) {
        const {parentElement, data} = texts.currentNode as Text;
        if (data.trim() === "" || parentElement!.closest(silent) || !visible(parentElement!)) continue;
        words += data.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
      }
      const headings = [...main.querySelectorAll<HTMLElement>(".headline, h2, h3")].filter(visible);
      return {
        screens: document.documentElement.scrollHeight / window.innerHeight,
        words,
        blocks: [...main.querySelectorAll(parts)].filter(
          (part) => visible(part) && !part.matches("details.fold")
        ).length,
        titles: headings.map((heading) => heading.innerText.trim()),
        sideways: document.documentElement.scrollWidth - window.innerWidth,
        untitled: [...main.querySelectorAll<HTMLElement>(".chart-card, .section")]
          .filter((part) => visible(part) && (part.querySelector("h2")?.innerText.trim() ?? "") === "")
          .map((part) => part.innerText.slice(0, 60))
      };
    },
    {parts: PARTS, silent: SILENT}
  );
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
/** A date, the name of a quarter and a severity are names; "1 h 20 min" is one number. */
const NAMES = new RegExp(`\\d{1,2} ${MONTH}(?: \\d{4})?|\\d{4}[-‑]Q\\d|\\bSEV\\d`, "g");
const DURATION = /\d+\s(?:d|h|min|s)(?:\s\d+\s(?:h|min|s))?\b/g;

/** Numbers of a title. */
export const numbersIn = (title: string): number =>
  (
    title
      .replaceAll(NAMES, " ")
      .replaceAll(DURATION, "1")
      .match(/(?<![\p{L}\d.])\d[\d,]*(?:\.\d+)?/gu) ?? []
  ).length;

/** Words of a title: what stands between spaces and holds a letter or a digit; a duration is one. */
export const wordsIn = (title: string): number =>
  title
    .replaceAll(DURATION, "1")
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
