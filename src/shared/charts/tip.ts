/**
 * The one tip of a page: beside the mark it is about, read out by a screen reader, away with Escape and resizing. Scrolling
 * takes it from a pointer, which then means something else, and with it goes along where the keyboard is.
 */

const GAP = 8;
let tip: HTMLElement | undefined;
let about: Element | undefined;

/** Shows the text above a mark, or below where there is no room. */
export function showTip(text: string, mark: Element): void {
  const own = (tip ??= made());
  if (own.textContent !== text) own.textContent = text;
  own.hidden = false;
  about = mark;
  put(own, mark.getBoundingClientRect());
}

function put(own: HTMLElement, box: DOMRect): void {
  const {width, height} = own.getBoundingClientRect();
  const left = box.x + box.width / 2 - width / 2;
  const above = box.y - height - GAP;
  own.style.left = `${Math.max(4, Math.min(document.documentElement.clientWidth - width - 4, left))}px`;
  own.style.top = `${above >= 4 ? above : box.bottom + GAP}px`;
}

export function hideTip(): void {
  if (tip !== undefined) tip.hidden = true;
}

export const isShown = (): boolean => tip?.hidden === false;

function made(): HTMLElement {
  const node = document.createElement("div");
  node.className = "mark-tip";
  node.setAttribute("role", "status");
  node.hidden = true;
  document.body.append(node);
  window.addEventListener("scroll", scrolled, {passive: true, capture: true});
  window.addEventListener("resize", hideTip);
  return node;
}

function scrolled(): void {
  if (tip === undefined || tip.hidden) return;
  const isByKey = about?.closest(".marked")?.matches(":focus-visible, :has(:focus-visible)") === true;
  if (isByKey) put(tip, about!.getBoundingClientRect());
  else hideTip();
}
