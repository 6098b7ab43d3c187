import type {Site, VerdictRows} from "../schema.js";
import {capitalised, words} from "../format.js";
import {element, listen} from "../shared/ui/element.js";
import {NOT_STATED} from "../shared/rows/filterRows.js";
import {closesOutside} from "../shared/ui/filterFold.js";
import {BASES} from "../shared/ui/outcomeText.js";
import {onParametersBack, pageParameters, pushParameters} from "../shared/ui/pageUrl.js";
import {cutText} from "../shared/ui/siteBanner.js";

const KEYS = ["verdict", "strength", "layer", "team", "basis", "kind"] as const;
type Key = (typeof KEYS)[number];

const VALUE: Readonly<Record<Key, (row: VerdictRows) => string | null>> = {
  verdict: (row) => row.verdict,
  strength: (row) => row.action_strength,
  layer: (row) => row.layer,
  team: (row) => row.team ?? NOT_STATED,
  basis: (row) => row.basis,
  kind: (row) => row.action_kind
};

const named = (key: Key, value: string): string =>
  key === "team"
    ? value === NOT_STATED
      ? "no team"
      : value
    : capitalised(key === "basis" ? (BASES[value] ?? value) : words(value));

/** Rows that have one of the values chosen for each key; no value lets every row through. */
export function passes(
  rows: readonly VerdictRows[],
  keys: readonly Key[],
  parameters: URLSearchParams
): VerdictRows[] {
  const wanted = keys
    .map((key) => [key, parameters.getAll(key).filter((value) => value !== "")] as const)
    .filter(([, values]) => values.length > 0);
  return rows.filter((row) => wanted.every(([key, values]) => values.includes(VALUE[key](row) ?? "")));
}

export interface OutcomeFilter extends HTMLFormElement {
  /** the rows that pass, of those the bar was made from */
  readonly value: {
    readonly rows: readonly VerdictRows[];
    /** the same with every verdict, which is what shares are made of */
    readonly judged: readonly VerdictRows[];
    /** the same with rows on inferred targets too, whatever the switch says */
    readonly withAllTargets: readonly VerdictRows[];
    readonly withInferred: boolean;
  };
}

/** The ledger's own filters and the switch for inferred targets, kept in the address; emits `input`. */
export function outcomeFilter(rows: readonly VerdictRows[], site: Site): OutcomeFilter {
  const chosen = (key: Key): string => pageParameters().get(key) ?? "";
  const form = element("form", {class: "filters site-bar", role: "search", "aria-label": "Ledger filters"});
  const chips = element("ul", {class: "chips", "aria-label": "Filters in force"});
  const controls = new Map<Key, HTMLSelectElement>();
  const changed = (): void => {
    render();
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const choose = (key: Key, value: string): void => {
    pushParameters({[key]: value === "" ? [] : [value], page: []});
    changed();
  };
  const selects = KEYS.flatMap((key) => {
    const values = [...new Set(rows.map(VALUE[key]))].filter((value) => value !== null).sort();
    if (values.length < 2 && chosen(key) === "") return [];
    const offered = values.includes(chosen(key)) || chosen(key) === "" ? values : [chosen(key), ...values];
    const control = element(
      "select",
      {name: key},
      element("option", {value: ""}, "Any"),
      offered.map((value) => element("option", {value}, named(key, value)))
    );
    controls.set(key, control);
    listen(control, {
      input: (event) => event.stopPropagation(),
      change: () => choose(key, control.value)
    });
    return [element("label", {class: "filter"}, element("span", {}, capitalised(key)), control)];
  });
  const box = element("input", {type: "checkbox", name: "inferred"});
  box.checked = pageParameters().get("inferred") === "1";
  listen(box, {
    input: (event) => event.stopPropagation(),
    change: () => {
      pushParameters({inferred: box.checked ? ["1"] : [], page: []});
      changed();
    }
  });
  listen(form, {submit: (event) => event.preventDefault()});
  const summary = element("summary", {}, "Filters");
  const fold = element(
    "details",
    {class: "filter-fold"},
    summary,
    element(
      "div",
      {class: "filter-controls"},
      selects,
      element(
        "label",
        {class: "filter filter-switch"},
        box,
        element("span", {}, "Count inferred targets too")
      )
    )
  );
  closesOutside(fold, summary);
  form.append(
    element("span", {class: "bar-organisation"}, site.organisation ?? "Followthrough"),
    fold,
    chips,
    element("span", {class: "bar-cut"}, cutText(site))
  );
  const chip = (key: Key): HTMLLIElement => {
    const values = pageParameters().getAll(key);
    const text = `${capitalised(key)}: ${values.map((value) => named(key, value)).join(" or ")}`;
    const remove = element("button", {type: "button", "aria-label": `Remove filter ${text}`}, "×");
    listen(remove, {
      click: () => {
        choose(key, "");
        (chips.querySelector("button") ?? summary).focus();
      }
    });
    return element("li", {class: "chip"}, element("span", {}, text), remove);
  };
  const render = (): void => {
    for (const [key, control] of controls) control.value = chosen(key);
    chips.replaceChildren(...KEYS.filter((key) => chosen(key) !== "").map(chip));
    chips.hidden = chips.childElementCount === 0;
  };
  onParametersBack(changed);
  render();
  const passing = (): OutcomeFilter["value"] => {
    const withInferred = pageParameters().get("inferred") === "1" || chosen("basis") === "inferred";
    const pass = (keys: readonly Key[]): VerdictRows[] => passes(rows, keys, pageParameters());
    const withAllTargets = pass(KEYS.filter((key) => key !== "verdict"));
    const judged = withAllTargets.filter(({basis}) => withInferred || basis !== "inferred");
    const kept = passes(judged, ["verdict"], pageParameters());
    return {rows: kept, judged, withAllTargets, withInferred};
  };
  return Object.defineProperty(form, "value", {get: passing}) as OutcomeFilter;
}
