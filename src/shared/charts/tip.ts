/** The one tip of a page: beside the mark it is about, read out by a screen reader, away with Escape, scrolling and resizing. */

const GAP = 8;
let tip: HTMLElement | undefined;

/** Shows the text above a box, or below where there is no room. */
export function showTip(text: string, box: DOMRect): void {
  const own = (tip ??= made());
  if (own.textContent !== text) own.textContent = text;
  own.hidden = false;
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
  node.className = "tip";
  node.setAttribute("role", "status");
  node.hidden = true;
  document.body.append(node);
  window.addEventListener("scroll", hideTip, {passive: true, capture: true});
  window.addEventListener("resize", hideTip);
  return node;
}
