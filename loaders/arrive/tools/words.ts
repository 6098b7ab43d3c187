/** Words that mean the same in every tool. */
import type {Text} from "../sources/source.js";

const INTERNAL = /\binternal(ly)?\b/i;
const CUSTOMER =
  /customer|client|consumer|merchant|partner|external|\busers?\b|support|help.?desk|social|twitter|complain|\bpublic\b/i;
const MACHINE =
  /monitor|alert|alarm|automat|synthetic|pager|probe|health.?check|watchdog|canary|observability|telemetry/i;
const HUMAN =
  /employee|human|manual|engineer|developer|operator|staff|colleague|team|on.?call|\b(qa|sre|ops|dev)\b|tester|someone|in.?house|notic|observed/i;

/** Who noticed, from a field's value as people fill it in; undefined where it doesn't say. */
export function detectedBy(text: Text): "alert" | "human" | "customer" | undefined {
  if (text === null) return undefined;
  if (MACHINE.test(text) && !CUSTOMER.test(text)) return "alert";
  if (CUSTOMER.test(text) && !INTERNAL.test(text)) return "customer";
  if (MACHINE.test(text)) return "alert";
  return HUMAN.test(text) || INTERNAL.test(text) ? "human" : undefined;
}

/** A drill or a test by its title: what tools without a field for it are left with. */
export function practice(title: Text): "test" | "drill" | undefined {
  if (title === null) return undefined;
  if (/^[^\p{L}\p{N}]*test(ing)?[^\p{L}]*$/iu.test(title)) return "test";
  if (/^\s*(\[\s*test\s*\]|test(ing)?\s*:|\(test\))|\btest (incident|page|alert)\b/i.test(title))
    return "test";
  return /\b(game ?day|(fire|dr|disaster recovery) (drill|exercise)|drill)\b/i.test(title)
    ? "drill"
    : undefined;
}

/** Fields that people name themselves, by what they are for. */
export const FIELD_NAMES = {
  services: /\b(services?|components?|systems?|applications?|products?)\b/i,
  team: /\b(teams?|squads?|tribe|owning group)\b/i,
  conditions: /\b(contribut\w+|factors?|(root )?causes?|caused by)\b/i,
  trigger: /^trigger/i,
  detected_by: /\bdetect\w*|\bdiscover\w*|\bhow .*(found|noticed)/i,
  customer_minutes: /^(impact|downtime).*(minutes|mins)\b/i
} as const;

/** The first line of a text, at most 200 characters: a title for what has none. */
export const firstLine = (text: Text): Text =>
  text
    ?.split("\n")
    .map((line) => line.trim())
    .find((line) => line !== "")
    ?.slice(0, 200) ?? null;
