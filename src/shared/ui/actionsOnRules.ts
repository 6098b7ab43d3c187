import {date, percent} from "../../format.js";
import {verdictOf} from "../../domain.js";
import type {VerdictRows} from "../../schema.js";
import {actionsOnRules} from "../rows/actionsOnRules.js";
import {actionsOfChanges, isJoint, onceAChange} from "../rows/changes.js";
import {onRulesFinding, RULES} from "../findings/onRulesFinding.js";
import {sizeWords} from "../findings/size.js";
import {isSilencing} from "../rows/silencing.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {eventsWords, togetherShort, togetherWords} from "./outcomeText.js";
import {pageLink} from "./pageUrl.js";
import {section} from "./section.js";
import {verdictChip} from "./verdictChip.js";

/** Every action on an alert, before and after; those that ended their alert, which proves nothing by itself, are set apart and last. */
export function actionsOnRulesTable(
  verdicts: readonly VerdictRows[],
  zone: string,
  rules = RULES
): HTMLElement {
  const all = actionsOnRules(verdicts);
  const isApart = (row: VerdictRows): boolean => row.verdict === "improved" && isSilencing(row);
  const rows = all.toSorted((a, b) => Number(isApart(a)) - Number(isApart(b)));
  const changes = onceAChange(all);
  const actionsOf = actionsOfChanges(verdicts);
  return section(
    ...onRulesFinding(
      changes.filter((row) => !isApart(row)).map(({verdict}) => verdictOf(verdict)),
      changes.filter(isApart).length,
      rules
    ),
    rows.length > 0 &&
      dataTable(rows, {
        noun: "action",
        pageSize: 5,
        file: "noise-actions.csv",
        href: (row) => pageLink("action", {id: row.action_id}),
        columns: [
          {
            name: "title",
            label: "Action",
            value: (row) => row.title,
            cell: (row) =>
              element(
                "div",
                {},
                row.title,
                isJoint(row) &&
                  element(
                    "div",
                    {class: "sub", title: togetherWords(row, actionsOf(row))},
                    togetherShort(actionsOf(row))
                  )
              )
          },
          {name: "rule", label: "Rule", value: (row) => row.target_id, wideOnly: true},
          {
            name: "verdict",
            label: "Verdict",
            value: (row) => row.verdict,
            cell: (row) =>
              element(
                "div",
                {},
                verdictChip(verdictOf(row.verdict), {members: row.members}),
                isApart(row) && element("div", {class: "sub"}, "by ending the alert")
              )
          },
          {
            name: "ratio",
            label: "By how much",
            value: (row) => row.ratio,
            cell: (row) =>
              element(
                "div",
                {},
                sizeSaid(row),
                element("span", {class: "wide-only"}, limitsSaid(row)),
                element("div", {class: "sub wide-only"}, eventsWords(row))
              )
          },
          {
            name: "events",
            label: "Pages",
            value: (row) => row.events_after,
            hidden: true
          },
          {
            name: "closed_at",
            label: "Closed",
            value: (row) => row.closed_at,
            cell: (row) => date(row.closed_at, zone),
            numeric: true,
            wideOnly: true
          }
        ]
      })
  );
}

const isKnown = ({ratio}: VerdictRows): boolean => ratio !== null && !Number.isNaN(ratio);

/** "92% fewer"; nothing without a ratio. */
const sizeSaid = (row: VerdictRows): string => (isKnown(row) ? sizeWords(row.ratio!) : "");

/** " (62% to 99%)", its 95% interval, of a fall as a share; else " (21% fewer to 8% more)". */
function limitsSaid(row: VerdictRows): string {
  if (!isKnown(row)) return "";
  const [low, high] = [row.ratio_low ?? 0, row.ratio_high ?? Infinity];
  return high < 1
    ? ` (${percent(1 - high)} to ${percent(1 - low)})`
    : ` (${sizeWords(low)} to ${sizeWords(high)})`;
}
