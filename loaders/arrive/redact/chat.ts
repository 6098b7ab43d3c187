/** Chat logs pasted into texts: who speaks in them. */

const CLOCK = String.raw`\[?\(?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?\)?\]?`;
const NAME = String.raw`[\p{L}][\p{L}\p{M}\p{N}.'’_-]*(?: [\p{L}][\p{L}\p{M}.'’-]*){0,3}`;
/** a name and a clock alone on a line: copied from Slack, Teams and the like */
const ABOVE = new RegExp(
  String.raw`^[\s>*_-]{0,6}(${NAME})(?:\s?\((?:he|she|they)[^)]*\))?[*_]{0,3}(?:\s+APP)?[\s,|—–-]{1,6}(?:(?:today|yesterday|on \w+)(?: at)? )?${CLOCK}[*_]{0,3}\s*$`,
  "iu"
);
/** a clock, then a name in angle brackets: IRC */
const ANGLED = new RegExp(String.raw`^[\s>*-]{0,6}${CLOCK}\s*<[@+ ]?(${NAME})>\s`, "iu");
const NO_NAME =
  /^(?:at|on|from|to|until|between|around|about|before|after|by|start(?:ed)?|end(?:ed)?|detected|resolved|mitigated|utc|gmt|time|date|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b/i;

/** Whose turn a line begins, undefined if it is no line of a chat. */
const speaker = (line: string): string | undefined => {
  const name = (ABOVE.exec(line) ?? ANGLED.exec(line))?.[1];
  return name === undefined || NO_NAME.test(name) ? undefined : name;
};

/** Everyone who speaks in a chat log. */
export const chatNames = (lines: readonly string[]): string[] => [
  ...new Set(lines.flatMap((line) => speaker(line) ?? []))
];
