/** Plain data with dates, maps, sets and numbers that JSON lacks, as text and back. */

/**
 * JSON in which `{"$": [kind, …]}` stands for what JSON lacks; lists of alike things go column by column, which is shorter.
 * Throws on an object with a key `$`, and on functions and classes.
 */
export const carried = (value: unknown): string => JSON.stringify(packed(value));

/** What `carried` was given; what was undefined is absent. */
export const uncarried = (text: string): unknown => JSON.parse(text, unpacked);

type List = readonly unknown[];
type Steps = readonly (number | null)[];
type Packed =
  | readonly ["date", number]
  | readonly ["number", string]
  | readonly ["set", List]
  | readonly ["map", List, List]
  | readonly ["dates", Steps]
  | readonly ["lists", readonly number[], List]
  | readonly ["rows", readonly string[], readonly List[]];
type Plain = Readonly<Record<string, unknown>>;

function packed(value: unknown): unknown {
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0) ? value : {$: ["number", numberText(value)]};
  if (value === null || typeof value !== "object") {
    if (typeof value === "function" || typeof value === "bigint" || typeof value === "symbol")
      throw new TypeError(`A ${typeof value} can't be carried.`);
    return value;
  }
  if (value instanceof Date) return {$: ["date", value.getTime()]};
  if (value instanceof Map)
    return {$: ["map", packedList([...value.keys()]), packedList([...value.values()])]};
  if (value instanceof Set) return {$: ["set", packedList([...(value as Set<unknown>)])]};
  if (Array.isArray(value)) return packedList(value);
  if (Object.hasOwn(value, "$")) throw new TypeError("An object with a key “$” can't be carried.");
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, packed(own)]));
}

function packedList(list: List): unknown {
  if (list.length < 2) return list.map(packed);
  if (list.every((one) => one === null || one instanceof Date) && list.some((one) => one !== null))
    return {$: ["dates", steps(list.map((one) => one?.getTime() ?? null))]};
  if (list.every((one) => Array.isArray(one)))
    return {$: ["lists", list.map(({length}) => length), packedList(list.flat())]};
  if (!areRows(list)) return list.map(packed);
  const names = Object.keys(list[0]!);
  return {$: ["rows", names, names.map((name) => packedList(list.map((row) => row[name])))]};
}

/** Objects with the same keys in the same order, each with a value. */
function areRows(list: List): list is readonly Plain[] {
  const [first] = list;
  if (!isPlain(first) || Object.hasOwn(first, "$")) return false;
  const names = Object.keys(first);
  return (
    names.length > 0 &&
    list.every((row) => {
      if (!isPlain(row)) return false;
      const own = Object.entries(row);
      return (
        own.length === names.length && own.every(([name, one], i) => name === names[i] && one !== undefined)
      );
    })
  );
}

const isPlain = (value: unknown): value is Plain =>
  value !== null &&
  typeof value === "object" &&
  !(value instanceof Date || value instanceof Map || value instanceof Set || Array.isArray(value));

/** Each number as what it adds to the one before it, which is shorter in a list in order of time. */
function steps(list: Steps): Steps {
  let last = 0;
  return list.map((one) => {
    if (one === null) return null;
    const step = one - last;
    last = one;
    return step;
  });
}

function sums(list: Steps): Steps {
  let last = 0;
  return list.map((step) => (step === null ? null : (last += step)));
}

const numberText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

function unpacked(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || !Object.hasOwn(value, "$")) return value;
  const told = (value as {$: Packed}).$;
  switch (told[0]) {
    case "date":
      return new Date(told[1]);
    case "number":
      return Number(told[1]);
    case "set":
      return new Set(told[1]);
    case "map":
      return new Map(told[1].map((key, i) => [key, told[2][i]]));
    case "dates":
      return sums(told[1]).map((moment) => (moment === null ? null : new Date(moment)));
    case "lists": {
      let end = 0;
      return told[1].map((length) => told[2].slice(end, (end += length)));
    }
    case "rows":
      return told[2][0]!.map((_, i) =>
        Object.fromEntries(told[1].map((name, column) => [name, told[2][column]![i]]))
      );
  }
}
