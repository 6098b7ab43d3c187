import {type Filter, NO_FILTER} from "../rows/filterRows.js";
import {pageParameters} from "./pageUrl.js";

/** The filters that came along in the address, on a page that does not offer them. */
export function travelled(): Filter {
  const chosen = (key: string): readonly string[] => pageParameters().getAll(key).filter(Boolean);
  return {
    ...NO_FILTER,
    services: chosen("service"),
    teams: chosen("team"),
    severities: chosen("severity"),
    layers: chosen("layer")
  };
}
