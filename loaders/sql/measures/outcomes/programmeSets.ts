/** The changes that pooled figures are made from, as known at the end of each quarter and today (METHODS2 R). */
import {
  type KnownBackgrounds,
  type PooledChange,
  pooledChanges
} from "../../../../src/stats/company/pooledChanges.js";
import {SEVERAL_TEAMS} from "../../../../src/shared/rows/filterRows.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import type {ActionGroups} from "../../rows.js";
import {columnsOf, rowsOf} from "../../../warehouse/typedRows.js";
import {COMPANY_READS, type KeyedLink, companyOf} from "./company.js";

const COLUMNS = {
  period: "varchar",
  set_id: "varchar",
  cluster: "varchar",
  target_kind: "varchar",
  strength: "varchar",
  layer: "varchar",
  team: "varchar",
  source: "varchar",
  x0: "integer",
  t0: "double",
  x1: "integer",
  t1: "double",
  background_before: "integer",
  background_after: "integer",
  phi: "double",
  log_shift: "double",
  log_shift_se: "double"
} as const;

/** Ends of quarters that are read again, the newest. */
const QUARTERS = 6;
const DAY = 86_400_000;

export const programmeSets: Relation = {
  name: "programme_sets",
  layer: "measures",
  file: "measures/outcomes/programmeSets.ts",
  sql: `-- The changes that count in pooled figures: measurable, counted once, with an event, on targets that somebody named and that
-- should fall; as known at the end of each quarter, the last one as known today. What the actions of a change do not share
-- is NULL.
-- Key: period, set_id.
-- Null: strength, layer, team, source, background_before, background_after, phi, log_shift, log_shift_se.
-- Values: target_kind (condition | alert_rule | service | response_time), strength (stronger | intermediate | weaker), layer
-- (technical | human | process).
`,
  reads: ["action_groups", "quarters", ...COMPANY_READS],
  async compute(db) {
    const company = await companyOf(db);
    const links = company.links.filter(({isInferred}) => !isInferred);
    const groups = await rowsOf(db, "action_groups", ["action_id", "target_key"]);
    const groupOf = new Map(groups.map((row) => [`${row.action_id}\n${row.target_key}`, row]));
    const quarters = (await columnsOf(db, "quarters", ["from_at", "to_at", "quarter"])).slice(-QUARTERS);
    const known: KnownBackgrounds = new Map();
    const rows = quarters.flatMap(({quarter, to_at}) => {
      const asOf = Math.min(company.asOf, to_at.getTime() / DAY);
      return pooledChanges({...company, links, asOf}, known).flatMap((change) => {
        const falling = change.links.filter(({direction}) => direction === "down");
        const members = falling.map((link) => groupOf.get(`${link.action}\n${(link as KeyedLink).key}`)!);
        return members.length === 0 ? [] : [setRow(quarter, change, members)];
      });
    });
    await createTable(db, "programme_sets", COLUMNS, rows);
  }
};

function setRow(period: string, set: PooledChange, members: readonly ActionGroups[]): RowOf<typeof COLUMNS> {
  const shared = <Column extends keyof ActionGroups>(column: Column): ActionGroups[Column] | null => {
    const values = new Set(members.map((row) => row[column]));
    return values.size === 1 ? members[0]![column] : null;
  };
  return {
    period,
    set_id: set.id,
    cluster: set.cluster,
    target_kind: members[0]!.target_kind,
    strength: shared("strength"),
    layer: shared("layer"),
    team: ownerOf(members.map(({team}) => team)),
    source: shared("source"),
    x0: set.x0!,
    t0: set.t0!,
    x1: set.x1!,
    t1: set.t1!,
    background_before: set.backgroundBefore ?? null,
    background_after: set.backgroundAfter ?? null,
    phi: set.phi ?? null,
    log_shift: set.logShift?.value ?? null,
    log_shift_se: set.logShift?.se ?? null
  };
}

/** The one team of a change, all of them where there are several. */
function ownerOf(teams: readonly (string | null)[]): string | null {
  const known = [...new Set(teams.filter((team) => team !== null))];
  return known.length > 1 ? SEVERAL_TEAMS : (known[0] ?? null);
}
