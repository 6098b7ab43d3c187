/** What the words of a report say: who noticed, when it was over, what kind of entry this is. */

const UNSURE =
  /\b(not|never|isn|wasn|didn|doesn|hasn|don|no longer|believ\w*|considered|hop(e|es|ed|ing)|expect\w*|should|would|will|could|once|until|unless|if|whether|may|might|partial(ly)?|attempt\w*|tr(y|ies|ied|ying)|appears?|seems?|some (users|customers|services|of)|most)\b/i;
/** words of trouble in a sentence that seems to tell of its end */
const TROUBLED = /\b(even though|although|despite|unreachable|unavailable|fail\w*|stuck|still|except)\b/i;

const TROUBLE = "(?:incident|issue|problem|outage|fault|impact|downtime|disruption|degradation)s?";
const DETECTED_STATED = /^\W*(?:detection|detected|discovery|discovered|investigating)\s*[\]:.)]/i;
const DETECTED = [
  /\b(issue|problem|incident|outage|fault)s? (was |is |were |are |first )*(detected|noticed|discovered|spotted)\b/i,
  /^(the )?(issue|problem|fault|outage|incident) (is |was )?identified\b/i,
  /\b(users?|customers?|clients?|developers?|teams?|team members?|others|students?|staff|partners?|merchants?|support)\b[^.]{0,40}\breport(s|ed|ing)?\b/i,
  /\b(first |initial |multiple |several |many |more )?(customer |user |student )?(reports?|complaints?|tickets?) (of|that|about|from|come|came|start|arriv)|\breported (by|on|to|in|via|that)\b|\bissue (is|was) reported\b|\breport(s|ing)? (a |an |the )?(failures?|errors?|problems?|issues?|outage)\b/i,
  /\b(first|automated|automatic|received|several|two|an|the|initial|multiple) (an? )?(\w+ )?(alerts?|alarms?|warnings?|pages?)\b|\b(alerts?|alarms?|warnings?|monitors?|checks?)\b[^.]{0,40}\b(received|triggers?|triggered|fire[sd]?|firing|detects?|detected|indicat\w+|regarding|from|goes off|went off|page[sd]?|sent|raised|fails?)\b/i,
  /\b(tickets?|support requests?|issues?|e-?mails?|calls?)\b[^.]{0,60}\b(opened|received|raised|filed|come in|came in|submitted)\b|\b(receive[sd]?|got|gets) (an? |the |several |multiple )?(\w+ )?(tickets?|reports?|e-?mails?|calls?|complaints?|messages?|notifications?)\b/i,
  /\b(?:mails?|mailed|writes?|wrote|calls?|called|rings?|phones?|phoned|contacts?|contacted) (?:us|in|support|the (?:service |help )?desk|the hotline)\b|\b(?:replies|reports?|complaints?|calls?|mails?|messages?|tickets?|tweets?) from (?:[\w-]+ )?(?:customers?|users?|clients?|partners?|merchants?)\b/i,
  /\breceived\b[^.]{0,20}\b(alerts?|alarms?|pages?)\b|\b(we|team|engineers?|on-?call\w*|engineering|sres?|ops)\b[^.]{0,30}\b(alerted|paged|notified|called)\b|^(team )?(alerted|paged)\b/i,
  /\b(staff|engineers?|team|on-?call|we|infrastructure|operators?|admins?)\b[^.]{0,20}\b(is|are|was|were|got|gets) (notified|alerted|informed|told|contacted|paged)\b/i,
  /\b(page|pager)\b[^.]{0,20}\b(goes out|went out|sent|received|fired|goes off)\b|\bpager ?duty\b|\b(goes|went) off\b/i,
  /^\W*(first |initial )?(alert|page|paged|alarm)s?\W*$/i,
  /\bpages?\b[^.]{0,30}\bon-?call\b|\b(checks?|monitors?|probes?|canary|canaries)\b[^.]{0,20}\balerts?\b/i,
  /\b(users?|customers?|clients?|students?|tenants?|partners?)\b[^.]{0,30}\b(opens?|opened|raises?|raised|files?|filed|submits?|submitted|complains?|complained|contacts? us|contacted us|writes?|wrote)\b/i,
  /^\W{0,20}(?:[\w.:/-]+ ){0,3}(?:alert|alarm)s?\b(?!\s+(?:is |was |are |were |has |have )?(?:silenced|added|created|clear\w*|resolved?|recover\w*|closed?|back|stop\w*|disabled|muted|thresholds?|rules?|gone|ends?|ok)\b)|\balert\s*["“'‘`:]/i,
  /\bpager (?:storm|buzz\w*|beep\w*|rings?)\b|\b(?:is|was|are|were|gets?|got|been) paged\b|\bpages (?:the )?(?:[\w-]+ ){0,3}(?:team|on-?call|engineers?)\b|\bpaged(?: (?:for|by|about|via)\b|\W*$)|\b(?:raise[sd]?|opens?|opened|files?|filed) (?:an? |the )?(?:[\w-]+ ){0,2}(?:alerts?|alarms?|tickets?|issues?|bugs?|bug reports?)\b/i,
  /\b[Pp]age[sd]? \p{Lu}\p{Ll}+/u,
  /\bcomplain(?:s|ed|ts?|ing)?\b|\b(?:phones?|phoned|rings?|rang|calls?|called) (?:in\b|us\b|the (?:\w+ )?(?:desk|hotline|help ?line|support|control|centre|center|team|office)\b)|\b(?:first|customer|user|shop|store|client)s? calls?\b/i,
  /\bnotic(e|es|ed|ing)\b|\b(made|became|becomes|become|is|was|were) aware\b|\bmade us aware\b|\bnotified (us|the team|team)\b|\b(detects?|detected|spotted|spots)\b/i
];
const WORKS_AGAIN = /\b(fine|works|working again|back to normal|fix works|fixed|resolved|recover\w*)\b/i;

const STARTED = [
  new RegExp(`(?:^|[—–(\\[-]\\s*)(?:start|beginning|begin|onset) of (?:the )?(?:${TROUBLE})\\b`, "i"),
  /^\W*(?:(?:incident |impact |outage )?start(?:ed)?)\s*[\]:.)]/i,
  new RegExp(`\\b${TROUBLE} (?:starts|started|begins|began|occurs|occurred|start|begin)\\b`, "i"),
  /\bservices? (?:starts?|begins?|started|began) (?:degrading|failing|to (?:fail|degrade))\b/i,
  /\b(?:errors?|failures?|timeouts?|latency|latencies|error rates?|5\d\ds?|load|lag|queues?)\b[^.]{0,30}\b(?:begins?|began|starts?|started) (?:to )?(?:rise|rising|increase|increasing|climb|climbing|spike|spiking|grow|growing|appear|appearing)\b/i,
  /\b(?:begins?|began|starts?|started) (?:to )?(?:fail|failing|degrade|degrading|time out|timing out|erroring|crash|crashing|return(?:ing)? errors|(?:drop|dropping)(?= (?:requests|traffic|connections|below|to zero)))\b/i,
  /\b(?:errors?|failures?) (?:begin|began|start|started)\b(?! (?:reaching|coming|arriving|being|to (?:drop|fall|decrease|go down)))/i,
  /\b(?:site|service|api|system|application|app|platform|cluster|website|database) (?:goes|went|is|was) (?:down|offline|unavailable)\b/i,
  /\b(?:success|availability|throughput|traffic)\b[^.]{0,20}\b(?:reach(?:es|ed)?|drop(?:s|ped)?|falls?|fell|goes|went) (?:down )?(?:to )?(?:zero|0(?: ?%)?)(?![\w%]|\.\d)/i,
  /\bfirst (?:\w+ )?(?:5\d\ds?|errors?|failures?|timeouts?|crash(?:es)?|oom kills?|failed \w+|exceptions?)\b(?! (?:reports?|alerts?|notic\w+|report\w+))/i,
  /\b(?:became|becomes) (?:unavailable|unreachable|unresponsive|inaccessible)\b/i
];

