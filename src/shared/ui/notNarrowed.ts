import {list} from "../../format.js";
import type {Filter} from "../rows/filterRows.js";
import {element} from "./element.js";

type Narrowing = "services" | "teams" | "severities" | "layers";

/** One line where filters are in force that a page or part can't take; undefined where it takes all of them. */
export function notNarrowed(
  filter: Filter,
  what: string,
  untaken: readonly Narrowing[]
): HTMLElement | undefined {
  const chosen = untaken.filter((key) => filter[key].length > 0);
  return chosen.length === 0
    ? undefined
    : element("p", {class: "counted"}, `${what}: the filter on ${list(chosen)} does not narrow it.`);
}
