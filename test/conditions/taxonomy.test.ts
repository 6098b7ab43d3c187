import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {UsageError} from "../../loaders/errors.js";
import {builtInTaxonomy, readTaxonomy, type Taxonomy} from "../../loaders/taxonomy.js";

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

test("a condition and a trigger of one's own join the built-in ones", () => {
  const taxonomy = withOwn(
    "- {id: depot-offline, layer: process, label: Depot offline, phrases: [depot _ offline]}\n- {trigger: weather, phrases: [storm]}\n"
  );
  expect(named(taxonomy, "depot-offline")).toEqual({
    id: "depot-offline",
    layer: "process",
    label: "Depot offline",
    description: null,
    phrases: ["depot _ offline"],
    not: []
  });
  expect(taxonomy.triggers.at(-1)).toEqual({
    trigger: "weather",
    label: "weather",
    phrases: ["storm"],
    not: []
  });
});

test.each([
  ["- {id: new-one, label: Without layer}", /new-one: a condition of your own needs a layer and a label/],
  ["- {id: new-one, layer: legal, label: X}", /0/],
  ["- {id: slip, phrases: ['_ …']}", /0/],
  ["id: slip", /./]
])("%s is refused", (yaml, message) => {
  expect(() => withOwn(yaml)).toThrow(UsageError);
  expect(() => withOwn(yaml)).toThrow(message);
});
