/** What the words of a report say: who noticed, when it was over, what kind of entry this is. */

const UNSURE =
  /\b(not|never|isn|wasn|didn|doesn|hasn|don|no longer|believ\w*|considered|hop(e|es|ed|ing)|expect\w*|should|would|will|could|once|until|unless|if|whether|may|might|partial(ly)?|attempt\w*|tr(y|ies|ied|ying)|appears?|seems?)\b/i;

const DETECTED_STATED = /^(detection|detected|discovery|discovered)\s*:/i;
const DETECTED = [
  /\b(issue|problem|incident|outage|fault) (was |is |first )*(detected|noticed|discovered)\b/i,
  /^(the )?(issue|problem|fault|outage|incident) (is |was )?identified\b/i,
  /\b(users?|customers?|clients?|developers?|teams?|team members?|others)\b[^.]{0,40}\breport(s|ed|ing)?\b/i,
  /\b(first |initial )?reports? (of|that|about)\b|\breported (by|on)\b|\bissue (is|was) reported\b|\breport(s|ing)? (failures?|errors?)\b/i,
  /\b(first|automated|automatic|received|several|two) (an? )?(alerts?|alarms?|warnings?)\b|\b(alerts?|alarms?|warnings?)\b[^.]{0,40}\b(received|triggered|fired|detects?|detected|indicat\w+|regarding|from|goes off)\b/i,
  /\breceived\b[^.]{0,20}\b(alerts?|alarms?|pages?)\b|\b(we|team) (were|was|are|is|get|got) (alerted|paged)\b|^(team )?(alerted|paged) /i,
  /\bnotic(e|es|ed|ing)\b|\b(made|became) aware\b|\bmade us aware\b|\bnotified (us|the team|team)\b/i
];
const WORKS_AGAIN = /\b(fine|works|working again|back to normal|fix works|fixed)\b/i;

const STARTED =
  /^start of (the )?(incident|outage)\b|\b(incident|problem|issue|outage|fault|impact)s? (starts|started|begins|began|occurs|occurred)\b|\bservice starts degrading\b/i;

const MITIGATED =
  /^mitigat(ed|ion)\s*:|\b(incident|issue|problem|outage|impact) (is |was |has been )?mitigated\b|\bmitigated (the )?(issue|problem|incident|outage|impact)\b/i;

const OVER = [
  /\b(incident|issue|problem|outage)s? (is |are |was |were |has been |have been |now |fully |permanently )*(resolved|solved|fixed|over|ended|ends)\b/i,
  /\b(resolved|solved|fixed) the (issue|problem|incident|outage)\b|\bissue goes away\b|\boutage to an end\b|\bend of (the )?(incident|outage)\b/i,
  /\b(services?|traffic|systems?|launch(es)?|everything|binder|cluster|site|behaviou?r|hub|nodes?|rate|normal operation)\b[^.]{0,60}\b((back|return(s|ed|ing)?|restored) to (normal|100 ?%)|operational|restored|working again|working as intended|recovered|resumes?)(?! again)/i,
  /\beverything (is|was) (now )?(fine|okay|ok|back|working)\b|\bback to working order\b|\bservice resumes\b/i
];
const OVER_STATED = /^(recovery|recovered|resolved|resolution|fixed)\s*:|\((resolved|fixed)\)/i;
const OPEN_AGAIN =
  /\breport(s|ed)\b.*\b(missing|down|fail\w*|issues?|errors?)\b|\b(fail\w*|falling|wrong|down|errors?)\b[^.]*\bagain\b|\bagain\b[^.]*\b(fail\w*|wrong|down|errors?)\b|\bbegins? (falling|failing)\b|\bnot working\b|\bsame\b[^.]*\berrors?\b|\bcontinues\b/i;

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+|[;:]\s+/);
const sure = (text: string, patterns: readonly RegExp[]): boolean =>
  sentences(text).some(
    (sentence) => !UNSURE.test(sentence) && patterns.some((pattern) => pattern.test(sentence))
  );

