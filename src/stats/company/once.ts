/** A value worked out when it is first asked for. */
export function once<Value>(compute: () => Value): () => Value {
  let known: {readonly value: Value} | undefined;
  return () => (known ??= {value: compute()}).value;
}
