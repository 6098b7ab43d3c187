/** Sentences that say what is to be done, not what was: “Loosen the limits”. */

/** Words that begin nothing but an order. */
const VERBS =
  "add|create|write|loosen|raise|remove|improve|ensure|introduce|implement|define|automate|investigate|consider|enable|disable|configure|replace|migrate|rename|delete|renew|rotate|allow|avoid|prevent|provide|reduce|lower|increase|decrease|tighten|extend|expand|install|keep|let|make|give|find|fix|get|put|try|learn|understand|explain|ask|decide|agree|remember|stop|start|schedule|verify|validate|clarify|evaluate|explore|adopt|refactor|rewrite|revisit|educate|teach|identify|determine|separate|isolate|roll out|rehearse|practise|bring|follow up|to ?do:?|needs? to|must|double|halve|harden|strengthen|simplify|standardi[sz]e|centrali[sz]e|formali[sz]e|shorten|speed up|fine-tune|retire|decommission|contact|talk to|discuss|enforce|restrict|forbid|require|warn|inform|notify|announce|assign|appoint|nominate|escalate|look (?:into|at|for)|work (?:with|on|out|towards?)|should (?!have been|have \\w+ed\\b|have caught|be caught)|have (?:a|an|the|more|one|two)|always|never|please|don't|do not|we should|we must|let's";
/** Words that also name a thing: an order only before an article or the like. */
const NOUNS =
  "deploy|update|upgrade|test|review|change|monitor|alert|document|check|restart|patch|limit|run|build|move|scale|set|use|pin|bump|split|clean|clear|switch|release|move|call|plan|train|backup|share|store|log|track|trace|block|cache|drop|grant|publish|record|report|request|schedule|script|test|tune|turn|watch|page|put|switch|ask|place|restore|rotate|link|group|sort|map|model|rank|scope|design";
const ARTICLES =
  "a|an|the|our|all|more|some|any|each|every|this|these|new|better|it|them|up|out|somebody|someone|everybody|people";

const ORDER = new RegExp(`^(?:(?:${VERBS})\\b(?!-)|(?:${NOUNS})\\s+(?:${ARTICLES})\\b)`, "i");
/** An order has no verb of its own in the past, so what has one is a story. */
const STORY = /^\S+(?:\s\S+){0,3}\s(?:was|were|had|has|did|is|are|could|should|would|failed|caused|broke)\b/i;

/** True where the sentence orders, or says what should be; bullets and check boxes don't matter. */
export function isOrder(sentence: string): boolean {
  const plain = sentence.replace(/^[\s\-*•[\]x\d.)“"'`]+/i, "");
  return ORDER.test(plain) && !STORY.test(plain);
}
