import type {Filter} from "../shared/rows/filterRows.js";
import {finding} from "../shared/ui/finding.js";
import {alertsClaim, alertsFinding, precisionFinding} from "./findings.js";
import type {AlertsView} from "./view.js";

/** The page's answer: whether paging got quieter, and how much of it rules make that ask for something; then how sure that is, and what pages are worth. */
export function alertsAnswer({answer, could, chosen}: AlertsView, {services, teams}: Filter): HTMLElement {
  const {compared, quarters, newest, precision, named} = answer;
  const isFiltered = services.length + teams.length > 0;
  const sure = [
    alertsFinding(chosen?.quarter, compared, quarters, newest),
    isFiltered ? "" : precisionFinding(precision)
  ];
  return finding(alertsClaim(compared, could, named), sure.filter(Boolean).join(" "));
}
