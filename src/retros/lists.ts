/** Lists of retros that marks open, chosen by the address: `list=shallow`, `list=layers_named:2`. */
import {counted} from "../format.js";
import type {RetroDepthRows} from "../schema.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {type DepthKind, groupOf} from "./depth.js";
import {isShallow} from "./facts.js";

export interface RetroList {
  readonly title: string;
  readonly rows: readonly RetroDepthRows[];
}

type Says = (n: number) => string;
interface Kind {
  readonly test: (row: RetroDepthRows) => boolean;
  readonly says: Says;
}

const s = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const KINDS: Readonly<Record<string, Kind>> = {
  all: {test: () => true, says: () => ""},
  shallow: {test: (row) => isShallow(row) === true, says: (n) => s(n, "stays shallow", "stay shallow")},
  blame: {
    test: ({blame_phrases}) => blame_phrases > 0,
    says: (n) => s(n, "puts an incident on a person", "put an incident on a person")
  }
};
const GROUPED: Readonly<Record<DepthKind, (group: string) => Says>> = {
  conditions_named: (group) => (n) => `${s(n, "names", "name")} ${unit(group, "condition")}`,
  layers_named: (group) => (n) => `${s(n, "covers", "cover")} ${unit(group, "layer")}`,
  actions_in_retro: (group) => () => `led to ${unit(group, "action")}`
};
const unit = (group: string, noun: string): string =>
  group === "none" ? `no ${noun}` : `${group} ${noun}${group === "1" ? "" : "s"}`;

/** The address of a list, of one quarter or of all. */
export const listLink = (list: string, quarter?: string): string =>
  pageLink("retros", {list, ...(quarter === undefined ? {} : {period: quarter, span: "quarter"})});

/** The retros of `list`, newest first; undefined where the address names none that there is. */
export function retroList(rows: readonly RetroDepthRows[], list: string | null): RetroList | undefined {
  const kind = kindOf(list ?? "");
  if (kind === undefined) return undefined;
  const own = rows
    .filter(kind.test)
    .toSorted((a, b) => (b.occurred_at?.getTime() ?? 0) - (a.occurred_at?.getTime() ?? 0));
  return {title: `${counted(own.length, "retro")} ${kind.says(own.length)}`.trim(), rows: own};
}

function kindOf(list: string): Kind | undefined {
  if (Object.hasOwn(KINDS, list)) return KINDS[list];
  const [name = "", group = ""] = list.split(":");
  if (group === "" || !Object.hasOwn(GROUPED, name)) return undefined;
  const kind = name as DepthKind;
  return {test: (row) => groupOf(kind, row) === group, says: GROUPED[kind](group)};
}
