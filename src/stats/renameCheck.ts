import {defaults} from "./defaults.js";

/** Why a name is, or is not, taken for the new name of another: the first condition that failed. */
export type RenameReason =
  "may_be_renamed" | "not_silent" | "not_new" | "other_service" | "not_at_that_time" | "other_rate";

/** Whether a new name may be an old one's successor, with what tells it. */
export interface RenameCheck {
  flagged: boolean;
  reason: RenameReason;
  lastOld: number;
  firstNew: number;
  /** records a day of the old name in the year before its last, and of the new one since its first */
  rateOld: number;
  rateNew: number;
  /** records the old name would have had since its last */
  expectedWhileSilent: number;
  /** days from the old name's last record to the new one's first; negative if they overlap */
  gap: number;
  gapAllowed: number;
  nOld: number;
  nNew: number;
}

/** One name, a candidate for its successor, and what was watched of them. */
export interface RenamePair {
  /** days of the records under the old and the new name, ascending */
  readonly old: ArrayLike<number>;
  readonly candidate: ArrayLike<number>;
  /** what was watched: [from, to) */
  readonly from: number;
  readonly to: number;
  /** a later day from which the old name's rate may count too: when the last of its actions closed */
  readonly since?: number | undefined;
  /** likeness of the names, 0 to 1, and whether the new one's service holds a quarter of the old one's records */
  readonly similarity?: number;
  readonly sameService?: boolean;
}

/**
 * Whether a name that fell silent may go on under another (METHODS2 P); undefined if either name has no record.
 *
 * A gap that holds a renaming is length-biased with mean 2/rate, so 4/rate days are allowed, and 6/rate where the names
 * are alike. O(log n) in the records, and O(n) in those of the last year.
 */
export function renameCheck({
  old,
  candidate,
  from,
  to,
  since,
  similarity = 0,
  sameService = true
}: RenamePair): RenameCheck | undefined {
  if (old.length === 0 || candidate.length === 0) return undefined;
  const lastOld = old[old.length - 1]!;
  const firstNew = candidate[0]!;
  const start = Math.max(from, lastOld - defaults.renameLookBackDays);
  const nOld = countAfter(old, start);
  const rateOld = nOld / (lastOld - start);
  const nSince = since === undefined ? 0 : countAfter(old, since);
  const rateSince = nSince >= defaults.renameMinOld ? nSince / (lastOld - since!) : undefined;
  const nNew = candidate.length;
  const rateNew = nNew / (to - firstNew);
  const expectedWhileSilent = rateOld * (to - lastOld);
  const alike = similarity >= defaults.renameSimilarity;
  const gap = firstNew - lastOld;
  const gapAllowed = alike ? clamp(6 / rateOld, 28, 182) : clamp(4 / rateOld, 14, 60);
  const before = nNew - countFrom(candidate, lastOld);
  const like = (rate: number): boolean =>
    rateNew <= rate * defaults.renameLike && rateNew * defaults.renameLike >= rate;
  const reason = (): RenameReason => {
    if (expectedWhileSilent < defaults.renameMinSilent || nOld < defaults.renameMinOld) return "not_silent";
    if (firstNew < from + defaults.renameKnownDays || nNew < defaults.renameMinNew || before > 1)
      return "not_new";
    if (!sameService) return "other_service";
    if (Math.abs(gap) > gapAllowed) return "not_at_that_time";
    return like(rateOld) || (rateSince !== undefined && like(rateSince)) ? "may_be_renamed" : "other_rate";
  };
  const why = reason();
  return {
    flagged: why === "may_be_renamed",
    reason: why,
    lastOld,
    firstNew,
    rateOld,
    rateNew,
    expectedWhileSilent,
    gap,
    gapAllowed,
    nOld,
    nNew
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function countAfter(days: ArrayLike<number>, after: number): number {
  let n = 0;
  while (n < days.length && days[days.length - 1 - n]! > after) n++;
  return n;
}

function countFrom(days: ArrayLike<number>, from: number): number {
  let n = 0;
  while (n < days.length && days[days.length - 1 - n]! >= from) n++;
  return n;
}
