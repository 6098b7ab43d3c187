/** Numbers that were others when their quarter was frozen, said in every section that shows them. */
import type {RestatedNumbers} from "../schema.js";
import {restatedList} from "../shared/findings/restatedFinding.js";
import type {ReportSection} from "./types.js";

type Shown = readonly RestatedNumbers["number"][];

const SHOWN: Readonly<Record<string, Shown>> = {
  summary: ["incidents", "retros_held", "actions_filed", "impact_minutes", "mitigate_median_s"],
  incidents: ["incidents", "impact_minutes"],
  response: ["mitigate_median_s", "resolve_median_s"],
  "follow-through": ["incidents", "retros_held", "actions_filed"],
  outcomes: ["improved", "worsened"],
  alerts: ["pages"]
};

/** The section as it is where it shows none of the numbers; `restated` are those of its quarter. */
export function withFormer(section: ReportSection, restated: readonly RestatedNumbers[]): ReportSection {
  const own = restated.filter(({number}) => SHOWN[section.id]?.includes(number) === true);
  const [first] = own;
  if (first === undefined) return section;
  const said = `Restated since ${first.published_period} was frozen: ${restatedList(own)}.`;
  return {...section, sentences: [...section.sentences, said]};
}
