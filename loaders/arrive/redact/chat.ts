/** Chat logs pasted into reports: whose lines they are, and the report without them. */

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
const HEADING = /^\s{0,3}#{1,6}\s/;
const CHRONOLOGY = /time ?line|chronolog|events/i;

/** Whose turn a line begins, undefined if it is no line of a chat. */
const speaker = (line: string): string | undefined => {
  const name = (ABOVE.exec(line) ?? ANGLED.exec(line))?.[1];
  return name === undefined || NO_NAME.test(name) ? undefined : name;
};

/** Everyone who speaks in a chat log. */
export const chatNames = (lines: readonly string[]): string[] => [
  ...new Set(lines.flatMap((line) => speaker(line) ?? []))
];

/**
 * A report whose chat logs are emptied, line by line, so that every other line keeps its number. A log reaches from
 * its first speaker to the blank line behind the last one, or to the next heading; two speakers make one, or one
 * under a heading that says so. Logs under a heading of a timeline stay: they are the timeline.
 */
export function withoutChat(text: string): string {
  const lines = text.split("\n");
  const isGone = new Set<number>();
  let from = 0;
  while (from < lines.length) {
    let to = from + 1;
    while (to < lines.length && !HEADING.test(lines[to]!)) to++;
    const heading = lines[from]!;
    const turns = range(from, to).filter((index) => speaker(lines[index]!) !== undefined);
    const isLog =
      turns.length > 1 ||
      (turns.length === 1 && /chat|slack|irc|log|transcript|discord|teams/i.test(heading));
    if (isLog && !CHRONOLOGY.test(HEADING.test(heading) ? heading : "")) {
      let end = turns.at(-1)! + 1;
      while (end < to && lines[end]!.trim() !== "") end++;
      for (const index of range(turns[0]!, end)) isGone.add(index);
    }
    from = to;
  }
  return isGone.size === 0 ? text : lines.map((line, index) => (isGone.has(index) ? "" : line)).join("\n");
}

const range = (from: number, to: number): number[] =>
  Array.from({length: Math.max(to - from, 0)}, (_, i) => from + i);
