/** The check-list that a template carries: it asks whether the report is complete, and holds no action. */
import type {List} from "mdast";
import {oneLine} from "./markdown.js";

const ABOUT_THE_REPORT =
  /^\W*(?:the |all |each |every |any )?(?:incident|sections?|timeline|title|actionable items?|action items?|actions|page|document|report|post-?mortem|retro\w*|template|summary|root causes?|impact|stakeholders?|customers?|follow-?ups?|tickets?|issues?|links?|review|severity|owners?)\b.{0,60}?\b(?:is|are|has|have|been|filled|documented|complete|completed|cleaned|updated|linked|created|over|reviewed|shared|scheduled|notified|identified|assigned|added|published|resolved|closed|dealt)\b/i;

/** “If applicable, ensure that the summary is completed”, “Fill out the sections below” */
const ASKS =
  /^\W*(?:if (?:applicable|relevant|needed|required|there (?:are|is)\b[^,]{2,60}),? )?(?:(?:please )?(?:ensure|make sure|confirm|verify|check) (?:that )?.{0,60}?\b(?:summary|section|timeline|report|corrective actions?|action items?|root cause|issues?|template|incident|review|labels?)\b|(?:please )?fill (?:out|in)\b|(?:please )?complete (?:the|all|this) (?:section|template|report|form)|delete this)/i;

/** Two or more of its items, and most, state that the report or the incident is done with. */
export function isChecklist({children}: List): boolean {
  const asked = children.filter((item) => {
    const text = oneLine(item.children.slice(0, 1));
    return ABOUT_THE_REPORT.test(text) || ASKS.test(text);
  }).length;
  return (
    asked >= 2 && asked >= 0.6 * children.length && children.some(({checked}) => typeof checked === "boolean")
  );
}
