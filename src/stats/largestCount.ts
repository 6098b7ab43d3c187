/**
 * The largest whole number for which the test holds, if it holds up to some count and nowhere beyond; −1 if nowhere, and at
 * least 2^50 if everywhere.
 *
 * @param from a count known to pass, to start the search there; −1 if none is
 */
export function largestCount(test: (count: number) => boolean, from = -1): number {
  let passes = from;
  let step = 1;
  while (passes < 2 ** 50 && test(passes + step)) {
    passes += step;
    step *= 2;
  }
  while (step > 1) {
    step /= 2;
    if (test(passes + step)) passes += step;
  }
  return passes;
}
