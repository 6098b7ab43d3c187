import {type Child, element, listen, present} from "./element.js";

/** The folds that the reader has opened on this page, so that a part drawn anew stays open. */
const opened = new Set<string>();
type Parts = readonly Child[];
const FOLD = "details.fold";

/**
 * "More: …", with what it holds named. Its parts are made when it is opened for the first time, or printed; a fold of the
 * same name that is drawn anew, as after a filter, keeps its state. Parts that are loaded come too late for a printer:
 * `ahead` makes them so many milliseconds after the fold is drawn.
 */
export function fold(
  holds: string,
  parts: () => Parts | Promise<Parts>,
  {ahead}: {readonly ahead?: number} = {}
): HTMLDetailsElement {
  const inside = element("div", {class: "fold-parts"});
  const node = element(
    "details",
    {class: "fold", open: opened.has(holds)},
    element("summary", {}, `More: ${holds}`),
    inside
  );
  const fill = (made: Parts): void => inside.replaceChildren(...present(made));
  let isMade = false;
  const make = (): void => {
    if (isMade) return;
    isMade = true;
    const made = parts();
    if (made instanceof Promise) {
      inside.replaceChildren(element("p", {class: "loading"}, "Loading …"));
      void made.then(fill, () =>
        inside.replaceChildren("This part could not be loaded. Reload the page to try again.")
      );
    } else fill(made);
  };
  listen(node, {
    toggle: () => {
      if (node.open) opened.add(holds);
      else opened.delete(holds);
      if (node.open) make();
    },
    [MAKE]: make
  });
  if (node.open) make();
  if (ahead !== undefined) setTimeout(() => node.isConnected && make(), ahead);
  return node;
}

/** Of so many rows what is folded is made ready for paper, so many milliseconds after the page is drawn. */
const FEW = 2000;
const AHEAD = 4000;

/** For a fold that is made of so many rows. */
export const aheadOf = (rows: number): {readonly ahead?: number} => (rows <= FEW ? {ahead: AHEAD} : {});

const MAKE = "followthrough-make";

/** Opens every fold, for paper: what is folded on the screen is printed whole. Call it once a page. */
export function unfoldForPrint(): void {
  window.addEventListener("beforeprint", () => {
    for (const node of document.querySelectorAll<HTMLDetailsElement>(FOLD)) {
      node.open = true;
      node.dispatchEvent(new Event(MAKE));
    }
  });
}
