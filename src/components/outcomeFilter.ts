import type {VerdictRows} from "../schema.js";
import {capitalised, words} from "../format.js";
import {element, listen} from "./element.js";
import {pageParameters, replaceParameters} from "./pageUrl.js";

const KEYS = ["verdict", "strength", "layer", "team", "basis", "kind"] as const;
type Key = (typeof KEYS)[number];

const VALUE: Readonly<Record<Key, (row: VerdictRows) => string | null>> = {
  verdict: (row) => row.verdict,
  strength: (row) => row.action_strength,
  layer: (row) => row.layer,
  team: (row) => row.team,
  basis: (row) => row.basis,
  kind: (row) => row.action_kind
};

export interface OutcomeFilter extends HTMLFormElement {
  /** the rows that pass, of those the bar was made from */
  readonly value: {
    readonly rows: readonly VerdictRows[];
    /** the same with rows on inferred targets, whatever the switch says */
    readonly withAllTargets: readonly VerdictRows[];
    readonly withInferred: boolean;
  };
}

/** The ledger's own filters and the switch for inferred targets, kept in the address; emits `input`. */
export function outcomeFilter(rows: readonly VerdictRows[]): OutcomeFilter {
  const chosen = (key: Key): string => pageParameters().get(key) ?? "";
  const form = element("form", {class: "filters", role: "search", "aria-label": "Ledger filters"});
  const changed = (): void => void form.dispatchEvent(new Event("input", {bubbles: true}));
  const selects = KEYS.flatMap((key) => {
    const values = [...new Set(rows.map(VALUE[key]))].filter((value) => value !== null).sort();
    if (values.length < 2 && chosen(key) === "") return [];
    const offered = values.includes(chosen(key)) || chosen(key) === "" ? values : [chosen(key), ...values];
    const control = element(
      "select",
      {name: key},
      element("option", {value: ""}, "Any"),
      offered.map((value) => element("option", {value}, key === "team" ? value : capitalised(words(value))))
    );
    control.value = chosen(key);
    listen(control, {
      input: (event) => event.stopPropagation(),
      change: () => {
        replaceParameters({[key]: control.value === "" ? [] : [control.value], page: []});
        changed();
      }
    });
    return [element("label", {class: "filter"}, element("span", {}, capitalised(key)), control)];
  });
  const box = element("input", {type: "checkbox", name: "inferred"});
  box.checked = pageParameters().get("inferred") === "1";
  listen(box, {
    input: (event) => event.stopPropagation(),
    change: () => {
      replaceParameters({inferred: box.checked ? ["1"] : [], page: []});
      changed();
    }
  });
  listen(form, {submit: (event) => event.preventDefault()});
  form.append(
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
  const passing = (): OutcomeFilter["value"] => {
    const withInferred = pageParameters().get("inferred") === "1";
    const tests = KEYS.map((key) => [VALUE[key], chosen(key)] as const).filter(([, value]) => value !== "");
    const withAllTargets = rows.filter((row) => tests.every(([of, value]) => of(row) === value));
    const kept = withAllTargets.filter(
      ({basis}) => withInferred || basis !== "inferred" || chosen("basis") === "inferred"
    );
    return {rows: kept, withAllTargets, withInferred};
  };
  return Object.defineProperty(form, "value", {get: passing}) as OutcomeFilter;
}
