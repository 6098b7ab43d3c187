/** links.csv as `npm run init` proposes it. */
import {group} from "d3";
import {csvRow} from "../../../src/shared/csv.js";
import {TARGET_COLUMNS} from "../../arrive/sources/curated/tables.js";
import {nearest} from "../../meaning/conditions/nearest.js";
import type {Database} from "../../warehouse/database.js";

const COLUMNS = [...TARGET_COLUMNS, "suggested", "title"];

/**
 * Every action with the targets somebody named, else the best that was found: from its title, else of what its incident had the
 * condition most like the title in words, else the surest. What nobody named is marked as suggested and counts once that mark
 * is cleared. An action without any has empty cells to fill.
 */
export async function linksText(db: Database): Promise<string> {
  const rows = await db.rows(`
    select
      actions.action_id, target_kind, target_id, target_service as service, metric, direction, null as check_after_days,
      case when target_id is not null and targets.basis not in ('curated', 'label') then 'true' end as suggested, actions.title, targets.basis, targets.confidence, layer is not null as layered,
      array_position(['curated', 'field', 'tag', 'heading', 'phrase_match'], conditions.basis) as named
    from actions
    left join targets on targets.action_id = actions.action_id
    left join conditions on conditions.incident_id = actions.incident_id
      and target_kind = 'condition' and conditions.condition_id = target_id
    order by actions.action_id, targets.confidence desc, layered desc, named, conditions.confidence desc, target_id`);
  const described = await db.rows(
    "select condition_id, concat_ws(' ', label, phrases) as text from raw_taxonomy"
  );
  const kept = [...group(rows, ({action_id}) => action_id).values()].flatMap((found) => {
    const stated = found.filter(({basis}) => basis === "curated" || basis === "label");
    if (stated.length > 0) return stated;
    const own = found.filter(({basis}) => basis === "inferred");
    if (own.length < found.length) return found.slice(0, 1);
    const ids = new Set(own.map(({target_id}) => target_id));
    const [near] = nearest(
      described
        .filter(({condition_id}) => ids.has(condition_id))
        .map(({condition_id, text: words}) => ({id: String(condition_id), text: String(words)}))
    )(String(own[0]!["title"]));
    return own.filter(({target_id}) => target_id === (near?.id ?? own[0]!["target_id"])).slice(0, 1);
  });
  return [COLUMNS, ...kept.map((row) => COLUMNS.map((column) => row[column] as string | null))]
    .map((cells) => `${csvRow(cells)}\n`)
    .join("");
}
