/** Wording that puts an incident on a person, told from the same words about a system or against blame. */

/** Words that blame by themselves. */
const ALONE =
  /\b(human error|user error|operator error|pilot error|be(?:ing)? more careful|careless\w*|forg(?:ot|otten|et) to|fail(?:ed|ure|ing) to follow|negligen(?:t|ce)|neglected to|(?:his|her|their) (?:own )?fault(?!s?[- ](?:toleran|domain|inject)\w*)|mistake by|lazy(?!-|\s+(?:load|eval|init|import|cach|fetch|comput|writ|bind|delet|expir|creat|migrat|sync|propert|compon|chunk|query|queries|mode)\w*)|incompeten\w+|took more care|screwed up|messed up|sloppy(?! (?:quorum|typ|pars|match|phrase|mode))|sloppiness|paid no attention|(?:did not|didn't|not) pay(?:ing)? (?:enough |close )?attention|(?:stupid|dumb|silly|foolish) (?:mistake|error)|(?:fault|mistake|error) of (?:the |an? |our |one of (?:the|our) )?(?:\w+ )?(?:engineers?|developers?|operators?|admins?|administrators?|teams?|colleagues?|people|person|employees?|contractors?))\b/gi;

/** Words that blame only with a person or a team before them in the clause. */
const WITH_SUBJECT =
  /\b(should(?:n't| not)? have (?:been |\w+ly )?(?:\w+ed|known|done|seen|caught|taken|gone|run|read|thought)|(?:is|was|are|were) (?:to blame|at fault)|ignored the)\b/gi;

const SUBJECT =
  /\b(we|i|he|she|they|who|you|someone|somebody|nobody|everyone|engineers?|developers?|operators?|admins?|administrators?|sres?|on-?call|responders?|reviewers?|authors?|teams?|colleagues?|staff|maintainers?|people|person)\b[^.;:,()]{0,40}$|\[person\][^.;:,()]{0,40}$/i;

/** Said against blame, or of somebody else's. */
const DENIED_BEFORE =
  /\b(no|not|never|nor|isn't|wasn't|without|rather than|instead of|beyond|avoid(?:s|ing)?|stop(?:s|ping)? at|more than|blaming|calling it|call it|label(?:l?ed|l?ing)?)\b[^.;:]{0,30}$/i;
const DENIED_AFTER =
  /^["”'’)]*\s*(?:(is|was|are|were)\s*)?(n't|not|never|no)\b|^["”'’)]*\s+(is|are) (a|an|the) (label|symptom|starting point|result)/i;

/** Each blaming phrase with up to 60 characters around it. */
export function blamePhrases(text: string): string[] {
  const line = text.replace(/\s+/g, " ");
  return [
    ...[...line.matchAll(ALONE)].filter((match) => !isDenied(line, match)),
    ...[...line.matchAll(WITH_SUBJECT)].filter(
      (match) => SUBJECT.test(line.slice(0, match.index)) && !isDenied(line, match)
    )
  ]
    .toSorted((a, b) => a.index - b.index)
    .map(({index, 0: phrase}) => surrounded(line, index, phrase));
}

/** “Nobody is to blame” */
const ON_NOBODY = /\b(?:nobody|no-?one)\W{1,3}$/i;

function isDenied(line: string, {index, 0: phrase}: RegExpExecArray): boolean {
  if (/blame|fault$/i.test(phrase) && ON_NOBODY.test(line.slice(0, index))) return true;
  return DENIED_BEFORE.test(line.slice(0, index)) || DENIED_AFTER.test(line.slice(index + phrase.length));
}

function surrounded(line: string, index: number, phrase: string): string {
  const side = Math.max(0, Math.floor((60 - phrase.length) / 2));
  const from = Math.max(0, index - side);
  const to = Math.min(line.length, index + phrase.length + side);
  const start = from === 0 ? 0 : line.indexOf(" ", from) + 1;
  const end = to === line.length ? to : line.lastIndexOf(" ", to);
  return line.slice(Math.min(start, index), Math.max(end, index + phrase.length)).trim();
}
