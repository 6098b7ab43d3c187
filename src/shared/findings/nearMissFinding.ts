import {count, counted} from "../../format.js";
import type {NearMissFacts} from "../rows/nearMissFacts.js";

/** "4 near misses: 2 of their conditions also led to incidents". */
export function nearMissFinding({nearMisses, conditions}: NearMissFacts): string {
  const shared = conditions.filter(({incidents}) => incidents > 0).length;
  const own = counted(nearMisses, "near miss", "near misses");
  const share = nearMisses === 1 ? "shares" : "share";
  return shared === 0
    ? `${own} ${share} no known condition with an incident that did hit`
    : `${own}: ${counted(shared, "condition")} of ${nearMisses === 1 ? "it" : "theirs"} also led to incidents`;
}

/** Where they come from, and that they are no incidents. */
export function nearMissSure({nearMisses, lucky}: NearMissFacts): string {
  const records = nearMisses - lucky;
  return `${count(records)} by the type or label of a record, ${count(lucky)} from what reports call luck; none counts as an incident. Few reports write down luck, so this is no rate.`;
}
