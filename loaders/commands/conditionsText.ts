/** docs/conditions.md: every condition and trigger that is known by name, from the taxonomy itself. */
import {builtInTaxonomy} from "../meaning/taxonomy.js";

const LAYERS: Readonly<Record<string, string>> = {
  technical: "What software, machines and settings did, or lacked.",
  human: "What people knew, believed, did and said.",
  process: "How changes, repairs and the response are organised."
};

export function conditionsText(): string {
  const {conditions, groups, triggers, former} = builtInTaxonomy();
  const old = [...former].map(([was, id]) => `\`${was}\` is now \`${id}\``);
  return [
    "# Conditions and triggers",
    "",
    "Written by `npx tsx loaders/cli.ts schema` from `loaders/meaning/taxonomy/*.yaml`; edit that.",
    "",
    "A condition makes an incident possible, worse or longer; a trigger sets it off. These are the ids that `links.csv`, `labels/`, `taxonomy.yaml` and",
    "`conditions.csv` take. A group is what is counted where few incidents share one condition. The phrases by which reports are read stand in the same",
    "files; a data folder's `taxonomy.yaml` adds conditions and phrases of its own. Ids that conditions had before go on working:",
    `${old.join(", ")}.`,
    ...Object.entries(LAYERS).flatMap(([layer, about]) => [
      "",
      `## ${layer.charAt(0).toUpperCase()}${layer.slice(1)}`,
      "",
      about,
      "",
      "| id | label | group | description | for example |",
      "|---|---|---|---|---|",
      ...conditions
        .filter((condition) => condition.layer === layer)
        .map(({id, label, group, description, example}) =>
          row([`\`${id}\``, label, groups.get(group)!, description, `“${example}”`])
        )
    ]),
    "",
    "## Triggers",
    "",
    "One an incident. Where a passage speaks of several, the first of this list counts.",
    "",
    "| id | label | description | for example |",
    "|---|---|---|---|",
    ...triggers.map(({trigger, label, description, example}) =>
      row([`\`${trigger}\``, label, description, example && `“${example}”`])
    ),
    ""
  ].join("\n");
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
