/**
 * The header of a .sql says what its rows promise: `-- Key: a, b.` (unique together) and `-- Null: c.`
 * (the only columns that may be null). Both are enforced on every build and give src/schema.ts its types.
 */
import {type Database, identifier} from "./database.js";
import type {Relation} from "./graph.js";

export interface Contract {
  readonly description: string;
  readonly key: readonly string[];
  readonly nullable: ReadonlySet<string>;
  /** numbers that may be infinite or undefined; text exports add a column saying which */
  readonly infinite: ReadonlySet<string>;
}

/** Reads the leading comment of a .sql file. `Null: *.` means any column but the key's. */
export function contractOf(relation: Pick<Relation, "sql" | "file">): Contract {
  const lines = relation.sql.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("--"));
  const comment = lines.slice(0, end).map((line) => line.replace(/^--\s?/, ""));
  const text = comment.join(" ");
  const list = (name: string) =>
    (new RegExp(`${name}: ([^.]*)\\.`).exec(text)?.[1] ?? "")
      .split(",")
      .map((column) => column.trim())
      .filter((column) => column !== "");
  const first = comment.findIndex((line) => /^(Key|Null|Infinite):/.test(line));
  const description = comment
    .slice(0, first < 0 ? undefined : first)
    .join("\n")
    .trim();
  if (description === "")
    throw new Error(`${relation.file}: starts with no sentence saying what it answers.`);
  return {
    description,
    key: list("Key"),
    nullable: new Set(list("Null")),
    infinite: new Set(list("Infinite"))
  };
}

/** Throws, naming the file and an example, when the built rows break the header's promises. */
export async function enforceContract(db: Database, relation: Relation): Promise<void> {
  const {key, nullable} = contractOf(relation);
  const table = identifier(relation.name);
  if (nullable.has("*") && key.length === 0) return;
  const columns = (await db.rows(`describe ${table}`)).map((row) => String(row["column_name"]));
  for (const name of [...key, ...nullable])
    if (name !== "*" && !columns.includes(name))
      throw new Error(`${relation.file}: header names ${name}, not a column.`);
  const required = nullable.has("*") ? key : columns.filter((column) => !nullable.has(column));
  const [counts] = await db.rows(
    `select ${["count(*)", ...required.map((column) => `count(${identifier(column)})`)].map((count, i) => `${count} as c${i}`).join(", ")} from ${table}`
  );
  const rows = Number(counts?.["c0"]);
  const broken = required.filter((_, i) => Number(counts?.[`c${i + 1}`]) < rows);
  if (broken.length > 0) throw new Error(`${relation.file}: null ${broken.join(", ")}`);
  if (key.length === 0 || rows < 2) return;
  const [duplicate] = await db.rows(
    `select ${key.map(identifier).join(", ")} from ${table} group by all having count(*) > 1 limit 1`
  );
  if (duplicate)
    throw new Error(`${relation.file}: duplicate (${key.join(", ")}): ${JSON.stringify(duplicate)}`);
}
