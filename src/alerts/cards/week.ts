/** What paged in one week: the list behind a point of the weekly series, chosen by the address. */
import {sum} from "d3-array";
import {count, counted, date, percent} from "../../format.js";
import type {AlertWeekRows} from "../../schema.js";
import {block} from "../../shared/ui/block.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {pageLink} from "../../shared/ui/pageUrl.js";
import {ruleLink, ruleName} from "../../shared/ui/ruleName.js";

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** The address of a week's list, by its Monday; `more` may narrow it to a team or a service. */
export const weekLink = (week: Date, more: Readonly<Record<string, string>> = {}): string =>
  pageLink("alerts", {week: day(week), ...more});

/** The rules that paged in the week that begins on that day; undefined where none did, as in no week of the data. */
export function weekTable(rows: readonly AlertWeekRows[], week: string | null): HTMLElement | undefined {
  const own = rows
    .filter((row) => row.paged > 0 && day(row.week) === week)
    .toSorted((a, b) => b.paged - a.paged || a.rule.localeCompare(b.rule, "en"));
  if (own.length === 0) return undefined;
  const from = own[0]!.week;
  const to = new Date(from.getTime() + 6 * 86_400_000);
  const pages = sum(own, ({paged}) => paged);
  const labelled = sum(own, (row) => row.labelled);
  const worth = sum(own, ({actionable}) => actionable);
  return block({
    claim: `${counted(pages, "page")} in the week from ${date(from, "Etc/UTC")}`,
    sure: `${count(labelled)} of them labelled${labelled === 0 ? "" : `, ${percent(worth / labelled)} as worth acting on`}.`,
    picture: dataTable(own, {
      noun: "rule",
      pageSize: 8,
      file: `pages-${day(from)}.csv`,
      href: ({rule, service}) => ruleLink(rule, service),
      columns: [
        {
          name: "rule",
          label: "Rule",
          value: ({rule}) => rule,
          cell: ({rule, service}) => ruleName(rule, service)
        },
        {name: "service", label: "Service", value: ({service}) => service, hidden: true},
        {name: "team", label: "Team", value: ({team}) => team, wideOnly: true},
        {name: "paged", label: "Pages", value: ({paged}) => paged, numeric: true},
        {
          name: "actionable",
          label: "Worth acting on",
          value: ({actionable}) => actionable,
          cell: (row) => (row.labelled === 0 ? "not labelled" : `${row.actionable} of ${row.labelled}`),
          numeric: true
        }
      ]
    }),
    folded: [
      element(
        "p",
        {class: "sub"},
        element(
          "a",
          {href: pageLink("incidents", {period: `${day(from)}..${day(to)}`, span: "quarter"})},
          "Incidents of that week"
        )
      )
    ]
  });
}
