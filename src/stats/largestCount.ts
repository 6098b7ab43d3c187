/**
 * The largest whole number for which the test holds, if it holds up to some count and nowhere beyond; −1 if nowhere.
 *
 * @param from a count known to pass, to start the search there; −1 if none is
 */
export function largestCount(test: (count: number) => boolean, from = -1): number {
  let passes = from;
  let step = 1;
  while (test(passes + step)) {
    passes += step;
    step *= 2;
  }
  while (step > 1) {
    step /= 2;
    if (test(passes + step)) passes += step;
  }
  return passes;
}