const MITIGATED = new RegExp(
  `^\\W*mitigat(?:ed|ion)\\s*[\\]:.)]|^\\W*monitoring\\W*$|\\b${TROUBLE} (?:is |was |has been )?mitigated\\b|\\bmitigated (?:the )?${TROUBLE}\\b|\\(mitigated\\)|^\\W*mitigated\\b`,
  "i"
);

const OVER = [
  new RegExp(
    `\\b${TROUBLE}\\b(?: (?:is|are|was|were|has been|have been|now|fully|officially|permanently|marked|declared|as|considered))* (?:resolved|solved|fixed|over|ended|ends|closed|restored)\\b`,
    "i"
  ),
  new RegExp(
    `\\b(?:resolved|solved|fixed|closed|closes|closing|resolves) (?:the |this )?${TROUBLE}\\b|\\bissue goes away\\b|\\boutage to an end\\b|\\bend of (?:the )?${TROUBLE}\\b|\\ball[- ]clear\\b|\\b(?:set|status|marked|updated)\\b[^.]{0,30}\\b(?:to|as) (?:resolved|operational)\\b`,
    "i"
  ),
  /\b(services?|traffic|systems?|launch(es)?|everything|binder|clusters?|sites?|behaviou?r|hubs?|nodes?|rates?|errors?|latency|latencies|normal operations?|operations?|functionality|access|apis?|users?|customers?|students?|app|application|database|website|platform|metrics|dashboards?|log-?ins?|requests?|queues?|pods?|servers?|builds?|jobs?)\b[^.]{0,60}\b((back|return(s|ed|ing)?|restored|drop(s|ped)?|recover(s|ed)?) to (normal|baseline|expected|100 ?%|pre-?incident|zero|healthy|regular)|(fully |completely )?operational|(fully |completely )?(restored|recovered|recovers|recover)|(?:working|(?:work|build|launch|start|load|run|respond|connect)(?:s|ing)?) (again|as (intended|expected|normal)|normally|fine)|resumes?d?)(?! again)(?!\w)/i,
  /\b(services?|sites?|hubs?|apis?|app|application|website|platform|system|everything|log-?ins?|access)\b[^.]{0,30}\b(is|are|was|were|comes?|came|fully|all) (now |all |fully )?(back|up|healthy|normal|available|online|green|stable)( online| up| again)?(?! (again|and (down|failing)|but))\b/i,
  /\b(users?|customers?|students?|clients?|everyone|people|enabling \w+)\b[^.]{0,20}\b(are able to|able to|to connect|can now|can again)\b/i,
  /\b(?:flows?|serv(?:es?|ing)|works?|working|runs?|running|pass(?:es)?|deliver(?:s|ed)|visible|online) again\b|\ball (?:is )?(?:good|done|green|fine|normal)\b|, (?:all )?done\W*$|\ball (?:\S+ ){1,3}(?:are |is )?(?:again )?(?:green|online|connected|healthy|normal|recovered)\b/i,
  /\b(?:queues?|backlogs?|lag|jobs?)\b[^.]{0,25}\b(?:(?:is|are) )?(?:empty|drained|cleared|delivered|processed|caught up|(?:at |is )zero)\b|\b(?:errors?|5\d\ds?|timeouts?|alerts?|lag)(?: are| is| have)? (?:gone|at zero|stopped|ceased)\b/i,
  /\beverything\b[^.]{0,40}\b(fine|okay|ok|back|working|good|normal|healthy|green|online)\b|\bback to (working order|normal)\b|\bservice resumes\b|\b(full|complete) (recovery|restoration)\b|\b(is|are) fine (again|now)\b|\bfully (restored|recovered|operational|resolved|mitigated)\b|\bback online\b|\b(outage|impact|downtime|incident) ends?\b/i,
  /^\W*(?:(?:fully|incident|issue) )?(?:resolved|recovered|restored|fixed|all clear|closed|incident closed)\W*$/i
];
const OVER_STATED =
  /^\W*(?:recovery|recovered|resolved|resolution|fixed)\s*[\]:.)]|^\W*resolved\W{0,3}\s[-–—]\s|\((resolved|fixed|incident ends?|outage ends?|end of (incident|outage))\)/i;
