/** Is a "cause" only an event? "The deploy failed" says what happened, not what made it possible. */

/** What fails, breaks or goes down in such a sentence. */
const THING =
  "(?:(?:the|a|an|our|one|some|new|latest|bad|faulty|broken|failed|wrong|main|primary|production|prod)\\s+)*(?:[\\w./-]+\\s+){0,3}?(?:deploy(?:ment|s|ed)?|release|rollout|upgrade|update|migration|config(?:uration)?(?: (?:change|push))?|push|change|server|service|database|db|disk|node|pod|cluster|network|link|switch|router|host|machine|vm|instance|cache|queue|broker|load ?balancer|dns|provider|region|zone|api|process|job|cron ?job|certificate|cert|power|hardware|application|app|container|storage|volume|memory|cpu|traffic)";

const HAPPENED =
  "(?:has |have |had |was |were |is |are |got |went |been |being |suddenly |unexpectedly |also )*(?:fail(?:ed|s|ing|ure)?|crash(?:ed|es|ing)?|broke(?:n)?|breaks|down|died|dies|unavailable|unreachable|out|full|overload(?:ed|s)?|hung|hangs|stuck|restart(?:ed|s)?|reboot(?:ed|s)?|kill(?:ed)?|oom(?:ed| ?killed)?|expired|spiked?|spikes|timed out|stopped|lost|corrupt(?:ed)?|dropped)";

const EVENT = [
  new RegExp(
    `^${THING}\\s+${HAPPENED}(?:\\s+(?:again|unexpectedly|suddenly|today|overnight|at \\S+|on \\S+))*$`,
    "i"
  ),
  /^(?:a |an |the |one )?(?:bad|broken|faulty|failed|failing|wrong|buggy)\s+(?:[\w-]+\s+){0,2}(?:deploy(?:ment)?|release|rollout|config(?:uration)?(?: (?:change|push))?|push|upgrade|update|migration|change|commit|patch)$/i,
  /^(?:a |an |the )?(?:[\w-]+\s+){0,2}(?:outage|crash|failure|downtime|disk full|power cut|power loss|network blip|traffic spike|spike in traffic|oom|out of memory|segfault|reboot|restart)$/i
];

/** Words of a condition: something was missing, allowed or long so, which an event is not. */
const CONDITION =
  /\b(no|not|never|none|without|lack\w*|missing|absent|insufficient\w*|inadequate|unclear|because|since|due to|allow\w*|enabl\w+|default\w*|limit\w*|only|single|manual\w*|unable|could(?:n't| not)|did(?:n't| not)|does(?:n't| not)|untested|undocumented|too)\b/i;

/** True where the phrase names an event and nothing that made it possible or worse. */
export function isEventCause(phrase: string): boolean {
  const text = phrase
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<![.!;:,])[.!;:,]+$/, "");
  return text !== "" && !CONDITION.test(text) && EVENT.some((pattern) => pattern.test(text));
}
