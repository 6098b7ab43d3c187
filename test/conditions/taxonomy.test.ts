import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {group} from "d3";
import {expect, test} from "vitest";
import {UsageError} from "../../loaders/errors.js";
import {matcher} from "../../loaders/meaning/conditions/matcher.js";
import {builtInTaxonomy, readTaxonomy, type Taxonomy} from "../../loaders/meaning/taxonomy.js";

function withOwn(yaml: string): Taxonomy {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-taxonomy-"));
  try {
    writeFileSync(join(folder, "taxonomy.yaml"), yaml);
    return readTaxonomy(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const named = (taxonomy: Taxonomy, id: string) => taxonomy.conditions.find((entry) => entry.id === id)!;

test("own phrases come on top of the built-in ones, or instead of them", () => {
  const built = named(builtInTaxonomy(), "slip");
  const more = named(withOwn("- {id: slip, phrases: [wrong button], label: Slip of hand}"), "slip");
  expect(more.phrases).toEqual([...built.phrases, "wrong button"]);
  expect([more.label, more.layer, more.description]).toEqual(["Slip of hand", "human", built.description]);
  const only = named(withOwn("- {id: slip, phrases: [wrong button], replace: true}"), "slip");
  expect([only.phrases, only.not]).toEqual([["wrong button"], []]);
});

test("an entry with an id that a condition had before is laid over that condition", () => {
  const {former, conditions} = withOwn(
    "- {id: old-name, layer: human, label: X}\n- {id: slip, was: [old-name]}\n- {id: old-name, label: Y}"
  );
  expect(former.get("old-name")).toBe("slip");
  expect(conditions.find(({id}) => id === "slip")!.label).toBe("Y");
});

test("conditions have about thirty groups, each of one to five", () => {
  const groups = group(builtInTaxonomy().conditions, (entry) => entry.group);
  expect(groups.size).toBeLessThanOrEqual(30);
  for (const members of groups.values()) expect(members.length).toBeLessThanOrEqual(5);
});

test("every group has a label: built in, that of its condition, or its id in words", () => {
  const own =
    "- {id: depot-offline, layer: process, label: Depot offline}\n- {id: frost, group: cold-days, layer: technical, label: Frost}";
  const labels = withOwn(own).groups;
  expect(labels.get("detection")).toBe("Detection");
  expect([labels.get("depot-offline"), labels.get("cold-days")]).toEqual(["Depot offline", "cold days"]);
  for (const [group, label] of builtInTaxonomy().groups) expect(label).not.toBe(group.replaceAll("-", " "));
});

const {conditions, triggers} = builtInTaxonomy();
const findConditions = matcher(conditions);

test.each(conditions.map(({id, example}) => [example, id]))("“%s” is an example of %s", (example, id) => {
  expect(findConditions(example).map((match) => match.id)).toContain(id);
});

const findTriggers = matcher(triggers.map(({trigger, ...rest}) => ({id: trigger, ...rest})));

test.each(
  triggers.filter(({trigger}) => trigger !== "unknown").map(({trigger, example}) => [example, trigger])
)("“%s” is an example of the trigger %s", (example, trigger) => {
  const found = new Set(findTriggers(example).map((match) => match.id));
  expect(triggers.find((entry) => found.has(entry.trigger))?.trigger).toBe(trigger);
});

test("a condition and a trigger of one's own join the built-in ones", () => {
  const taxonomy = withOwn(
    "- {id: depot-offline, layer: process, label: Depot offline, phrases: [depot _ offline]}\n- {trigger: weather, phrases: [storm]}\n"
  );
  expect(named(taxonomy, "depot-offline")).toEqual({
    id: "depot-offline",
    layer: "process",
    label: "Depot offline",
    description: "",
    example: "",
    group: "depot-offline",
    phrases: ["depot _ offline"],
    not: []
  });
  expect(taxonomy.triggers.at(-1)).toEqual({
    trigger: "weather",
    label: "weather",
    description: "",
    example: "",
    phrases: ["storm"],
    not: []
  });
});

test.each([
  [
    "- {id: new-one, label: Without layer}",
    "taxonomy.yaml: new-one: a condition of your own needs a layer and a label"
  ],
  [
    "- {id: slip}\n- {id: new-one, layer: legal, label: X}",
    'taxonomy.yaml: entry 2 (new-one): layer “legal”: Invalid option: expected one of "technical"|"human"|"process"'
  ],
  [
    "- {id: slip, phrases: ['_ …']}",
    "taxonomy.yaml: entry 1 (slip): phrases.0 “_ …”: a phrase with a word in it"
  ],
  [
    "- {id: slip, phrase: wrong button}",
    "taxonomy.yaml: entry 1 (slip): unknown key phrase (known: id, group, was, layer, label, description, example, phrases, not, replace)"
  ],
  [
    "- {trigger: Bad Weather}",
    "taxonomy.yaml: entry 1 (Bad Weather): trigger “Bad Weather”: lower-case words joined by _"
  ],
  [
    "id: slip",
    "taxonomy.yaml: not a list: begin each condition with “- id:” and each trigger with “- trigger:”"
  ],
  ["- slip", "taxonomy.yaml: entry 1: the entry “slip”: Invalid input: expected object, received string"]
])("%s is refused, saying which entry, value and what would do", (yaml, message) => {
  expect(() => withOwn(yaml)).toThrow(new UsageError(message));
});
