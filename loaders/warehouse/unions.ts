/**
 * Records of one kind over all sources, found by their relations' names, so that a new source is joined without a line
 * anywhere: `staged_<kind>` holds every `stg_<source>_<kind>`; `claimed_<kind>` also what joining/<source>/ tells as
 * `<source>_<kind>`. `told_by` is the source's folder name. Views, built where a select reads them.
 */
import {type Column, KINDS, type Kind, columnsOfKind} from "../sql/staging/shapes.js";
import {identifier, literal} from "./database.js";
import type {Relation} from "./graph.js";

/** The unions that the given relations read; a kind that no source delivers is an empty one of its shape. */
export function unions(relations: readonly Relation[]): Relation[] {
  const read = new Set(relations.flatMap(({reads}) => reads));
  return KINDS.flatMap((kind) => {
    const staged = relations.filter((one) => sourceOf(one, kind) !== undefined && one.layer === "staging");
    const claimed = relations.filter((one) => sourceOf(one, kind) !== undefined);
    return [union(`staged_${kind}`, kind, staged), union(`claimed_${kind}`, kind, claimed)].filter(({name}) =>
      read.has(name)
    );
  });
}

/** The source whose records of a kind a relation holds; undefined for any other relation. */
export function sourceOf({name, layer, file}: Relation, kind: Kind): string | undefined {
  if (!name.endsWith(`_${kind}`)) return undefined;
  const stem = name.slice(0, -kind.length - 1);
  if (layer === "staging" && /^stg_[a-z]+$/.test(stem)) return stem.slice(4);
  return layer === "joining" && file === `joining/${stem}/${name}.sql` ? stem : undefined;
}

function union(name: string, kind: Kind, of: readonly Relation[]): Relation {
  const sorted = of.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const columns = columnsOfKind(kind);
  const replacing = columns.flatMap(filled);
  const optional = columns.filter(({isRequired}) => !isRequired).map((column) => column.name);
  const empty = columns.map((column) => `null::${column.type} as ${identifier(column.name)}`).join(", ");
  return {
    name,
    layer: "joining",
    file: `joining/${name} (generated)`,
    sql: [
      `-- The ${kind} of every source; told_by is the source's folder.`,
      `-- Null: ${optional.join(", ")}.`,
      `select *${replacing.length === 0 ? "" : ` replace (${replacing.join(", ")})`} from (`,
      `select ${empty}, null::varchar as told_by where false`,
      ...sorted.map(
        (one) =>
          `union all by name select *, ${literal(sourceOf(one, kind)!)} as told_by from ${identifier(one.name)}`
      ),
      ")"
    ].join("\n"),
    reads: sorted.map((one) => one.name),
    isView: true,
    isGenerated: true
  };
}

/** A blank text is none, and no element of a list: an empty name would be a service of its own. */
function filled({name, type, isRequired}: Column): string[] {
  const column = identifier(name);
  if (type === "varchar[]") return [`list_filter(${column}, one -> trim(one) <> '') as ${column}`];
  return type === "varchar" && !isRequired
    ? [`case when trim(${column}) <> '' then ${column} end as ${column}`]
    : [];
}
