/** Actions without a target that somebody named, with the lines that links.csv needs. */
import {counted} from "../../format.js";
import {untargetedFinding} from "../findings/outcomesFinding.js";
import type {VerdictRows} from "../../schema.js";
import {type Untargeted, untargetedActions} from "../rows/untargeted.js";
import {dataTable} from "./dataTable.js";
import {copyButton} from "./copyButton.js";
import {element} from "./element.js";
import {pageLink} from "./pageUrl.js";

const HEADER = "action_id,target_kind,target_id,service,metric,direction,check_after_days";

const EXPLANATION =
  "Without a named target an action is judged, if at all, on what was inferred from its incident, and never counts in the totals. Check the condition in the line (or put one in the place of CONDITION_ID and SERVICE; an empty service means everywhere), and append it to data/links.csv. Actions that were given up are left out.";

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The line that gives an action a target; words in capitals are to be replaced. */
export const linkLine = ({action_id, condition, service}: Untargeted): string =>
  [action_id, "condition", condition || "CONDITION_ID", service || "SERVICE", "", "", ""]
    .map(quoted)
    .join(",");

/** A row an action with its line; the condition inferred from its incident stands in the line, to be confirmed or replaced. */
export function untargetedSection(rows: readonly VerdictRows[]): HTMLElement {
  const without = untargetedActions(rows);
  const given = rows.filter(({status}) => status !== "wont_do").map(({action_id}) => action_id);
  const all = [HEADER, ...without.map(linkLine)].join("\n");
  const table = dataTable(without, {
    noun: "action",
    file: "actions-without-target.csv",
    pageSize: 8,
    caption: "Actions without a named target",
    empty: "Every action has a target that somebody named.",
    columns: [
      {
        name: "title",
        label: "Action",
        value: (row) => row.title,
        cell: (row) =>
          element(
            "div",
            {},
            element("a", {href: pageLink("action", {id: row.action_id})}, row.title ?? row.action_id),
            element("div", {class: "sub"}, row.team ?? "no team")
          )
      },
      {
        name: "links_line",
        label: "Line for links.csv",
        value: linkLine,
        cell: (row) =>
          element(
            "div",
            {},
            element("code", {class: "wrap"}, linkLine(row)),
            " ",
            copyButton("Copy", linkLine(row))
          )
      },
      {name: "action_id", label: "action_id", value: (row) => row.action_id, hidden: true}
    ]
  });
  return element(
    "section",
    {class: "section untargeted"},
    element("h2", {}, untargetedFinding(without.length, new Set(given).size)),
    element("p", {class: "counted"}, EXPLANATION),
    without.length > 0 &&
      element("p", {}, copyButton(`Copy ${counted(without.length, "line")} with the header`, all)),
    table
  );
}

/** The same, folded, for actions for which nothing was inferred either; null where there are none. */
export function untargetedLines(rows: readonly VerdictRows[]): HTMLElement | null {
  const without = rows.filter(({target_kind}) => target_kind === "");
  if (without.length === 0) return null;
  const text = [HEADER, ...untargetedActions(without).map(linkLine)].join("\n");
  return element(
    "details",
    {class: "behind"},
    element(
      "summary",
      {},
      `${counted(without.length, "action names", "actions name")} no target: what to add to links.csv`
    ),
    element("p", {}, copyButton("Copy the lines", text)),
    element("pre", {tabindex: 0}, text)
  );
}
