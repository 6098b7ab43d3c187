import {expect, test} from "vitest";
import {pooledLogShift} from "../../src/stats/pooledLogShift.js";

const ses = [0.2, 0.15, 0.25, 0.3, 0.18, 0.22, 0.35, 0.12];
const shiftsOf = (logs: readonly number[]) => logs.map((log, i) => ({log, se: ses[i]!, durations: 20}));
const shifts = shiftsOf([-0.51, -0.22, 0.1, -0.83, -0.35, -0.05, -0.6, -0.18]);
const clusters = ["a", "a", "b", "c", "d", "e", "f", "f"];

/** From R 4: lm with DerSimonian–Laird weights, a sandwich by cluster, qt and pt with clusters − 1. */
const references = [
  {
    name: "where the model's variance is the larger",
    shifts,
    clusters,
    want: {
      ratio: 0.757131550663576,
      se: 0.083382921222822,
      low: 0.611059535940978,
      high: 0.938121658027117,
      pLess: 0.0103142131582416,
      tau: 0.124526886224037,
      i2: 0.290369408506498,
      nextLow: 0.55978392453542,
      nextHigh: 1.0240526029503
    }
  },
  {
    name: "where the clusters' is",
    shifts: shiftsOf([-0.91, -0.82, 0.1, 0.05, -0.35, -0.4, -0.75, -0.8]),
    clusters: ["a", "a", "b", "b", "c", "d", "e", "e"],
    want: {
      ratio: 0.594323820537937,
      se: 0.192267612689916,
      low: 0.348488019089686,
      high: 1.01358091041835,
      pLess: 0.0268717243125194,
      tau: 0.292286812953814,
      i2: 0.692713767666025,
      nextLow: 0.281909863270751,
      nextHigh: 1.25295652858932
    }
  }
];

test.each(references)("agrees with R $name", ({shifts, clusters, want}) => {
  const {pooled, ...counted} = pooledLogShift(shifts, {clusters});
  expect(counted).toEqual({sets: 8, clusters: new Set(clusters).size, durations: 160});
  const got = new Map(Object.entries(pooled));
  for (const [name, value] of Object.entries(want)) expect(got.get(name), name).toBeCloseTo(value, 10);
});

test("says why it can't pool", () => {
  expect(pooledLogShift(shifts, {clusters: clusters.map(() => "one")}).pooled).toBe("too_few_sets");
  const thin = shifts.map((shift) => ({...shift, durations: 2}));
  expect(pooledLogShift(thin, {clusters}).pooled).toBe("too_few_events");
});
