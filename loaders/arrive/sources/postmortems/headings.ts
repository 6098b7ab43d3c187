/** What a heading of a report announces, by the names teams give it. */

import {FOREIGN_ROLES, folded} from "./foreignNames.js";

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
  // what held, or was looked at and let go, is read alike: it names no cause
  [
    "well",
    /^(what was )?not (the |a )?(root )?(causes?|contributing|contributory|involved|to blame)( factors?)?$|^(checked and )?(ruled out|cleared)$|^red herrings?$|^went (very )?well$/
  ],
  [
    "timeline",
    /^(?!.*\b(owner|author|keeper|by)\b).*\b(timeline|chronology|sequence of events|order of events|blow by blow|play by play)\b/
  ],
  [
    "timeline",
    /^((event|incident|activity|events|response|detailed) )log$|^log of events$|^(incident |detailed )?events$|^how it (went|happened|unfolded)$|^what happened when$|^(history|course|unfolding|sequence|order) of (the )?(facts|events|incident)$/
  ],
  [
    "keyEvents",
    /^key (events?|times|timings|dates|moments|timestamps)$|^(?:key |incident )?milestones$|^(important|relevant) (times|dates|timestamps)$/
  ],
  [
    "wrong",
    /^(what|things that) (went|did go) (wrong|badly|poorly|less well)$|^(what|things that) (didn.?t|did not|could have) (go(ne)?|work(ed)?|been?)( so)?( (well|better))?$|^what (could|can|should) (be|have been|we have|we) (improved?|better|done better|do(ne)? (better|differently))$|^(areas?|opportunit(y|ies)|room|scope) (for|of|to) improve(ments?)?$/
  ],
  [
    "actions",
    /^(?!.*\b(taken|response|during|responder|github|outage|incident report)\b)(\S+ ){0,5}action(s|able)?( \S+){0,4}$/
  ],
  [
    "actions",
    /\bfollow[ -]?ups?\b|\bremediations?\b|\b(corrective|correction|preventi?ve|preventative|remedial) /
  ],
  [
    "actions",
    /^prevention\b|\bprevent(ing)? (re ?occurrence|recurrence|this|it|similar|future)\b|^how (do|will|can|could|are|should) we (prevent|avoid|stop).*$|^how we('ll| will| can| plan to| are going to|'re going to)? (prevent|avoid|stop|keep)\b.*$/
  ],
  [
    "actions",
    /^(our |agreed |proposed )?next steps?( .*)?$|\band next steps?$|^(mitigation |preventi(ve|on) )?steps? (going|moving) forward$|^(capa|a\.?i\.?s|ais|action plan)$|^(ma(ß|ss)nahmen|nächste schritte|plan d'actions?|mesures( correctives)?|acciones( correctivas)?|próximos pasos|azioni)( .*)?$|\bto[ -]?do'?s?( list)?$|\brecommend(ations?|ed changes)\b|\bcounter ?measures?\b/
  ],
  [
    "actions",
    /^(\S+ ){0,3}improvements?( (actions?|plan|items|made|planned))?$|^(review|retro(spective)?|agreed|outstanding|post ?mortem|open|planned|proposed|upcoming|preventive|protective|further|future|process|technical) (measures?|steps|items|tasks|work|changes|fix(es)?|mitigations?)$/
  ],
  ["actions", /^((short|medium|mid|long|near)(er)?[ -]?term)\b.*$/],
  [
    "actions",
    /^what we(?:'ve done| do| did| (?:have )?chang(?:e|ed)| agreed| (?:have )?decided)( (?:now|next|about it|differently))?$|^what (will we|are we|we will|we are|we re|we'll|we're|else will we)( also)?( going to)? (do|doing|change|changing|improve|improving|fix|fixing)\b.*$|^what ?('s| is) next$|^(going|moving|looking|way|path|steps?) forward$|^future (plans?|steps?|prevention)$|^(mitigation|improvement|prevention|resolution) (plan|items|strategy)$|^(commitments?|we commit to|tasks?|work items?|to be done|homework|measures)$/
  ],
  [
    "actions",
    /^how (?:are|will|do|can) we (?:mak|reduc|lower|limit|improv|get)\w*\b.*\b(?:likely|impact\w*|risk|better|future|again)\b.*$|^tracking( (items?|tickets?|issues?))?$|^where do we go from here$|^who (?:does|will do|is doing) what( by when)?$|^remed(y|ies)( \S+)?$/
  ],
  ["actions", /\bwhat we(?:'re|'ve|'ll| are| will| have)? (?:.* )?(?:chang\w+|improv\w+|doing|fixing)\b/],
  [
    "factors",
    /^((contributing|contributory|causal|underlying) )(factors?|causes?|conditions?)$|^(also )?contribut(ing|ory|ors?|ed)$|^what (else )?contributed$|^(factors|causes|conditions)$/
  ],
  [
    "rootCause",
    /^((probable|direct|technical|proximate) )?(root[ -])?causes?( analysis)?( and trigger)?$|^rca$|^(five |5 )?whys$|^what (was|is) the (root )?cause$|^why( did (it|this) happen)?$|^why (?!we |you |this matters|not$)(\S+ ){1,8}\S+$|^(causal|cause) analysis$|^(root )?causes? (of|for|behind) (the )?(incident|outage|failure|disruption|problem|issue)$|^(analysis|examination|review|discussion) of (the )?(root )?causes?$/
  ],
  [
    "wrong",
    /^went (badly|wrong|poorly)$|^(what|things that) (sucked|hurt|stung|bit us|held us (back|up)|slowed us( down)?|made (it|things) (worse|harder|slower|longer)|was (bad|hard|painful)|(didn.?t|did not) help)$|^(the )?(bad|lowlights?|negatives?|pain points?|obstacles|lacked|disliked)$/
  ],
  [
    "well",
    /^(what|things that) (went|worked|did go) (well|right|great|fine|smoothly|as (intended|planned|expected)|according to plan)$|^what worked$|^(what|things that) (rocked|helped( us)?|saved us|was good|held( up)?|we did well|limited (it|(the )?(impact|damage)))$|^(the )?(good|positives?|highlights?|bright spots?|liked|kudos|strengths|(notable|good) practices?)$/
  ],
  ["lucky", /^where (did )?we (got|get|were) lucky$|^(good )?luck$/],
  [
    "lessons",
    /^lessons?( (we )?(learn(ed|t)?|to learn))?$|^(key )?(learnings?|takeaways?|insights?)$|^conclusions?$|^what (did|have) we learn(ed|t)?$|^what we (have )?learn(ed|t)$/
  ],
  [
    "impact",
    /^((customer|user|business|service|incident|(detailed )?description of( the)?) )?impact( (on users|on customers|summary|assessment|analysis))?$|^(customer|user)s? affected$/
  ],
  [
    "detection",
    /^detection$|^identified$|^identification$|^how (was it|was this|did we|we) (detect|notice|discover)(ed)?.*$/
  ],
  [
    "resolution",
    /^(mitigation and )?resolution( and recovery)?$|^recovery$|^mitigations?$|^(the )?fix$|^repair$|^(mitigation|response) (and|&) (resolution|recovery)$/
  ],
  ["trigger", /^triggers?$/],
  [
    "summary",
    /^((executive|incident|issue|outage|event) )?(summary|overview|description)$|^tl ?;?dr$|^abstract$|^what happened$/
  ],
  ["context", /^context$|^background$|^(how|what) (can|should|could) (customers?|users?|clients?|you)\b.*$/],
  ["stats", /^stats$|^statistics$|^metrics$/],
  [
    "attendees",
    /^at+endees$|^participants$|^attendance$|^people( involved)?$|^present$|^(incident )?(responders?|team|roles)$|^(people|persons) present$/
  ],
  ["authors", /^authors?$|^written by$|^(report )?owners?$|^contributors?$|^acknowledge?ments?$/]
];

const LONGEST = 80;

/** The role of a heading or bold label, else undefined. Numbering, colons and parentheses don't matter. */
export function roleOf(title: string): Role | undefined {
  if (title.length > LONGEST) return undefined;
  const name = title
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .replace(/^(?:[\divx]{1,4}[.)]|[\s\d.)#]+|step \d+\W)+/, "")
    .replace(/[‘’]/g, "'")
    .replace(/\s[-–—|]\s.*$/, "")
    .replace(/[:?!*_&/\p{Extended_Pictographic}\uFE0F]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const bare = folded(name);
  return (NAMES.find(([, pattern]) => pattern.test(name)) ??
    FOREIGN_ROLES.find(([, pattern]) => pattern.test(bare)))?.[0];
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
