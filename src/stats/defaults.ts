/**
 * Every threshold and default of the methods, in one place: the Methods page prints this file.
 * One line of text, then the name and its value.
 */
export const defaults = {
  /** Evidence needed to call a change "improved" or "worsened" (METHODS E1): about 1 false alarm in 20 over an action's life. */
  threshold: 10,
  /** Evidence now from which a change is called "strong" rather than "holding". */
  strong: 20,
  /** Evidence below which a change that once crossed the threshold has "faded". */
  fade: 3,
  /** Smallest change worth a verdict, as a share: the ratio must be at most 1 - this, or at least 1/(1 - this). */
  minEffect: 0.1,
  /** Ratio of the target effect (a halving): ruled out when the confidence sequence lies above it. */
  targetRatio: 0.5,
  /** Probability with which the smallest detectable effect would be detected. */
  power: 0.8,
  /** One-sided error of a single planned look. */
  alpha: 0.05,
  /** Shortest baseline for incidents, weeks. */
  minBaselineWeeks: 13,
  /** Shortest baseline for pages, weeks; below it their dispersion is unknown. */
  minPagesBaselineWeeks: 8,
  /** First weekly look, weeks of follow-up. */
  minFollowupWeeks: 4,
  /** Horizon: longest follow-up, as a multiple of the baseline. */
  maxRatio: 2,
  /** Length of the baseline for incidents, days. */
  baselineDays: 364,
  /** Length of the baseline for pages, days. */
  pagesBaselineDays: 182,
  /** Days before the trigger that no baseline may use. */
  triggerExclusionDays: 28,
  /** The same when the action came from a "worst of the quarter" review. */
  worstOfQuarterExclusionDays: 91,
  /** Days after closing that no follow-up may use: roll-outs finish after the ticket. */
  washoutDays: 14,
  /** Days from trigger to closing from which "the rate had already fallen" can be told. */
  earlyFallGapDays: 28,
  /** Events in the baseline of a comparison group without which it is no comparison. */
  minComparisonBefore: 5,
  /** Events in the follow-up of a comparison group without which it is no comparison. */
  minComparisonAfter: 3,
  /** Events a week below which dispersion is estimated by the sparse rule (A4). */
  sparseRatePerWeek: 2,
  /** Largest lag-1 correlation used to widen the dispersion. */
  maxLag1: 0.8,
  /** Values below which only the values are shown: no percentage, no mean, no trend. */
  minToSummarise: 5,
  /** Values from which a point may come before its interval. */
  minForPoint: 10,
  /** Confidence of intervals meant for one look. */
  conf: 0.95,
  /** Probability of posterior and shrinkage intervals. */
  posteriorConf: 0.9,
  /** Reduction named in "fell by a fifth or more". */
  minReduction: 0.2,
  /** Longest follow-up searched for 80 % power, weeks. */
  maxWeeks: 104,
  /** Minutes within which a severe incident should be mitigated, for the share that was. */
  mitigateWithinMinutes: 30,
  /** Change of a mean whose chance under no change is printed (B6), as a share. */
  meanChange: 0.1,
  /** Planned looks at a duration target, weeks of follow-up (B7). */
  durationLooks: [13, 26, 52, 104],
  /** One-sided level of each planned look at a duration target. */
  durationAlpha: 0.0125,
  /** Confidence of a duration ratio's interval: it excludes 1 just when a planned look is significant. */
  durationConf: 0.975,
  /** Durations needed before, for a duration verdict. */
  minDurationsBefore: 5,
  /** Durations needed after, for a duration verdict. */
  minDurationsAfter: 3,
  /** Shortest duration used on a log scale, minutes. */
  minMinutes: 1,
  /** Joint incidents below which a pair of conditions is not shown. */
  minJoint: 3,
  /** Expected share of false ones among those a portfolio correction keeps. */
  falseDiscoveryRate: 0.1,
  /** Spread of true log ratios among actions, until enough actions are there to estimate it. */
  priorSdLog: 0.5,
  /** Actions needed to estimate that spread. */
  minActionsForSpread: 8,
  /** Points whose mean is a control chart's first centre. */
  controlBaseline: 16,
  /** Points in a row on one side of the centre that start a new segment. */
  controlRun: 8,
  /** Tail probability of the exact control limits for small counts. */
  controlTail: 0.00135,
  /** Minutes after a page in which the same alert is a duplicate. */
  duplicateMinutes: 5,
  /** Minutes after a resolution in which the same alert is a re-fire. */
  refireMinutes: 15,
  /** Minutes in which so many fires of one alert are flapping. */
  flapMinutes: 60,
  /** Fires of one alert in that time that are flapping. */
  flapFires: 3,
  /** Incidents a shift can bear. */
  shiftLimit: 2,
  /** Local hour at which sleep begins. */
  sleepStartHour: 22,
  /** Local hour at which sleep ends. */
  sleepEndHour: 7,
  /** Share of a condition's incidents an action is expected to prevent, with no history of its kind. */
  priorReduction: 0.3,
  /** Log-sd of that share. */
  priorReductionSdLog: 0.7,
  /** Days of effort where no action of any condition has an estimate. */
  effortDays: 5,
  /** Chance below which neighbours in the ranking are drawn as tied. */
  tieBelow: 0.8,
  /** Log-sd of an effort that is a guess. */
  effortSdLog: 0.5,
  /** Minutes in a working day, for the payback sentence. */
  minutesPerDay: 480
} as const;
