/** Which side of a distribution: P(X ≤ x), or its complement computed without cancellation. */
export type Tail = "lower" | "upper";
