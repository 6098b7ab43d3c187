/** What sentences promise, tell as done and refuse: “We will …”, “The cache has been replaced.”, “We decided against …”. */

const SUBJECT = String.raw`(?:we|i|they|\[person\]|the (?:[\w-]+ ){0,2}team|(?:\p{Lu}[\p{L}-]+ ){1,2}team|\p{Lu}\p{Ll}+(?: and \p{Lu}\p{Ll}+)?)`;
/** “First, we will …”, “In addition, we have …”: where a sentence stands among others */
const LEAD =
  /^[^\p{L}[]{0,10}(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|finally|lastly|last but not least|next|then|also|in addition|additionally|moreover|furthermore|to (?:begin|start) with|as a (?:first|next|last) step|to (?:avoid|prevent|reduce|keep|make sure|ensure|stop|mitigate|help)\b[^,.]{3,80}|going forward|from now on|longer term|in the (?:short|medium|long(?:er)?) (?:term|run)|immediately after(?: the incident)?),? (?=\p{L}|\[)/iu;
const bare = (text: string): string => text.replace(LEAD, "");
const ALSO = String.raw`(?: (?:already|now|since|also|then|therefore|immediately|therefore))*`;
const PLANNED = new RegExp(
  String.raw`^[^\p{L}[]{0,10}(?:(?:over|during|in|within|by|for|as|next)\b[^.,]{2,40},? )?${SUBJECT}(?:['’]ll| will| shall| are going to| is going to| plan to| plans to| intend to| need to| needs to| want to| should)${ALSO} (?!be able\b|not\b|never\b)\p{L}`,
  "iu"
);
const DONE = [
  new RegExp(
    String.raw`^[^\p{L}[]{0,10}${SUBJECT}(?:['’]ve| have| has| had)${ALSO} (?!to\b|not\b|no\b|an?\b|the\b|been\b|never\b|yet\b|any\b|only\b|some\b|had\b|seen\b|learn|decid)\p{Ll}+`,
    "iu"
  ),
  /^[^\p{L}]{0,10}we now (?!know|have|understand|need|see|believe|think|want|plan)\p{Ll}+/iu,
  /^[^.]{3,80}\b(?:is|are) (?:now|already) (?!known|clear|planned|being)/iu,
  /\b(?:has|have)(?: (?:already|now|since|also))* been (?!planned|scheduled|proposed|asked|requested|considered|identified|seen|discussed)\p{Ll}+/iu
];
const DOING = new RegExp(
  String.raw`^[^\p{L}[]{0,10}${SUBJECT}(?:['’]re| are| is)(?: (?:currently|now|already|also))* (?!going\b|planning\b|considering\b|looking\b)\p{Ll}+ing\b`,
  "iu"
);
const REFUSED = new RegExp(
  String.raw`^[^\p{L}[]{0,10}${SUBJECT}(?:['’]ve| have| has)?${ALSO} (?:decided (?:against|not to)|chose not to|chosen not to|will not|won['’]t|are not going to)\b`,
  "iu"
);

/** “This is done.” behind what it is said of */
const IS_DONE =
  /^(?:this|that|it|both|all of (?:this|it)|the (?:work|change|fix|roll-?out))(?: (?:work|change|fix))? (?:is|has been|was)(?: (?:already|now))? (?:done|completed?|finished|shipped|deployed|live|in place|rolled out|implemented|merged)\b/i;

/** “We considered another queue, and decided against it” */
const CONSIDERED =
  /\b(?:considered|thought about|thought of|looked at|discussed|weighed)\b[^.]{3,120}\b(?:decided against|decided not to|chose not to|rejected|dropped|but (?:will|do|did) not|but won['’]t)\b/i;

/** What is only written down has not been done, and what could have been has not. */
const NOT_YET =
  /\b(?:could|should|would|may|might|must|can) (?:\w+ )?have\b|\b(?:added|placed|put|opened|created|filed|raised|written|made|logged|scheduled|planned)\b[^.]{0,30}\b(?:tasks?|tickets?|issues?|items?|story|stories|backlog|roadmap|epic)\b|\b(?:tasks?|tickets?|issues?|items?|story|stories|epic)\b[^.]{0,30}\b(?:added|opened|created|filed|raised)\b/i;

/** A status as a status column would say it, of a text whose first sentence tells one. */
export function statusTold(text: string): string | undefined {
  const sentences = bare(text).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const first = sentences[0]!;
  if (sentences.length > 1 && IS_DONE.test(sentences.at(-1)!)) return "done";
  if (REFUSED.test(first) || CONSIDERED.test(first)) return "not doing";
  if (NOT_YET.test(first)) return undefined;
  if (DOING.test(first)) return "in progress";
  return DONE.some((pattern) => pattern.test(first)) ? "done" : undefined;
}

/** Whether a sentence promises something, tells it as done or refuses it. */
export const isPromise = (text: string): boolean =>
  PLANNED.test(bare(text)) || statusTold(text) !== undefined;

const ACTS = new RegExp(String.raw`^[^\p{L}[]{0,10}${SUBJECT}(?:['’]|\s)`, "iu");

/** The sentences of a paragraph that do so; below a heading for what was done, all that say what somebody does. */
export const promisesIn = (text: string, isToldAsDone: boolean): string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}[])/u)
    .filter((sentence) => isPromise(sentence) || (isToldAsDone && ACTS.test(bare(sentence))))
    .map(bare);
