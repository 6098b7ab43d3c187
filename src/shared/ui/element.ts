/** Builds DOM without markup: text becomes text nodes, attributes are set as text, listeners are added by name. */

export type Child = Node | string | number | null | undefined | false;

export interface Attributes {
  readonly [name: string]: string | number | boolean | null | undefined;
}

export type Listeners = Readonly<Record<string, (event: Event) => void>>;

/** An element; null, undefined and false attributes and children are left out, true is an empty attribute. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on/i.test(key)) throw new Error(`${name}: listeners are added with listen, not as ${key}`);
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(key, value === true ? "" : String(value));
  }
  node.append(...present(children.flat()));
  return node;
}

/** Adds listeners and returns the same node. */
export function listen<N extends EventTarget>(node: N, listeners: Listeners): N {
  for (const [type, listener] of Object.entries(listeners)) node.addEventListener(type, listener);
  return node;
}

/** Children that are there, numbers as text. */
export function present(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) =>
    child === null || child === undefined || child === false
      ? []
      : [typeof child === "number" ? String(child) : child]
  );
}
