/**
 * Every threshold and default of the methods, in one place: the Reference page prints this file.
 * One line of text, then the name and its value.
 */
export const defaults = {
  /** Version of the rule of verdicts: raised whenever the same records may get another verdict. */
  ruleVersion: 2,
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
  /** The same when it came from a "worst of the year" review. */
  worstOfYearExclusionDays: 392,
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
  minutesPerDay: 480,
  /** Evidence beyond the background needed with raw evidence of 10 at the same look (METHODS2 Q5). */
  backgroundThreshold: 5.5,
  /** Evidence beyond the background below which a change that crossed is put down to the background. */
  backgroundNow: 2,
  /** Records in the baseline of a background group without which it is none. */
  minBackground: 20,
  /** Share of a target's records another must hold to touch it (METHODS2 N1). */
  touchShare: 0.25,
  /** Days from a set's first closing within which a closing may join it, or counts the same events. */
  setDays: 28,
  /** Records of a source below which its silence can't be told (METHODS2 O). */
  minSilenceRecords: 20,
  /** Days without a record that are never a hole. */
  silenceFloorDays: 56,
  /** Gaps beyond so many times the mean and the 95th percentile of the others are holes. */
  silenceFactor: 5,
  /** Days before a name's last record that give its rate (METHODS2 P). */
  renameLookBackDays: 364,
  /** Records of a name, before it fell silent, without which no renaming is told. */
  renameMinOld: 4,
  /** Records of a new name without which it is none. */
  renameMinNew: 3,
  /** Records expected while a name was silent from which it is. */
  renameMinSilent: 3,
  /** Largest ratio between the rates of one thing under two names. */
  renameLike: 2.5,
  /** Similarity from which two names are alike. */
  renameSimilarity: 0.5,
  /** Days after its source began before which a name is not new. */
  renameKnownDays: 91,
  /** Length of the blocks that pooled dispersion counts in, weeks (METHODS2 Q3). */
  blockWeeks: 13,
  /** Most blocks a set gives. */
  maxBlocks: 12,
  /** Fewest blocks of a set that gives any. */
  minSetBlocks: 3,
  /** Blocks without which pooled dispersion is not used. */
  minBlocks: 40,
  /** Pooled dispersion below which it is not used. */
  minKappa: 0.05,
  /** Days before a baseline that its older history may reach back. */
  historyDays: 1092,
  /** Weeks of older history without which it is not used. */
  minHistoryWeeks: 26,
  /** How many times better the later rate must fit the open time for "fell before closing" (METHODS2 S1). */
  fellBeforeLikelihood: 3,
  /** Looks running that must have the power for "weeks still needed" (METHODS2 S2). */
  sustainedLooks: 4,
  /** Clusters without which nothing is said of them together (METHODS2 R). */
  minClusters: 5,
  /** Events without which nothing is said of sets together. */
  minPooledEvents: 20,
  /** Ratio at or below which a set was helped clearly. */
  helpedBelow: 0.75,
  /** Targets without which the false-alarm meter gives no share (METHODS2 T). */
  minMeterTargets: 20
} as const;
