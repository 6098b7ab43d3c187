/** The sections of the methods specification and the functions that answer each; functions named in none are building blocks. */
export interface Section {
  readonly letter: string;
  readonly title: string;
  /** the question it answers */
  readonly question: string;
  readonly functions: readonly string[];
}

export const sections: readonly Section[] = [
  {
    letter: "A",
    title: "Rate change before and after an action",
    question: "Did it happen less often, and how sure is that?",
    functions: [
      "judge",
      "observe",
      "actionWindows",
      "windowCounts",
      "earlyFall",
      "rateRatioExact",
      "rateRatioTest",
      "rateRatioMidp",
      "gammaPoissonPosterior",
      "overdispersion",
      "dispersionFactor",
      "negBinomial",
      "didRatio",
      "powerGivenBaseline",
      "powerDesign",
      "weeksNeeded",
      "plannedLook"
    ]
  },
  {
    letter: "B",
    title: "Duration change",
    question: "Did detection and recovery get faster?",
    functions: [
      "judgeDurations",
      "verdictDurations",
      "hodgesLehmann",
      "mannWhitney",
      "logShift",
      "medianRatioExactBootstrap",
      "medianCi",
      "mttrNullProb"
    ]
  },
  {
    letter: "C",
    title: "Time to event",
    question: "How long from incident to retro, to filing, to closing?",
    functions: ["kaplanMeier", "survivalAt", "survivalQuantile", "logrank", "aalenJohansen"]
  },
  {
    letter: "D",
    title: "Recurrence",
    question: "Does it come back, and ever later or ever sooner?",
    functions: ["mcf", "laplace", "crowAmsaa", "mantelByar", "coxLogHazardRatio"]
  },
  {
    letter: "E",
    title: "Evidence that may be read at any time, and verdicts",
    question: "Since when can it be said, and what exactly?",
    functions: [
      "verdict",
      "eValue",
      "logEvidence",
      "firstCrossing",
      "confSequence",
      "comparisonAdjustedE",
      "bestCase",
      "projectedLook",
      "eRulePower",
      "minBaseline",
      "lifetimeCrossing"
    ]
  },
  {
    letter: "F",
    title: "Control charts",
    question: "Which weeks are worth a look?",
    functions: ["xmr", "controlSignals", "segmentedXmr", "uChart", "cExactLimits"]
  },
  {
    letter: "G",
    title: "Conditions that occur together",
    question: "Which conditions meet more often than by chance?",
    functions: ["pair", "cooccurrence", "fisherExact"]
  },
  {
    letter: "H",
    title: "Many actions at once",
    question: "What survives looking at all of them?",
    functions: [
      "bh",
      "ebh",
      "shrunkenRatios",
      "ebLognormalGiven",
      "ebLognormalFit",
      "ebGammaGiven",
      "ebGammaFit"
    ]
  },
  {
    letter: "I",
    title: "Quarterly counts",
    question: "Is this quarter different from the last?",
    functions: ["garwood", "poissonTrend", "sampleSizeRule"]
  },
  {
    letter: "J",
    title: "Alert quality",
    question: "Which pages were worth waking someone for?",
    functions: ["alertHygiene", "wilson", "newcombe", "clusteredProportion", "pagesPerShift", "sleepHours"]
  },
  {
    letter: "K",
    title: "Priority",
    question: "What is worth working on next?",
    functions: ["priorityMinutes", "priorityCompare", "priorityEnumeration"]
  }
];
