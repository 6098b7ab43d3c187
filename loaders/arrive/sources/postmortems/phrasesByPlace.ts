/**
 * What weaker words of a timeline tell by where they stand: trouble before the notice is the start, an alarm among the
 * first entries the notice, a good state among the last the end.
 */

const TROUBLE =
  /\b(?:fail\w*|errors?|timeouts?|time out|slow\w*|drop(?:s|ped|ping)|reject\w*|refus\w*|unavailab\w*|unreach\w*|unrespons\w*|crash\w*|goes down|went down|lost|loses|spik\w*|rises?|rose|climbs?|wrong|missing|blank|hang\w*|stuck|stops?|stopped|expire[sd]?|disk full|fills?(?: up)?|runs? out|ran out|5\d\ds?|stale|corrupt\w*|degrad\w*|panics?|oom\w*|backs? up|piles? up|split\w*|flap\w*|full|read-only|used up|(?:does|did|is|are|was|were)(?:n['’]t| not)|ca(?:n['’]t|nnot)|could(?:n['’]t| not)|shows? (?:0|zero|nothing|none)|no \w+(?: \w+)? (?:could|can)|panne|échou\w*|ausfall\w*|fällt aus|fiel aus|stromausfall|se agotan|cae|caíd\w+)\b/i;
/** What was done about trouble, or against it */
const REMEDY =
  /\b(?:fix(?:e[sd])?|avoid\w*|prevent\w*|mitigat\w*|restor\w*|revert\w*|roll(?:ed|s|ing)? ?back|rollback|no (?:errors?|failures?|impact|change)|without|recover\w*)\b/i;
const NOTICE =
  /\b(?:alert(?:s|ed|ing)?|alarms?|paged|pages|pager|escalat\w+|tickets?|complain\w*|notic\w+|saw|sees|seen|told|informed|reported|reports (?:of|that|[a-z]+s)|phones|phoned|calls in|first calls?|ask(?:s|ed) (?:\S+ ){0,3}(?:why|whether|about)|(?:checks?|probes?|monitors?|synthetics?) (?:is |are |goes |go |turns? )?(?:red|fail\w*)|monitoring raises|detect(?:s|ed)|spot(?:s|ted)|discover(?:s|ed)|alertes?|alarmes?|alarma|signal(?:é\w*|e)|gemeldet|meldet|melden|avisan?|segnala\w*|meldt|melden)\b/i;
/** “Claims desk reports missing claims”: who reports opens the entry */
const REPORTS =
  /^[^\p{L}]{0,8}(?:an? |the |first |some |several )?[\p{L}-]+(?: [\p{L}-]+)? reports? (?!back|success|progress|all|that all|no )\p{L}/iu;
const NO_NOTICE =
  /\bstatus page\b|\b(?:alert|alarm)s? (?:is |was |are |were )?(?:silenced|added|created|clear\w*|resolved|disabled|muted|rules?|thresholds?)/i;
const GOOD =
  /\b(?:normal(?:e|ly)?|again|back|restor\w*|recover\w*|healthy|green|all clear|clear(?:ed)?|drained|empty|caught up|zero|resolved|fixed|verified|over|gone|works?|working|online|stable|finished|completed?|closed|current|writable|available|reachable|accepted|succeed\w*|ended|fresh|last [\w-]+ (?:has|is|got|gets|on)|all [\w-]+ (?:have|are|on)|subsid\w*|rétabli\w*|retour|behoben|wieder|restablecid\w*|restaurad\w*|ripristinat\w*|hersteld|opgelost)\b/i;
const NOT_GOOD =
  /\b(?:not|never|isn't|wasn't|doesn't|didn't|no change|still|fail\w*|errors? (?:are|continue)|stuck|unavail\w*|unreach\w*|unrespons\w*|crash\w*|until|should|would|will|partial\w*|some|most|half|begins?|starts?|started|decid\w+|hand(?:s|ed)? over|back(?:log|up|end|ed)s? (?!(?:is|are|was|were|has|have|drained|empty|gone|cleared)))\b/i;
/** entries from the end that may tell of it */
const LAST = 3;

/** What an entry says first; what follows explains. */
const opening = (text: string): string => text.slice(0, 200).split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0]!;

/** The first entry that tells of trouble before the one at `until`. */
export const troubleBefore = (texts: readonly string[], until: number): number | undefined =>
  indexOf(
    texts
      .slice(0, until)
      .map(opening)
      .findIndex((text) => TROUBLE.test(text) && !REMEDY.test(text))
  );

/** The first entry that sounds like a notice, among the first ones. */
export function noticeAmongFirst(texts: readonly string[]): number | undefined {
  const found = texts
    .map(opening)
    .findIndex(
      (text) => (NOTICE.test(text) || REPORTS.test(text)) && !NO_NOTICE.test(text) && !GOOD.test(text)
    );
  return found > Math.max(3, texts.length / 3) ? undefined : indexOf(found);
}

/** Of the last entries the last that tells of a good state, and nothing of trouble behind it. */
export function goodAmongLast(texts: readonly string[]): number | undefined {
  const last = texts.map(opening).findLastIndex((text) => GOOD.test(text) && !NOT_GOOD.test(text));
  const isLate = last >= 1 && last >= texts.length - LAST;
  return isLate && !texts.slice(last + 1).some((text) => TROUBLE.test(text)) ? last : undefined;
}

const indexOf = (found: number): number | undefined => (found < 0 ? undefined : found);