export const saysStarted = (text: string): boolean => sure(text, [STARTED]);
export const saysMitigated = (text: string): boolean => sure(text, [MITIGATED]);

/** The first entry that tells how the incident came to notice, unless it stands too late to be the first notice. */
export function firstNotice(texts: readonly string[]): number | undefined {
  const stated = texts.findIndex((text) => DETECTED_STATED.test(text));
  if (stated >= 0) return stated;
  const found = texts.findIndex((text) =>
    sentences(text).some(
      (sentence) => !WORKS_AGAIN.test(sentence) && DETECTED.some((pattern) => pattern.test(sentence))
    )
  );
  return found < 0 || found > Math.max(2, texts.length / 3) ? undefined : found;
}

/**
 * The index of the entry that ended the incident: one that says so outright, else the last that tells of normal
 * service and is followed by no new trouble. Undefined where none does.
 */
export function endOf(texts: readonly string[]): number | undefined {
  const stated = texts.findIndex((text) => OVER_STATED.test(text));
  if (stated >= 0) return stated;
  const last = texts.findLastIndex((text) => sure(text, OVER));
  return last < 0 || texts.slice(last + 1).some((text) => OPEN_AGAIN.test(text)) ? undefined : last;
}

const DETECTORS: readonly (readonly ["alert" | "customer" | "human", RegExp])[] = [
  [
    "customer",
    /\b(reported|raised|alerted|notified|contacted) by (an? |our |the )?(end-?)?(users?|customers?|clients?)\b|\breports? from (users?|customers?)\b/i
  ],
  [
    "customer",
    /\b(users?|customers?|clients?)\b[^.]{0,60}\b(report\w*|complain\w*|notified|contacted|raised)\b/i
  ],
  [
    "alert",
    /\b(pingdom|alerts?|alerting|alarms?|paged|monitoring|pager ?duty|opsgenie|stackdriver|health ?check|automated warning)\b/i
  ],
  [
    "human",
    /\b(engineers?|developers?|team members?|colleagues?|staff|we|operators?)\b[^]{0,160}\b(notic\w+|spotted|saw|aware|found|reali[sz]ed|discovered|reports?|reported|notified)\b/i
  ]
];

/** Who noticed first, by the earliest words that say so. */
export function detectedBy(text: string): "alert" | "customer" | "human" | undefined {
  const found = DETECTORS.flatMap(([who, pattern]) => {
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [{who, at}];
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.who;
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ["decision", /\b(decid\w+|decisions?|agreed|declared|prioriti[sz]\w+)\b/i],
  ["page", /\b(paged|pages|pager ?duty|on-call (engineer )?(was )?(called|alerted|paged))\b/i],
  [
    "signal",
    /\b(alerts?|alerted|alarms?|warning|detect\w*|report(s|ed|ing)?|notic\w+|pingdom|monitoring shows)\b/i
  ],
  [
    "belief",
    /\b(suspect\w*|suspicion|believ\w*|assum\w+|thought|hypothes\w+|attributed|unclear|conclude\w*|reali[sz]\w+|appears?|seems?)\b/i
  ],
  [
    "action",
    /\b(restart\w*|roll(ed|ing)?[ -]?back|rollback|revert\w*|delet\w+|scal(e|ed|ing)|drain\w*|cordon\w*|kill\w*|disabl\w+|manual(ly)?|investigat\w+|contacted|re-?attached|recreat\w+|fix(ed)?|removed)\b/i
  ],
  [
    "change",
    /\b(deploy\w*|upgrad\w+|roll(ed)?[ -]?out|merged?|migrat\w+|applied|releas\w+|terraform apply|installed|changed?)\b/i
  ]
];

/** What kind of moment an entry is, by its words; `note` where they don't tell. */
export const kindOf = (text: string): string =>
  KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? "note";
