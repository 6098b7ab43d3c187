import {element} from "./element.js";

interface View {
  readonly name: string;
  readonly query: string;
}

/** The filters that the settings name, behind one button; each opens the Review with them. Undefined without any. */
export function savedViews(json: string): HTMLElement | undefined {
  const views = JSON.parse(json) as readonly View[];
  if (views.length === 0) return undefined;
  return element(
    "details",
    {class: "saved-views"},
    element("summary", {}, "Views"),
    element(
      "ul",
      {},
      views.map(({name, query}) =>
        element("li", {}, element("a", {href: `./?${new URLSearchParams(query).toString()}`}, name))
      )
    )
  );
}
