/** The events but the index incident, which opened the action: the first whose id it is. All of them without one. */
export function withoutIndex(
  events: readonly number[],
  ids: readonly string[] = [],
  indexId?: string
): readonly number[] {
  const index = indexId === undefined ? -1 : ids.indexOf(indexId);
  return index < 0 ? events : events.filter((_, i) => i !== index);
}
