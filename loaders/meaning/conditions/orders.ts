/** Sentences that say what is to be done, not what was: “Loosen the limits”. */

/** Words that begin nothing but an order. */
const VERBS =
  "add|create|write|loosen|raise|remove|improve|ensure|introduce|implement|define|automate|investigate|consider|enable|disable|configure|replace|migrate|rename|delete|renew|rotate|allow|avoid|prevent|provide|reduce|lower|increase|decrease|tighten|extend|expand|install|keep|let|make|give|find|fix|get|put|try|learn|understand|explain|ask|decide|agree|remember|stop|start|schedule|verify|validate|clarify|evaluate|explore|adopt|refactor|rewrite|revisit|educate|teach|identify|determine|separate|isolate|always|never|please|don't|do not|we should|we must|let's";
/** Words that also name a thing: an order only before an article or the like. */
const NOUNS =
  "deploy|update|upgrade|test|review|change|monitor|alert|document|check|restart|patch|limit|run|build|move|scale|set|use|pin|bump|split|clean|clear|switch|release|move|call|plan|train|backup|share|store|log|track|trace|block|cache|drop|grant|publish|record|report|request|schedule|script|test|tune|turn|watch";
const ARTICLES = "a|an|the|our|all|more|some|any|each|every|this|these|new|better|it|them|up|out";

const ORDER = new RegExp(`^(?:(?:${VERBS})\\b(?!-)|(?:${NOUNS})\\s+(?:${ARTICLES})\\b)`, "i");
/** An order has no verb of its own in the past, so what has one is a story. */
const STORY = /^\S+(?:\s\S+){0,3}\s(?:was|were|had|has|did|is|are|could|should|would|failed|caused|broke)\b/i;

/** True where the sentence orders, or says what should be; bullets and check boxes don't matter. */
export function isOrder(sentence: string): boolean {
  const plain = sentence.replace(/^[\s\-*•[\]x\d.)“"'`]+/i, "");
  return ORDER.test(plain) && !STORY.test(plain);
}
