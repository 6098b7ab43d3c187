/** Headings under which a report tells of causes, in the many ways teams word them. */

const CAUSES = [
  /\b(causes?|causal|causation)\b/,
  /\b(contributing|contributory|contributors?)\b/,
  /^(so )?why\b/,
  /\bwhat (caused|led|made|allowed|let|enabled|failed|broke|was missing|we missed|did we miss|was the problem)\b/,
  /^how (did|could|was) (it|this|that) (happen|go unnoticed|get|slip|possible|missed)/,
  /\b(weakness(es)?|shortcomings?|vulnerabilit(y|ies)|deficienc(y|ies)|failings?|what failed us)\b/,
  /^(process|technical|human|organi[sz]ational|monitoring|detection|safety) (gaps?|failures?|faults?|problems?|issues?|factors?)$/,
  /^(the )?(reasons?|explanations?|underlying (problems?|issues?|reasons?|conditions?)|(five|5) whys?|what contributed)( (for|of|behind|why)\b.*)?$/,
  /^(failure|fault|problem|error|technical) analysis$/,
  /^(gaps?|faults?|problems? (found|identified|seen)|aggravating .*)$/
];
const NOT_CAUSES =
  /\b(well|matters?|read|share|we write|wrote|writing|this (report|document)|no root cause)\b/;

/** Does text under this heading say why, rather than what? Case, numbering and punctuation don't matter; false for "". */
export function isCauseHeading(heading: string): boolean {
  const plain = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]+/gu, " ")
    .replace(/^[\s\d]+(?![\s\d]|whys\b)/, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return !NOT_CAUSES.test(plain) && CAUSES.some((pattern) => pattern.test(plain));
}
