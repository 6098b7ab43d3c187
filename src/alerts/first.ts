/** What Alert noise needs of the ledger: the few rows that are about rules. */
import type {VerdictRows} from "../schema.js";
import {actionsOnRules} from "../shared/rows/actionsOnRules.js";

/** Worked out where the site is built. */
export const alertsFirst = async (load: typeof import("../rows.js")): Promise<readonly VerdictRows[]> =>
  actionsOnRules(await load.verdictRows());
