/** Sentences that claim nothing, whatever stands in them: questions to be answered with yes or no, what played no part, and praise. */

const YES_OR_NO =
  /^[\s\d.)*•“"'-]*(?:was|were|is|are|did|does|do|had|has|have|could|can|should|would|will)\b[^.]*\?[\s*”"')]*$/i;
const NO_PART =
  /\b(?:(?:not|n['’]t|never|hardly)\s+(?:play(?:ed)?|have|had)\s+(?:a|any|no)\s+(?:role|part|share|bearing)|played?\s+no\s+(?:role|part)|had\s+nothing\s+to\s+do\s+with|(?:was|were)\s+not\s+(?:a\s+)?(?:factors?|causes?|to\s+blame|involved))\b/i;

const PRAISE =
  /\b(?:was|were|is|are|proved)\s+(?:\w+\s+)?(?:up[- ]to[- ]date|easy\s+to\s+(?:follow|find|use|read)|clear\s+and|well\s+(?:rehearsed|documented|written|tested|practised|practiced))\b/i;
const TAKEN_BACK =
  /\b(?:not|never|n['’]t|nor|but|however|although|though|except|yet|no\s+longer|hardly|only)\b/i;

/** “Was the rollback too slow?”, “The power cut played no part.”, “The runbook was easy to follow.” */
export const claimsNothing = (sentence: string): boolean =>
  YES_OR_NO.test(sentence) || NO_PART.test(sentence) || (PRAISE.test(sentence) && !TAKEN_BACK.test(sentence));
