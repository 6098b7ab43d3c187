/** When it was noticed, as prose tells it: “our alerting notified the on-call engineer at 16:47 UTC”. */
import {findMoment} from "../../time/find.js";
import type {Moment, Reading} from "../../time/moments.js";
import type {Role} from "./headings.js";
import {oneLine} from "./markdown.js";
import type {Section} from "./outline.js";

const WHO = String.raw`(?:alert\w*|monitor\w*|alarms?|probes?|pagers?|we|engineers?|teams?|on-?call|support|staff|customers?|users?|clients?|the [\w-]+ (?:shift|team|desk))`;
const NOTICED = new RegExp(
  String.raw`\b${WHO}\b[^.]{0,40}\b(?:alerted|notified|paged|detected|noticed|spotted|discovered|reported|escalated|complained|became aware|called|wrote in|fired|triggered)\b[^.]{0,60}?\b(?:at|@)\s+(?=~?\d)`,
  "iu"
);
const ROLES: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  undefined,
  "detection",
  "summary",
  "impact",
  "context",
  "actions",
  "resolution"
]);

/** The clock of the first sentence that says so; sections about the detection come first. Undefined where none does. */
export function detectionTold(sections: readonly Section[], reading: Reading): Moment | undefined {
  const told = sections.filter(({role}) => ROLES.has(role));
  const ordered = [
    ...told.filter(({role}) => role === "detection"),
    ...told.filter(({role}) => role !== "detection")
  ];
  for (const {body} of ordered)
    for (const sentence of oneLine(body.filter(({type}) => type === "paragraph")).split(
      /(?<=[.!?])\s+(?=\p{Lu})/u
    )) {
      const found = NOTICED.exec(sentence);
      const moment = found
        ? findMoment(sentence.slice(found.index + found[0].length), reading)?.moment
        : undefined;
      if (moment?.clock && !moment.broken) return moment;
    }
  return undefined;
}
