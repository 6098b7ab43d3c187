/** A method under its name in golden.json: takes a case's inputs (defaults filled in), returns its expected fields. */
export type Method = (inputs: object) => object;

/** Adapts a function of typed inputs; what is not finite comes out as "Inf", "-Inf", "NaN". */
export function adapt(run: (inputs: never) => object): Method {
  // The shape of a golden case is fixed by its method's name, which nothing at run time can check for the compiler.
  return (inputs) => namedFields(run(inputs as never));
}

function namedFields(record: object): object {
  return Object.fromEntries(Object.entries(record).map(([key, field]) => [key, named(field)]));
}

/** Non-finite numbers by their names in golden.json, at any depth. */
function named(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return Number.isNaN(value) ? "NaN" : value > 0 ? "Inf" : "-Inf";
  }
  if (Array.isArray(value)) return value.map(named);
  return typeof value === "object" && value !== null ? namedFields(value) : value;
}

/** What R leaves undefined. */
export const orNA = (value: number | undefined): number | string =>
  value === undefined || Number.isNaN(value) ? "NA" : value;

/** Positions from 0 as R's from 1. */
export const fromOne = (positions: readonly number[]): number[] => positions.map((i) => i + 1);

/** The rows of a table as columns. */
export const column = <Row, Value>(rows: readonly Row[], value: (row: Row) => Value): Value[] =>
  rows.map(value);

export interface Counts {
  x0: number;
  t0: number;
  x1: number;
  t1: number;
}

export interface Samples {
  before: number[];
  after: number[];
  conf: number;
}
