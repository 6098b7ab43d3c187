/** Marks of pictures that answer: an instant tip on hover, focus and touch, arrow keys between them, a click to what is behind. */
import {hideTip, isShown, showTip} from "./tip.js";

/** How far from a mark a pointer still means it, in pixels. */
const NEAR = 18;
const LINK = "http://www.w3.org/1999/xlink";

interface Placed {
  readonly mark: Element;
  readonly box: DOMRect;
  readonly x: number;
  readonly y: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/**
 * Turns what a picture says of its marks (a `<title>` or `data-tip` each) into tips. By itself the picture is one stop of the
 * Tab key, with arrow keys between its marks and Enter to open one; where its marks are links of the page, or it lies
 * within one, `isStop` is false and focus goes where it went.
 */
export function marked<P extends Element>(picture: P, {isStop = true}: {readonly isStop?: boolean} = {}): P {
  for (const title of picture.querySelectorAll("title")) {
    const mark = title.parentElement!;
    if (mark === (picture as Element)) continue;
    mark.setAttribute("data-tip", title.textContent);
    title.remove();
  }
  if (picture.querySelector("[data-tip]") === null) return picture;
  if (isStop) {
    picture.setAttribute("role", "application");
    picture.setAttribute("aria-roledescription", "chart");
    picture.setAttribute("tabindex", "0");
    for (const part of picture.children) part.setAttribute("aria-hidden", "true");
    for (const link of picture.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
  }
  picture.classList.add("marked");
  return listening(picture, isStop);
}

function listening<P extends Element>(picture: P, isStop: boolean): P {
  let places: readonly Placed[] = [];
  let corner = "";
  /** The page may have scrolled, or moved what stands above, since the marks were placed. */
  const here = (): readonly Placed[] => {
    const {x, y, width} = picture.getBoundingClientRect();
    const now = `${x} ${y} ${width}`;
    if (now !== corner) places = placed(picture);
    corner = now;
    return places;
  };
  let last: Placed | undefined;
  let touched: Element | undefined;
  const show = (shown: Placed | undefined): void => {
    picture.querySelector(".mark-shown")?.classList.remove("mark-shown");
    if (shown === undefined) {
      hideTip();
      return;
    }
    last = shown;
    shown.mark.classList.add("mark-shown");
    showTip(shown.mark.getAttribute("data-tip")!, shown.mark);
  };
  const current = (): Placed | undefined => here().find(({mark}) => mark === last?.mark);
  const on = (type: string, act: (event: Event) => void): void => picture.addEventListener(type, act);

  on("pointermove", (event) => show(nearest(here(), event as PointerEvent)));
  on("pointerleave", () => show(undefined));
  on("pointerdown", (event) => {
    const {pointerType} = event as PointerEvent;
    const place = nearest(here(), event as PointerEvent);
    touched = pointerType === "touch" && place?.mark !== touched ? place?.mark : undefined;
    show(place);
  });
  on("click", (event) => {
    const mark = nearest(here(), event as PointerEvent)?.mark;
    // The first touch shows, the second opens.
    if (touched !== undefined && mark === touched) {
      event.preventDefault();
      return;
    }
    if (mark !== undefined && (event.target as Element).closest("a") === null) open(mark);
  });
  on("focusin", (event) => {
    const target = event.target as Element;
    if (!target.matches(":focus-visible")) return;
    show(isStop ? (current() ?? here()[0]) : here().find(({mark}) => mark === target.closest("[data-tip]")));
  });
  on("focusout", () => show(undefined));
  on("keydown", (event) => {
    const {key} = event as KeyboardEvent;
    if (key === "Escape" && isShown()) {
      show(undefined);
      return;
    }
    if (key === "Enter" && isStop && last !== undefined) {
      open(last.mark);
      return;
    }
    const next = after(here(), current(), key);
    if (next === undefined) return;
    event.preventDefault();
    if (isStop) show(next);
    else (linkOf(next.mark) ?? (next.mark as HTMLElement)).focus();
  });
  return picture;
}

/** Its marks from left to right, with where they stand now. */
function placed(picture: Element): readonly Placed[] {
  return [...picture.querySelectorAll("[data-tip]")]
    .map((mark): Placed => {
      const box = mark.getBoundingClientRect();
      return {mark, box, x: box.x + box.width / 2, y: box.y + box.height / 2};
    })
    .toSorted((a, b) => a.x - b.x || a.y - b.y);
}

/** The mark that a pointer means: the nearest by its box, of those under it the one whose middle is nearest. */
function nearest(
  places: readonly Placed[],
  {clientX, clientY}: {readonly clientX: number; readonly clientY: number}
): Placed | undefined {
  const outside = (at: number, from: number, to: number): number => Math.max(from - at, 0, at - to);
  const away = ({box}: Placed): number =>
    Math.hypot(outside(clientX, box.left, box.right), outside(clientY, box.top, box.bottom));
  const middle = ({x, y}: Placed): number => Math.hypot(clientX - x, clientY - y);
  return places
    .filter((place) => away(place) <= NEAR)
    .reduce<Placed | undefined>(
      (best, place) =>
        best === undefined ||
        away(place) < away(best) ||
        (away(place) === away(best) && middle(place) < middle(best))
          ? place
          : best,
      undefined
    );
}

/** Where a key leads: to the sides through all marks in order, up and down to the nearest that is there. */
function after(places: readonly Placed[], from: Placed | undefined, key: string): Placed | undefined {
  if (key === "Home") return places[0];
  if (key === "End") return places.at(-1);
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const at = from === undefined ? -1 : places.indexOf(from);
  const beside = places[Math.max(0, Math.min(places.length - 1, at + (step[0] || step[1])))];
  if (from === undefined || step[1] === 0) return beside;
  const cost = ({x, y}: Placed): number => Math.abs(y - from.y) + 2 * Math.abs(x - from.x);
  const there = places.filter(({y}) => (y - from.y) * step[1] > 1).toSorted((a, b) => cost(a) - cost(b));
  return there[0] ?? beside;
}

/** Around the mark, or within it. */
const linkOf = (mark: Element): HTMLAnchorElement | null => mark.closest("a") ?? mark.querySelector("a");

/** Follows a mark's link, if it has one. */
function open(mark: Element): void {
  const link = linkOf(mark);
  const href = link?.getAttribute("href") ?? link?.getAttributeNS(LINK, "href");
  if (typeof href === "string") window.location.assign(new URL(href, document.baseURI));
}
