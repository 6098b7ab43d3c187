/** docs/settings.md: what settings.yaml may say, from the schema that validates it. */
import {z} from "zod";
import {schema, unwrapped} from "../settings/schema.js";

export interface SettingKey {
  /** dotted, `SERVICE` and the like standing for a name of one's own */
  readonly path: string;
  readonly type: string;
  /** as YAML, undefined where there is none */
  readonly default: string | undefined;
  /** that of the group where the key is the group's own */
  readonly description: string | undefined;
}

interface SettingGroup {
  readonly key: string;
  readonly description: string | undefined;
  readonly example: string | undefined;
  readonly keys: readonly SettingKey[];
}

/** Every top-level key with the keys below it. */
export const settingGroups = (): SettingGroup[] =>
  Object.entries(schema.shape).map(([key, node]) => ({
    key,
    description: z.globalRegistry.get(node)?.description,
    example: said(node, "example"),
    keys: keysOf(key, node)
  }));

export const settingsText = (): string =>
  [
    "# Settings",
    "",
    "Written by `npx tsx loaders/cli.ts schema` from `loaders/settings/schema.ts`; edit that.",
    "",
    "`settings.yaml` lies in the data folder. All of it is optional: without a key its default holds, and `npm run init` writes a file with every severity,",
    "status, service and team that was found. A key that is unknown or a value that can't be is an error that says what to do. Words in capitals stand for",
    "names of your own.",
    ...settingGroups().flatMap(({key, description, example, keys}) => [
      "",
      `## ${key}`,
      "",
      description ?? "",
      "",
      "| key | holds | default | what it is |",
      "|---|---|---|---|",
      ...keys.map((row) =>
        [
          "",
          `\`${row.path}\``,
          row.type,
          row.default === undefined ? "" : `\`${row.default}\``,
          row.description === description ? "" : (row.description ?? ""),
          ""
        ]
          .map((cell) => cell.replaceAll("|", "\\|"))
          .join(" | ")
          .trim()
      ),
      "",
      "```yaml",
      example ?? "",
      "```"
    ]),
    ""
  ].join("\n");

function keysOf(path: string, node: z.core.$ZodType): SettingKey[] {
  const inner = unwrapped(node);
  const [below, prefix] =
    inner instanceof z.ZodRecord
      ? [inner.valueType, `${path}.${said(node, "name") ?? "NAME"}`]
      : [node, path];
  const object = unwrapped(below);
  if (object instanceof z.ZodObject && said(node, "type") === undefined)
    return Object.entries(object.shape as Record<string, z.core.$ZodType>).flatMap(([key, child]) =>
      keysOf(`${prefix}.${key}`, child)
    );
  const description = z.globalRegistry.get(node)?.description;
  const fixed = said(node, "type") !== undefined || !(inner instanceof z.ZodRecord);
  return [
    {path: fixed ? path : prefix, type: typeOf(fixed ? node : below), default: defaultOf(node), description}
  ];
}

/** A word that the schema, or what its defaults and options are laid around, says of itself. */
function said(node: unknown, word: "type" | "name" | "example"): string | undefined {
  for (let current = node; current instanceof z.ZodType;) {
    const value = z.globalRegistry.get(current)?.[word];
    if (typeof value === "string") return value;
    if (!(
      current instanceof z.ZodDefault ||
      current instanceof z.ZodPrefault ||
      current instanceof z.ZodOptional
    ))
      return undefined;
    current = current.unwrap();
  }
  return undefined;
}

function typeOf(node: unknown): string {
  const own = said(node, "type");
  if (own !== undefined) return own;
  const inner = unwrapped(node);
  if (inner instanceof z.ZodEnum) return choice(inner.options.map(String));
  if (inner instanceof z.ZodArray) return `a list of ${typeOf(inner.element).replace(/^an? /, "")}`;
  if (inner instanceof z.ZodBoolean) return "true or false";
  if (inner instanceof z.ZodNumber) return numberText(inner);
  if (inner instanceof z.ZodString) return "text";
  throw new Error("A setting of a kind that docs/settings.md has no words for: give it a `type`.");
}

function numberText({format, minValue, maxValue}: z.ZodNumber): string {
  if (format !== "safeint") return "a number";
  return maxValue === Number.MAX_SAFE_INTEGER
    ? `a whole number, ${minValue} or more`
    : `a whole number from ${minValue} to ${maxValue}`;
}

const choice = (options: readonly string[]): string =>
  `${options.slice(0, -1).join(", ")} or ${options.at(-1)!}`;

function defaultOf(node: unknown): string | undefined {
  if (!(node instanceof z.ZodDefault)) return undefined;
  const value: unknown = node.def.defaultValue;
  if (Array.isArray(value)) return `[${value.join(", ")}]`;
  return typeof value === "object" ? "{}" : `${value as string | number | boolean}`;
}
