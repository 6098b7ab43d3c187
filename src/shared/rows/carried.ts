/** Plain data with dates, maps and numbers that JSON lacks, as text and back. */

/** JSON in which `{"$": [kind, value]}` stands for what JSON lacks. Throws on an object with a key `$`, and on functions and classes. */
export const carried = (value: unknown): string => JSON.stringify(packed(value));

/** What `carried` was given; what was undefined is absent. */
export const uncarried = (text: string): unknown => JSON.parse(text, unpacked);

type Packed = readonly ["date", number] | readonly ["map", readonly unknown[]] | readonly ["number", string];

function packed(value: unknown): unknown {
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0) ? value : {$: ["number", numberText(value)]};
  if (value === null || typeof value !== "object") {
    if (typeof value === "function" || typeof value === "bigint" || typeof value === "symbol")
      throw new TypeError(`A ${typeof value} can't be carried.`);
    return value;
  }
  if (value instanceof Date) return {$: ["date", value.getTime()]};
  if (value instanceof Map) return {$: ["map", packed([...(value as Map<unknown, unknown>)])]};
  if (Array.isArray(value)) return value.map(packed);
  if (value instanceof Set || Object.hasOwn(value, "$"))
    throw new TypeError("A set, or an object with a key “$”, can't be carried.");
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, packed(own)]));
}

const numberText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

function unpacked(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || !Object.hasOwn(value, "$")) return value;
  const [kind, own] = (value as {$: Packed}).$;
  if (kind === "date") return new Date(own);
  return kind === "map" ? new Map(own as readonly (readonly [unknown, unknown])[]) : Number(own);
}
