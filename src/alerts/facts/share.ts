import {wilson} from "../../stats/wilson.js";

/** `n` of `of`, with a 95% interval of the share. */
export interface Share {
  readonly n: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** With Wilson's interval. */
export function shareOf(n: number, of: number): Share {
  const {low, high} = wilson(n, of);
  return {n, of, low, high};
}
