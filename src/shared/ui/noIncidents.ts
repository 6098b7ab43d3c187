import {emptyState} from "./emptyState.js";

/** What every page shows when nothing is loaded. */
export function noIncidents(): HTMLElement {
  return emptyState({
    title: "No incidents are loaded",
    why: "The data folder holds no export that declares incidents, or none was recognised. The Data page lists every file and what was seen in it.",
    remedy:
      "Put exports into data/exports, for example pagerduty/incidents.csv, jira/issues.json or postmortems/*.md, and run the build again."
  });
}
