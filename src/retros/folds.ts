/** The folded parts of Retros that are made from rows. */
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {nearMissFacts} from "../shared/rows/nearMissFacts.js";
import {columns} from "../shared/ui/columns.js";
import type {Child} from "../shared/ui/element.js";
import {nearMissBlock} from "../shared/ui/nearMisses.js";
import {blameCard} from "./cards/blame.js";
import {depthPaysCard} from "./cards/depthPays.js";
import {actionsCard, namedCard} from "./cards/named.js";
import type {RetroScope} from "./scope.js";
import {phrasesOf, type RetrosRows} from "./view.js";

/** Conditions, layers, actions and wording of retros, and near misses. */
export const namedParts = (rows: RetrosRows, scope: RetroScope, filter: Filter): readonly Child[] => [
  columns(
    ["six", namedCard("conditions", scope)],
    ["six", namedCard("layers", scope)],
    ["six", actionsCard(scope)],
    ["six", blameCard(phrasesOf(rows, filter), scope)]
  ),
  depthPaysCard(rows.outcomes, scope.resize),
  nearMissBlock(nearMissFacts(filterRows(rows.nearMisses, {...filter, severities: []}), rows.nearConditions))
];
