/**
 * Conditions and triggers found in public post-mortems, against labels that a reader gave them from the taxonomy's descriptions
 * before there were phrases. The rules were developed on two thirds of the reports; the third whose SHA-256 begins with a byte
 * divisible by three was left for measuring. The reports are not part of the project: FOLLOWTHROUGH_CORPUS names a folder with them.
 */
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {loadWarehouse} from "../../loaders/build.js";
import {builtInTaxonomy} from "../../loaders/taxonomy.js";
import labels from "./corpusLabels.json" with {type: "json"};

interface Report {
  readonly sha256: string;
  readonly conditions: readonly string[];
  readonly trigger: string;
}

const corpus = process.env["FOLLOWTHROUGH_CORPUS"];
const layerOf = new Map(builtInTaxonomy().conditions.map(({id, layer}) => [id, layer]));
const isUntouched = ({sha256}: Report): boolean => Number.parseInt(sha256.slice(0, 2), 16) % 3 === 0;

/** What the pipeline finds in every report of the folder that is labelled. */
async function found(folder: string): Promise<Report[]> {
  const {db} = await loadWarehouse({data: folder});
  try {
    const rows = await db.rows(`
      select
        source_file,
        list(distinct condition_id) filter (where condition_id in (select condition_id from raw_taxonomy)) as ids,
        any_value(incidents."trigger") as "trigger"
      from stg_postmortems_retros as retros
      join incident_records using (record_id)
      join incidents using (incident_id)
      left join conditions using (incident_id)
      group by source_file`);
    return rows.map(({source_file, ids, trigger}) => ({
      sha256: createHash("sha256")
        .update(readFileSync(join(folder, String(source_file))))
        .digest("hex"),
      conditions: (ids as string[] | null) ?? [],
      trigger: (trigger as string | null) ?? "unknown"
    }));
  } finally {
    db.close();
  }
}

/** Precision and recall of the conditions of a layer over reports. */
function agreement(pairs: readonly (readonly [Report, Report])[], layer: string) {
  const own = (ids: readonly string[]): string[] => ids.filter((id) => layerOf.get(id) === layer);
  const count = (of: (pair: readonly [Report, Report]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0);
  const right = count(
    ([said, meant]) => own(said.conditions).filter((id) => meant.conditions.includes(id)).length
  );
  return {
    precision: right / count(([said]) => own(said.conditions).length),
    recall: right / count(([, meant]) => own(meant.conditions).length)
  };
}

test.skipIf(corpus === undefined)(
  "found conditions agree with a reader's, on reports no rule was made on",
  async () => {
    const reports = await found(corpus!);
    const meant: readonly Report[] = labels;
    const pairs = reports.flatMap((said) => {
      const label = meant.find(({sha256}) => sha256 === said.sha256);
      return label === undefined ? [] : [[said, label] as const];
    });
    expect(pairs.length).toBe(meant.length);
    const measured = Object.fromEntries(
      ["technical", "human", "process"].map((layer) => [
        layer,
        {
          developed: agreement(
            pairs.filter(([, label]) => !isUntouched(label)),
            layer
          ),
          untouched: agreement(
            pairs.filter(([, label]) => isUntouched(label)),
            layer
          )
        }
      ])
    );
    console.table(
      Object.entries(measured).flatMap(([layer, thirds]) =>
        Object.entries(thirds).map(([reports, {precision, recall}]) => ({
          layer,
          reports,
          precision: precision.toFixed(2),
          recall: recall.toFixed(2)
        }))
      )
    );
    const {technical, human, process} = measured;
    expect(technical!.untouched.precision).toBeGreaterThan(0.7);
    expect(technical!.untouched.recall).toBeGreaterThan(0.55);
    expect(human!.untouched.precision).toBeGreaterThan(0.6);
    expect(human!.untouched.recall).toBeGreaterThan(0.6);
    expect(process!.untouched.precision).toBeGreaterThan(0.4);
    expect(process!.untouched.recall).toBeGreaterThan(0.25);
    const triggers = pairs.filter(([said, label]) => said.trigger === label.trigger).length;
    expect(triggers / pairs.length).toBeGreaterThan(0.65);
  }
);
