/** Small companies in which no action changed anything, each with one fault that happens daily (METHODS2, error rates). */
import {seeded} from "../warehouse/seeded.js";

export interface NullRecord {
  readonly day: number;
  readonly condition: string;
  readonly service: string;
}

export interface NullAction {
  readonly id: string;
  readonly condition: string;
  readonly trigger: number;
  readonly closed: number;
}

export interface NullCompany {
  /** in order of time */
  readonly records: readonly NullRecord[];
  readonly actions: readonly NullAction[];
}

/** Four and a half years, in days. */
export const NULL_DAYS = 1642;
const ACTED = 8;
const UNTOUCHED = 10;
/** Incidents a quarter of each acted target and of each other condition. */
const [OF_TARGET, OF_OTHER] = [4, 4];

type Fault = (world: NullCompany, random: () => number) => NullCompany;

const kept =
  (share: (day: number) => number): Fault =>
  (world, random) => ({
    ...world,
    records: world.records.filter(({day}) => random() < share(day))
  });

const renamed =
  (newName: (condition: string) => string): Fault =>
  (world, random) => {
    const from = new Map(
      world.actions.map(({condition, closed}) => [condition, closed + 20 + 60 * random()] as const)
    );
    return {
      ...world,
      records: world.records.map((record) =>
        record.day >= (from.get(record.condition) ?? Infinity)
          ? {...record, condition: newName(record.condition)}
          : record
      )
    };
  };

/** What is wrong with the records, by its name in the table. */
export const nullFaults: Readonly<Record<string, Fault>> = {
  "constant rate": (world) => world,
  "−20 % a year": kept((day) => 0.8 ** (day / 365)),
  "−40 % a year": kept((day) => 0.6 ** (day / 365)),
  "the company halves": (world, random) => {
    const from = 800 + 500 * random();
    return kept((day) => (day < from ? 1 : 0.5))(world, random);
  },
  "the source ends": (world, random) => {
    const end = NULL_DAYS - 150 - 300 * random();
    return kept((day) => (day < end ? 1 : 0))(world, random);
  },
  "a hole of seven months": (world, random) => {
    const from = 700 + 500 * random();
    return kept((day) => (day >= from && day < from + 210 ? 0 : 1))(world, random);
  },
  "duplicates until a date": (world, random) => {
    const until = 800 + 500 * random();
    const doubled = world.records.flatMap((record) =>
      record.day < until ? [record, {...record, day: record.day + 0.05}] : [record]
    );
    return {...world, records: doubled};
  },
  "renamed, like name": renamed((condition) => `${condition}-v2`),
  "renamed, other name": renamed((condition) => NEW_NAMES[Number(condition.slice(-1))] ?? "quiet-lake"),
  "another action works": (world, random) => {
    const fixes = world.actions.map(({id, condition, closed}) => ({
      id: `${id}-fix`,
      condition,
      trigger: closed + 10,
      closed: closed + 60
    }));
    const from = new Map(fixes.map(({condition, closed}) => [condition, closed]));
    const records = world.records.filter(
      ({day, condition}) => day < (from.get(condition) ?? Infinity) || random() < 0.2
    );
    return {records, actions: [...world.actions, ...fixes]};
  }
};

const NEW_NAMES = [
  "amber-kiln",
  "broad-fjord",
  "cold-quarry",
  "dry-meadow",
  "early-vine",
  "fallow-gorge",
  "grey-spindle",
  "high-juniper"
];

/** One company with a fault; the same for the same seed. */
export function nullCompany(fault: string, seed: number): NullCompany {
  const random = seeded(7919 * seed + 13);
  const stream = (condition: string, service: string, perQuarter: number): NullRecord[] => {
    const rows: NullRecord[] = [];
    const step = (): number => (-Math.log(1 - random()) * 91.25) / perQuarter;
    for (let day = step(); day < NULL_DAYS; day += step()) rows.push({day, condition, service});
    return rows;
  };
  const names = (prefix: string, n: number): string[] => Array.from({length: n}, (_, i) => `${prefix}-${i}`);
  const acted = names("target", ACTED);
  const records = [
    ...acted.flatMap((condition) => stream(condition, `s-${condition}`, OF_TARGET)),
    ...names("other", UNTOUCHED).flatMap((condition) => stream(condition, `s-${condition}`, OF_OTHER))
  ];
  const actions = acted.map((condition, i): NullAction => {
    const trigger = 550 + 500 * random();
    return {id: `A${i}`, condition, trigger, closed: trigger + 20 + 60 * random()};
  });
  const broken = nullFaults[fault]!({records, actions}, random);
  return {...broken, records: broken.records.toSorted((a, b) => a.day - b.day)};
}
