/** What a label says of an action, over a column, before a value or at the head of a row: one list for all of them. */

export type Column =
  | "title"
  | "owner"
  | "team"
  | "due"
  | "status"
  | "priority"
  | "ticket"
  | "closed"
  | "when"
  | "number"
  | "other";

/** Names to the letter, in this order: `a|b`, articles and `is` left out. */
const NAMES: readonly (readonly [Column, string])[] = [
  ["number", String.raw`#|no|nr|id|number|item #|action #|ref|ref no|s\.?no|sl no|action id`],
  [
    "team",
    "(?:(?:owning|responsible|assigned|owner|lead|accountable) )?(?:teams?|squads?|groups?|departments?|function|tribe|équipe|equipo)(?: responsible| owning)?"
  ],
  [
    "owner",
    "owners?|action owner|who|by|by whom|assignees?|assigned(?: to)?|responsible(?: person| party)?|dri|person|lead|driver|in charge|on it|who(?:se|['’]s)? on (?:it|this)|who (?:does it|will do it|owns (?:it|this)|leads)|handled by|poc|point of contact|contact|pic|accountable|owned by|taken by|led by|picked up by|wer|champion|doer|implementer"
  ],
  [
    "due",
    "due|due (?:date|by|on|day)|deadline|deadline date|eta|target|target (?:date|completion|completion date|day)|by when|expected(?: by| date| completion)?|timelines?|time ?frame|complete by|finish by|done by|planned(?: for| date| completion)?|milestone|completion date|(?:estimated|planned) (?:completion|delivery)(?: date)?|delivery(?: date)?|until|needed by|when due|horizon"
  ],
  [
    "closed",
    "closed|completed|done|resolved|finished|delivered|shipped|(?:closed|completed|done|finished|resolved|delivered|shipped) (?:at|on|date|when)|date (?:closed|completed|done|finished)|actual completion(?: date)?|actual(?: date)?"
  ],
  [
    "status",
    String.raw`status|state|(?:done|complete|completed|closed|finished|fixed|ready) ?\?|progress|current (?:status|state)|st|where (?:(?:it|this|that) (?:is|stands?)|is it|(?:are )?we(?: are)?|things stand)\??|stage|rag|how far`
  ],
  ["priority", "priority|prio|p|urgency|importance"],
  [
    "ticket",
    "bugs?|bug #|bug ticket|tickets?|trackers?|issues?|jira|linear|asana|jira (?:ticket|issue|link|key)|links?|tracking(?: issue| ticket| link| id)?|tracked (?:in|at|by|under)|ticket #|ticket (?:link|id|number|ref)|prs?|issue (?:link|id|number|key)|references?|github(?: issue)?|work item|story|card|url"
  ],
  [
    "title",
    "(?:(?:corrective|preventive|preventative|remediation|follow[- ]?up|remedial|next|agreed|recommended|proposed|planned) )*actions?(?: items?| points?| required| to (?:be )?take?n?| description| taken)?|remediations?|recommendations?|improvements?|measures?|follow[- ]?ups?|to ?do|tasks?|next steps?|action item description|ais?|what (?:to do|will (?:we )?(?:change|do)|needs to happen|we (?:will|['’]ll) (?:do|change))|commitments?|changes?|deliverables?|remed(?:y|ies)|solutions?|counter ?measures?|prevention|remediation items?"
  ],
  ["title", "items?|description|what|title|details?|summary|work|mitigation|activity|thing|fix|step"],
  ["when", String.raw`when|time|timestamp|date|day|time \(.*\)|utc`],
  [
    "other",
    "type|kind|category|class|theme|area|scope|comments?|notes?|remarks?|effort|estimate|size|cost|impact|risk|benefit|verification|evidence|why|reason|rationale|root cause|cause|component|systems?|services?|created|added|opened|severity|sprint|points?|expected (?:outcome|result|effect)|outcome|result|success (?:criteria|measure)"
  ]
];

/** Words that tell what a longer name holds, in this order. */
const STEMS: readonly (readonly [Column, string])[] = [
  ["ticket", String.raw`(?:ticket|jira|bug|issue|ref|reference|tracker|tracking)s?`],
  [
    "owner",
    String.raw`owner|assignee|assigned|responsib\w*|resp|dri|accountable|actionee|by whom|who|verantwortlich\w*|zuständig\w*|responsable|responsabile|responsável|wer|eigenaar`
  ],
  ["team", "squad|team"],
  ["closed", String.raw`closed|completed|done|finished|erledigt am|clôturé\w*`],
  [
    "due",
    "due|target|deadline|eta|by when|complete by|frist|termin|bis|échéance|date limite|plazo|fecha|scadenza|prazo"
  ],
  ["status", "status|state|progress|rag|estado|état|statut|stato|stand"],
  [
    "title",
    String.raw`actions?|measures?|tasks?|follow[- ]?ups?|remediations?|improvements?|ma(?:ß|ss)nahmen?|mesures?|acciones|acción|azion[ei]|maatregel(?:en)?`
  ]
];

const EXACT = NAMES.map(([column, names]) => [column, new RegExp(`^(?:${names})$`, "u")] as const);
const WORDS = STEMS.map(
  ([column, words]) => [column, new RegExp(String.raw`(?<![\p{L}-])(?:${words})(?![\p{L}-])`, "u")] as const
);
const [[, ONLY_ACTIONS]] = EXACT.filter(([column]) => column === "title") as [(typeof EXACT)[number]];

const nameOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\(.{0,500}\)|[*_:.]/g, "")
    .replace(/[’]/g, "'")
    .replace(/^(?:the|current|our) (?=\p{L}+ ?\p{L}+)/u, "")
    .replace(/\s+/g, " ")
    .trim();

/** What stands behind or below a label; undefined of one that says nothing of an action. */
export function columnOf(label: string): Column | undefined {
  const name = nameOf(label);
  if (name === "" || name.split(" ").length > 6) return undefined;
  return [...EXACT, ...WORDS].find(([, pattern]) => pattern.test(name))?.[0];
}

/** As columnOf, of a label before its value, where a longer name would be prose. */
export const labelOf = (label: string): Column | undefined =>
  EXACT.find(([, pattern]) => pattern.test(nameOf(label)))?.[0];

/** Whether a column's name is one that only a list of actions has. */
export const namesActions = (label: string): boolean =>
  ONLY_ACTIONS.test(nameOf(label)) || WORDS.at(-1)![1].test(nameOf(label));
