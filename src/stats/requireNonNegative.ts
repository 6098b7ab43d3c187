/** Returns nothing; throws a RangeError naming the first value that is negative or not a number. */
export function requireNonNegative(values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(value >= 0)) throw new RangeError(`${name} must be at least 0, got ${value}`);
  }
}
