/** Durations as people state them: `0h 16m`, `1415 minutes`, `33h 15m (during support hours)`, `54 hours 10 minutes`. */

const SECONDS: Readonly<Record<string, number>> = {w: 604_800, d: 86_400, h: 3600, m: 60, s: 1};
const LONGEST = 10 * 366 * 86_400;
const PART =
  /^(?:,?\s*(?:and\s+)?)?(\d+(?:\.\d+)?)\s*(w(?:eeks?)?|d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])\.?/i;

const COUNTED: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const TENS: readonly string[] = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** a pattern's source, without groups */
export const NUMBER_WORDS = `(?:half an?|an?|(?:${TENS.join("|")})(?:[- ](?:${COUNTED.slice(1, 10).join("|")}))?|${COUNTED.toReversed().join("|")})`;
const IN_WORDS = new RegExp(
  `\\b(${NUMBER_WORDS})(?=\\s+(?:and a half\\s+)?(?:week|day|hour|min|sec))(\\s+and a half)?`,
  "gi"
);

function numberIn(words: string): number {
  if (/^half/i.test(words)) return 0.5;
  if (/^an?$/i.test(words)) return 1;
  const [first = "", second = ""] = words.toLowerCase().split(/[- ]/);
  const tens = TENS.indexOf(first);
  return tens < 0 ? COUNTED.indexOf(first) : 20 + 10 * tens + Math.max(COUNTED.indexOf(second), 0);
}

/** “nine hours”, “half an hour”, “an hour and ten minutes” with their numbers in digits. */
const withDigits = (text: string): string =>
  text.replace(IN_WORDS, (_, word: string, half: string | undefined) =>
    String(numberIn(word) + (half === undefined ? 0 : 0.5))
  );

/** Seconds, or undefined where none are stated, or more than ten years. What follows the duration is a remark. */
export function statedSeconds(text: string): number | undefined {
  let rest = withDigits(text)
    .trim()
    .replace(/^PT?(?=\d+[DHMS])/i, "")
    .replace(/^(\d+D)T(?=\d)/i, "$1")
    .replace(/^(?:~|≈|about|approx(?:imately|\.)?|around|ca\.?)\s*/i, "");
  let total: number | undefined;
  for (let part = PART.exec(rest); part; part = PART.exec(rest)) {
    total = (total ?? 0) + Number(part[1]) * SECONDS[part[2]![0]!.toLowerCase()]!;
    rest = rest.slice(part[0].length);
  }
  return total === undefined || total > LONGEST ? undefined : Math.round(total);
}
