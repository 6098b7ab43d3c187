/** The time an entry begins with, past what people put before it: “Update 3 – 15:20”, “[AB] 15:20”, “4. 15:20”. */
import {type Moment, momentAt, type Reading} from "../../time/moments.js";

const LEAD =
  /^[\s*_>|•·–—-]*(?:(?:(?:status )?updates?|entry|step|event|message|note|post(?:ed)?|phase|log|comment)\s{0,20}(?:no\.?\s{0,20})?#?\d{0,3}(?:\s{0,20}\/\s*\d{1,3})?|#?\d{1,3}[.)]|\((?:\d{1,3}|[a-z])\)|[[(][A-Z]{2,3}[\])])\**(?:[-–—:·|,(@[]|\bat\b|\bon\b|\s)*/i;

export function entryMoment(text: string, reading: Reading): Moment | undefined {
  const own = momentAt(text, reading);
  if (own) return own;
  const lead = LEAD.exec(text)?.[0] ?? "";
  const moment = lead.trim() === "" ? undefined : momentAt(text.slice(lead.length), reading);
  return moment?.clock && !moment.broken ? moment : undefined;
}
