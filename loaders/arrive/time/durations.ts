/** Durations as people state them: `0h 16m`, `1415 minutes`, `33h 15m (during support hours)`, `54 hours 10 minutes`. */

const SECONDS: Readonly<Record<string, number>> = {w: 604_800, d: 86_400, h: 3600, m: 60, s: 1};
const PART =
  /^(?:,?\s*(?:and\s+)?)?(\d+(?:\.\d+)?)\s*(w(?:eeks?)?|d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])\.?/i;

/** Seconds, or undefined where none are stated. What follows the duration is a remark. */
export function statedSeconds(text: string): number | undefined {
  let rest = text
    .trim()
    .replace(/^PT?(?=\d+[DHMS])/i, "")
    .replace(/^(\d+D)T(?=\d)/i, "$1")
    .replace(/^(?:~|≈|about|approx(?:imately|\.)?|around|ca\.?)\s*/i, "");
  let total: number | undefined;
  for (let part = PART.exec(rest); part; part = PART.exec(rest)) {
    total = (total ?? 0) + Number(part[1]) * SECONDS[part[2]![0]!.toLowerCase()]!;
    rest = rest.slice(part[0].length);
  }
  return total === undefined ? undefined : Math.round(total);
}
