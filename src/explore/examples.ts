import type {Query} from "./types.js";

export interface Example extends Query {
  readonly about: "Incidents" | "Actions and verdicts" | "Alerts";
}

/** What a lead of operations asks first; each runs as it stands (test/browser/explore.test.ts). */
export const examples: readonly Example[] = [
  {
    about: "Incidents",
    title: "How many incidents a quarter, and how many of them severe?",
    sql: `select quarter, count(*) as incidents,
  count(*) filter (where severity <= 2) as severe
from incident_rows
where quarter is not null
group by quarter
order by quarter`
  },
  {
    about: "Incidents",
    title: "Where do the lost minutes come from, and of how many incidents are they not known?",
    sql: `select coalesce(team, 'no team') as team, sum(impact_minutes) as impact_minutes,
  count(*) as incidents, count(*) - count(impact_minutes) as not_known
from incident_rows
group by all
order by impact_minutes desc nulls last`
  },
  {
    about: "Incidents",
    title: "How long until an incident is mitigated, by quarter?",
    sql: `select quarter, median(mitigate_s) / 60 as median_minutes,
  quantile_cont(mitigate_s, 0.9) / 60 as p90_minutes, count(mitigate_s) as known
from response_rows
where quarter is not null
group by quarter
order by quarter`
  },
  {
    about: "Actions and verdicts",
    title: "Which conditions came back after an action on them was closed?",
    sql: `select label, sum(seen_again_after_close) as seen_again,
  sum(closed_actions) as closed_actions, max(last_at) as last_at
from recurrence_rows
where seen_again_after_close > 0
group by label
order by seen_again desc, label
limit 20`
  },
  {
    about: "Actions and verdicts",
    title: "Which verdicts did stronger and weaker actions get?",
    sql: `select coalesce(action_strength, 'not graded') as strength, verdict, count(*) as judged
from verdict_rows
group by all
order by all`
  },
  {
    about: "Actions and verdicts",
    title: "Which actions of severe incidents are open longest?",
    sql: `select title, date_diff('day', created_at, (select as_of_at from site)) as days_open,
  team, severity, status, action_id
from action_rows
where status in ('open', 'in_progress') and severity <= 2
order by days_open desc nulls last
limit 25`
  },
  {
    about: "Alerts",
    title: "Which alert rules wake people, and lead to nothing?",
    sql: `select rule, paged, round(sleep_rate * paged) as at_night,
  actionable, labelled, service
from alert_rule_rows
where labelled >= 5
order by at_night desc, rule
limit 25`
  },
  {
    about: "Actions and verdicts",
    title: "Which incidents came while an action against them was open?",
    sql: `select incident_at, days_open, incident_title, label, title as open_action, team
from missed_prevention_rows
order by incident_at desc
limit 100`
  }
];
