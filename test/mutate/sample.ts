/**
 * A sample of a group's faults, as a plug-in of Stryker: a checker that sends all but the chosen ones back untried, with the
 * status `CompileError`. MUTATE_SAMPLE says how many are wanted, MUTATE_SEED which ones.
 */
interface Fault {
  readonly id: string;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * n of the items, in equal steps through their order, from a start that the seed sets: the same every time, and mostly others
 * for another seed. All of them where there are no more than n.
 */
export function spread<T>(items: readonly T[], n: number, seed = 0): T[] {
  if (items.length <= n) return [...items];
  const start = (seed * GOLDEN) % 1;
  return Array.from({length: n}, (_, i) => items[Math.floor(((i + start) * items.length) / n)]!);
}

const sample = {
  init: () => Promise.resolve(),
  /** Stryker hands over all faults at once; a sample needs them in one group. */
  group: (faults: readonly Fault[]) => Promise.resolve([faults.map(({id}) => id)]),
  check(faults: readonly Fault[]) {
    const inOrder = faults.map(({id}) => id).sort((a, b) => Number(a) - Number(b));
    const chosen = new Set(
      spread(inOrder, Number(process.env.MUTATE_SAMPLE), Number(process.env.MUTATE_SEED))
    );
    return Promise.resolve(
      Object.fromEntries(
        inOrder.map((id) => [id, chosen.has(id) ? {status: "passed"} : {status: "compileError", reason: ""}])
      )
    );
  }
};

export const strykerPlugins = [{kind: "Checker", name: "sample", value: sample}];