const OPEN_AGAIN =
  /\breport(s|ed)\b.*\b(missing|down|fail\w*|issues?|errors?)\b|\b(fail\w*|falling|wrong|down|errors?)\b[^.]*\bagain\b|\bagain\b[^.]*\b(fail\w*|wrong|down|errors?)\b|\bbegins? (falling|failing)\b|\bnot working\b|\bsame\b[^.]*\berrors?\b|\bcontinues\b|\bstill (persists?|failing|seeing|down|broken)\b/i;
const DECLARED =
  /\b(incident|sev\W?\d|p[0-4]) (is |was |has been )?(declared|opened|created|raised)\b|\b(declares?|declared|opened|created) (an? |the )?(\w+ )?incident\b/i;

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+|[;:]\s+/);
const sure = (text: string, patterns: readonly RegExp[], against: readonly RegExp[] = [UNSURE]): boolean =>
  sentences(text).some(
    (sentence) =>
      !against.some((pattern) => pattern.test(sentence)) && patterns.some((pattern) => pattern.test(sentence))
  );

export const saysStarted = (text: string): boolean => sure(text, STARTED, [UNSURE, /\bagain\b/i]);
export const saysDeclared = (text: string): boolean => DECLARED.test(text);
export const saysMitigated = (text: string): boolean => sure(text, [MITIGATED]);

/** Characters of an entry that say what it is about; what follows explains. */
const OPENING = 300;

/** The first entry that tells how the incident came to notice, unless it stands too late to be the first notice. */
export function firstNotice(texts: readonly string[]): number | undefined {
  const stated = texts.findIndex((text) => DETECTED_STATED.test(text));
  if (stated >= 0) return stated;
  const found = texts.findIndex((text) =>
    sentences(text.slice(0, OPENING)).some(
      (sentence) => !WORKS_AGAIN.test(sentence) && DETECTED.some((pattern) => pattern.test(sentence))
    )
  );
  return found < 0 || found > Math.max(3, texts.length / 3) ? undefined : found;
}

/**
 * The index of the entry that ended the incident: one that says so outright, else the last that tells of normal
 * service and is followed by no new trouble. Undefined where none does.
 */
export function endOf(texts: readonly string[]): number | undefined {
  const stated = texts.findIndex((text) => OVER_STATED.test(text));
  if (stated >= 0) return stated;
  const last = texts.findLastIndex((text) => sure(text, OVER, [UNSURE, TROUBLED]));
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
