import {capitalised, FEW, share, words} from "../../format.js";
import type {ActionPaths} from "../../schema.js";
import {block} from "../../shared/ui/block.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import type {FlagId} from "../facts/flags.js";
import {flagsFinding} from "../findings.js";
import {type FlagView, SHOWN} from "../view.js";
import {dayColumn, hrefOf, status, team, title} from "./actionColumns.js";

/** Signs of actions filed for show, each with its list. */
export function theaterTable(
  flags: readonly FlagView[],
  whole: (flag: FlagId) => Promise<readonly ActionPaths[]>,
  zone: string
): HTMLElement {
  return block({
    claim: flagsFinding(flags.map((flag) => ({...flag, n: flag.actions.n}))),
    picture: element(
      "div",
      {},
      flags.toSorted(byShare).map((flag) => flagDetails(flag, () => whole(flag.flag), zone))
    ),
    sure: "Of the actions for which the export says it either way; each opens its list. For the next retro’s wording, not for anybody’s score."
  });
}

/** The commonest first; shares of a few come after those that say something. */
const byShare = (a: FlagView, b: FlagView): number =>
  Number(b.known >= FEW) - Number(a.known >= FEW) || shareOf(b) - shareOf(a);

const shareOf = ({actions, known}: FlagView): number => (known === 0 ? 0 : actions.n / known);

function flagDetails(
  flag: FlagView,
  whole: () => Promise<readonly ActionPaths[]>,
  zone: string
): HTMLElement {
  const {name, how, actions, known} = flag;
  const bar = element("span", {class: "flag-bar", "aria-hidden": "true"});
  bar.style.setProperty("--share", String(shareOf(flag)));
  return element(
    "details",
    {class: "flag"},
    element(
      "summary",
      {},
      element("span", {class: "flag-name"}, name),
      bar,
      known === 0 ? "not known" : share(actions.n, known)
    ),
    element("p", {class: "counted"}, `${capitalised(how)}.`),
    dataTable(actions.rows, {
      noun: "action",
      whole: {n: actions.n, load: whole},
      pageSize: SHOWN.flag,
      file: `${name.toLowerCase().replaceAll(" ", "-")}.csv`,
      empty: "None.",
      href: hrefOf,
      columns: [
        title,
        team,
        status,
        dayColumn("created_at", "Filed", zone),
        {
          name: "basis",
          label: "Closing known from",
          value: (row) => row.closed_basis,
          cell: (row) => words(row.closed_basis),
          wideOnly: true
        }
      ]
    })
  );
}
