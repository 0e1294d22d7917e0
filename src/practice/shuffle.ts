/**
 * The items in a random order: Fisher and Yates's shuffle, as Knuth gives it.
 * @param random uniform in [0, 1), as `Math.random`
 */
export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.min(last, Math.floor(random() * (last + 1)));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** One from each group in turn, until all are empty; the order within a group stays. */
export function interleaved<T>(groups: readonly (readonly T[])[]): readonly T[] {
  const longest = groups.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, round) =>
    groups.flatMap((group) => (round < group.length ? [group[round]!] : [])),
  ).flat();
}

/** Items by a key, groups in the order of their first members. */
export function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
