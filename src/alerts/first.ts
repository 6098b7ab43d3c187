/** What Alert noise needs before anybody chooses: the numbers of the quarter reviewed, and what there is to choose from. */
import type {AlertSettings, Site} from "../schema.js";
import {actionsOnRules} from "../shared/rows/actionsOnRules.js";
import {type FilterOptions, filterOptions, NO_FILTER} from "../shared/rows/filterRows.js";
import {alertsRows} from "./rows.js";
import {type AlertsView, alertsView} from "./view.js";

export interface AlertsFirst {
  readonly here: Site;
  readonly settings: AlertSettings;
  readonly options: FilterOptions;
  /** rules by week: none without an alert */
  readonly n: number;
  readonly view: AlertsView;
}

/** Worked out where the site is built. */
export async function alertsFirst(load: typeof import("../rows.js")): Promise<AlertsFirst> {
  const here = await load.site();
  const rows = await alertsRows(load, actionsOnRules(await load.verdictRows()));
  const places = rows.rules.map(({service, team}) => ({
    services: JSON.stringify(service === "" ? [] : [service]),
    team
  }));
  return {
    here,
    settings: await load.alertSettings(),
    options: {...filterOptions(places, rows.quarters), severities: []},
    n: rows.weeks.length,
    view: alertsView(rows, NO_FILTER, here)
  };
}
