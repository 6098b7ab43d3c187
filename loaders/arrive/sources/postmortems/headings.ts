/** What a heading of a report announces, by the names teams give it. */

export type Role =
  | "timeline"
  | "keyEvents"
  | "actions"
  | "factors"
  | "rootCause"
  | "wrong"
  | "well"
  | "lucky"
  | "lessons"
  | "impact"
  | "detection"
  | "resolution"
  | "trigger"
  | "summary"
  | "context"
  | "stats"
  | "attendees"
  | "authors";

const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    "timeline",
    /^((incident|event|detailed|high level) )?timeline( of (events|the incident))?$|^chronology$|^sequence of events$|^(event|incident) log$/
  ],
  ["keyEvents", /^key (events?|times|timings|dates|moments)$/],
  [
    "actions",
    /^(list of )?actions?( |-)?(items?|points?|plan|list)?$|^actions? (following|from|after|arising).*$/
  ],
  [
    "actions",
    /^(review|corrective|remedial|preventi?ve|preventative|follow[ -]?up|retro(spective)?|agreed|outstanding|post-?mortem) (actions?|action items?|measures?|steps|items|tasks)$/
  ],
  [
    "actions",
    /^follow[ -]?ups?$|^next steps$|^remediations?( (items|actions|steps|plan))?$|^to[ -]?do'?s?$|^recommendations?$/
  ],
  [
    "actions",
    /^((short|medium|mid|long)[ -]term )(improvements?|actions?|fix(es)?|measures|remediations?)$|^improvements?( actions?)?$|^prevention$|^how (do|will|can) we prevent.*$/
  ],
  [
    "factors",
    /^((contributing|contributory|causal|underlying) )(factors?|causes?|conditions?)$|^(factors|causes|conditions)$/
  ],
  [
    "rootCause",
    /^((probable|direct|technical|proximate) )?(root[ -])?causes?( analysis)?( and trigger)?$|^rca$|^(five|5) whys$|^what (was|is) the (root )?cause$|^why did (it|this) happen$/
  ],
  [
    "wrong",
    /^(what|things that) (went|did go) (wrong|badly|poorly|less well)$|^(what|things that) (didn.?t|did not|could have) (go(ne)?|work(ed)?|been?)( so)?( (well|better))?$|^what (could|can|should) be (improved|better|done better)$/
  ],
  ["well", /^(what|things that) (went|worked) (well|right|great)$|^what worked$/],
  ["lucky", /^where (did )?we (got|get|were) lucky$|^(good )?luck$/],
  ["lessons", /^lessons?( (learn(ed|t)?|to learn))?$|^(key )?(learnings?|takeaways?)$|^conclusions?$/],
  ["impact", /^((customer|user|business) )?impact( (on users|summary|assessment))?$/],
  [
    "detection",
    /^detection$|^identified$|^identification$|^how (was it|did we|we) (detect|notice|discover)(ed)?.*$/
  ],
  ["resolution", /^resolution( and recovery)?$|^recovery$|^mitigations?$|^fix$|^repair$/],
  ["trigger", /^triggers?$/],
  ["summary", /^((executive|incident) )?summary$|^overview$|^tl;?dr$|^abstract$|^what happened$/],
  ["context", /^context$|^background$/],
  ["stats", /^stats$|^statistics$|^metrics$/],
  ["attendees", /^at+endees$|^participants$|^attendance$|^people (involved|present)$|^present$/],
  ["authors", /^authors?$|^written by$/]
];

/** The role of a heading or bold label, else undefined. Numbering, colons and parentheses don't matter. */
export function roleOf(title: string): Role | undefined {
  const name = title
    .toLowerCase()
    .replace(/\(.*?\)/g, " ")
    .replace(/^[\s\d.)#]+/, "")
    .replace(/[‘’]/g, "'")
    .replace(/[:?!*\p{Extended_Pictographic}\uFE0F]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Headings that only a report has; two of them tell one that lies outside a post-mortem folder. */
export const REPORT_ROLES: ReadonlySet<Role> = new Set<Role>([
  "timeline",
  "keyEvents",
  "actions",
  "factors",
  "rootCause",
  "wrong",
  "well",
  "lucky",
  "lessons",
  "impact",
  "detection"
]);
