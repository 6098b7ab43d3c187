/** Events and exposure of a baseline (0) and of a follow-up (1) window. */
export interface BeforeAfter {
  /** events in the baseline, the index incident left out */
  readonly x0: number;
  /** exposure of the baseline, weeks */
  readonly t0: number;
  /** events in the follow-up */
  readonly x1: number;
  /** exposure of the follow-up, weeks */
  readonly t1: number;
}
