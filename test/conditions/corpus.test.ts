/**
 * Conditions and triggers found in public post-mortems, against labels that readers gave them from the taxonomy's descriptions
 * without seeing a phrase: the first all of them (and wrote the phrases afterwards), the second a part, knowing nothing of the first
 * nor of the rules. The rules were developed on two thirds of the reports; the third whose SHA-256 begins with a byte divisible by
 * three was left for measuring; false matches in all of them have been looked at since, so that no part is blind any more. The reports are not part of the project: FOLLOWTHROUGH_CORPUS names a folder with them.
 */
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {builtInTaxonomy} from "../../loaders/meaning/taxonomy.js";
import {conditionsFound} from "../../src/shared/findings/conditionsFound.js";
import labels from "./corpusLabels.json" with {type: "json"};

interface Labels {
  readonly conditions: readonly string[];
  readonly trigger: string;
}

interface Report extends Labels {
  readonly sha256: string;
  /** the folder it lies in: whose reports they are */
  readonly origin?: string;
}

type Pair = readonly [said: Labels, meant: Labels];

const corpus = process.env["FOLLOWTHROUGH_CORPUS"];
const layerOf = new Map(builtInTaxonomy().conditions.map(({id, layer}) => [id, layer]));
const {former} = builtInTaxonomy();
/** Labels as they read now: a condition that took another's place has its labels. */
const current = (labelled: Labels): Labels => ({
  ...labelled,
  conditions: [...new Set(labelled.conditions.map((id) => former.get(id) ?? id))]
});
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
      origin: String(source_file).split("/").at(-2) ?? "",
      conditions: (ids as string[] | null) ?? [],
      trigger: (trigger as string | null) ?? "unknown"
    }));
  } finally {
    db.close();
  }
}

/** How far what is said agrees with what is meant: all layers together, or one. */
function agreement(pairs: readonly Pair[], layer?: string) {
  const own = (ids: readonly string[]): string[] =>
    ids.filter((id) => layer === undefined || layerOf.get(id) === layer);
  const count = (of: (pair: Pair) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0);
  const right = count(
    ([said, meant]) => own(said.conditions).filter((id) => meant.conditions.includes(id)).length
  );
  return {
    precision: right / count(([said]) => own(said.conditions).length),
    recall: right / count(([, meant]) => own(meant.conditions).length),
    labels: count(([, meant]) => own(meant.conditions).length),
    triggers: pairs.filter(([said, meant]) => said.trigger === meant.trigger).length / pairs.length
  };
}

test.skipIf(corpus === undefined)(
  "found conditions agree with readers', on reports no rule was made on",
  async () => {
    const said = new Map((await found(corpus!)).map((report) => [report.sha256, report]));
    const written: readonly (Report & {readonly second?: Labels})[] = labels;
    const labelled = written.map(({sha256, second, ...first}) => ({
      sha256,
      ...current(first),
      ...(second && {second: current(second)})
    }));
    expect(labelled.filter(({sha256}) => !said.has(sha256))).toEqual([]);
    const untouched = labelled.filter(isUntouched);
    const first = (reports: typeof labelled): Pair[] =>
      reports.map((meant) => [said.get(meant.sha256)!, meant]);
    const second = (reports: typeof labelled): Pair[] =>
      reports.flatMap((report) =>
        report.second ? [[said.get(report.sha256)!, report.second] as const] : []
      );
    const readers = (reports: typeof labelled): Pair[] =>
      reports.flatMap((report) => (report.second ? [[report, report.second] as const] : []));
    const shown = [undefined, "technical", "human", "process"].flatMap((layer) =>
      Object.entries({
        "rules, first reader, developed on": first(labelled.filter((report) => !isUntouched(report))),
        "rules, first reader, untouched": first(untouched),
        "rules, second reader, untouched": second(untouched),
        "rules, second reader, all": second(labelled),
        "first reader, second reader, all": readers(labelled)
      }).map(([what, pairs]) => {
        const {precision, recall, labels: n, triggers} = agreement(pairs, layer);
        return {
          layer: layer ?? "all",
          what,
          reports: pairs.length,
          labels: n,
          precision: precision.toFixed(2),
          recall: recall.toFixed(2),
          triggers: layer === undefined ? triggers.toFixed(2) : ""
        };
      })
    );
    console.table(shown);
    const origins = [...new Set([...said.values()].map(({origin}) => origin!))].sort();
    console.table(
      origins.flatMap((origin) => {
        const own = labelled.filter(({sha256}) => said.get(sha256)!.origin === origin);
        return Object.entries({first: first(own), second: second(own)})
          .filter(([, pairs]) => pairs.length > 0)
          .map(([reader, pairs]) => {
            const {precision, recall, labels: n} = agreement(pairs);
            return {
              origin,
              reader,
              reports: pairs.length,
              labels: n,
              ...{precision: precision.toFixed(2), recall: recall.toFixed(2)}
            };
          });
      })
    );
    const {reports, labels: n, ...shares} = conditionsFound;
    const pairs = second(labelled);
    expect([pairs.length, agreement(pairs).labels]).toEqual([reports, n]);
    for (const [layer, {precision, recall}] of Object.entries(shares)) {
      const measured = agreement(pairs, layer === "all" ? undefined : layer);
      expect.soft(measured.precision, `precision, ${layer}`).toBeCloseTo(precision, 2);
      expect.soft(measured.recall, `recall, ${layer}`).toBeCloseTo(recall, 2);
    }
    expect(agreement(first(labelled)).triggers).toBeGreaterThan(0.65);
    expect(agreement(pairs).precision).toBeGreaterThan(0.8);
    expect(agreement(first(untouched)).precision).toBeGreaterThan(0.6);
    expect(agreement(first(untouched)).recall).toBeGreaterThan(0.55);
  }
);
