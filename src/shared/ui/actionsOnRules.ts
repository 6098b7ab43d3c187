import {count, counted, date, words} from "../../format.js";
import {verdictOf} from "../../domain.js";
import type {VerdictRows} from "../../schema.js";
import {actionsOnRules} from "../rows/actionsOnRules.js";
import {actionsOfChanges, isJoint, onceAChange} from "../rows/changes.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {changeWords, eventsWords, togetherShort, togetherWords} from "./outcomeText.js";
import {pageLink} from "./pageUrl.js";
import {section} from "./section.js";
import {verdictChip} from "./verdictChip.js";

/** Every action on an alert, before and after. */
export function actionsOnRulesTable(verdicts: readonly VerdictRows[], zone: string): HTMLElement {
  const rows = actionsOnRules(verdicts);
  const changes = onceAChange(rows);
  const actionsOf = actionsOfChanges(verdicts);
  const n = (verdict: string): string => count(changes.filter((row) => row.verdict === verdict).length);
  return section(
    rows.length === 0
      ? "No closed action is aimed at an alert rule"
      : changes.length === 1
        ? `The one change on alert rules: ${words(changes[0]!.verdict)}`
        : `${n("improved")} of ${counted(changes.length, "change")} on alert rules improved`,
    `${n("worsened")} got worse, ${n("no_detectable_change")} show no detectable change. Pages of the rule before and after closing, repeats left out.`,
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
            cell: (row) => verdictChip(verdictOf(row.verdict), {members: row.members})
          },
          {
            name: "ratio",
            label: "By how much",
            value: (row) => row.ratio,
            cell: (row) =>
              element("div", {}, changeWords(row), element("div", {class: "sub"}, eventsWords(row)))
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
