/**
 * The actions whose true effect is known and worth finding. Times are quarters since the start of a three-year
 * history (12 quarters) and are stretched to shorter or longer ones.
 */
import type {TargetKind} from "./effects.js";
import {cells} from "./cells.js";

export type Strength = "stronger" | "intermediate" | "weaker";
export type ActionKind = "prevent" | "detect" | "mitigate" | "process" | "learn";

export interface Planned {
  readonly title: string;
  readonly strength: Strength;
  readonly kind: ActionKind;
  readonly target: readonly [kind: TargetKind, id: string, service: string];
  /** closing time in quarters since the start; undefined: never done */
  readonly closes: number | undefined;
  readonly ratio: number;
  readonly delayDays: number;
  /** weeks until the effect wears off */
  readonly lastsWeeks?: number;
  /** what it is compared with in links.csv */
  readonly comparison?: string;
  /** it came from a review of the worst conditions, not from one incident */
  readonly worstOfQuarter?: true;
  readonly effortDays: number;
}

/** Quarters the plans were written for. */
export const PLANNED_QUARTERS = 12;

/** On conditions and services: what later incidents count. */
export const PLANNED_FOR_INCIDENTS: readonly Planned[] = planned(`
condition:slow-rollback                     | 5.0   | 0.13 | 3  | 12  | stronger     | mitigate | Roll back any service with one command from the deploy pipeline
condition:slow-rollback                     | 5.2   | 1    | 0  | 4   | intermediate | mitigate | Keep the previous image warm on every node
condition:missing-timeout                   | 5.5   | 0.12 | 7  | 8   | stronger     | prevent  | Set a 2 s default timeout in the shared HTTP client and fail builds that override it with none
condition:certificate-expiry                | 4.9   | 0.06 | 2  | 10  | stronger     | prevent  | Renew every certificate automatically 30 days before it expires
condition:certificate-expiry                | 5.05  | 1    | 0  | 1   | intermediate | detect   | Page Platform 21 days before any certificate expires
condition:missing-retry@payments            | 5.9   | 0.12 | 5  | 9   | stronger     | prevent  | Retry card authorisations with jittered back-off behind a circuit breaker
condition:capacity-limit@event-stream       | 5.4   | 0.13 | 4  | 6   | stronger     | prevent  | Scale event-stream consumers on lag instead of CPU
condition:missing-validation@routing-engine | 6.2   | 0.14 | 6  | 11  | stronger     | prevent  | Reject route configuration that fails schema and replay checks in CI
condition:unsafe-default@edge-proxy         | 5.6   | 3.0  | 1  | 2   | intermediate | prevent  | Drop idle upstream connections after 5 s to free sockets
condition:misread-signal                    | 5.9   | 3.0  | 2  | 1   | weaker       | detect   | Send every alert of a service to one channel so that nothing is missed
condition:resource-leak@tracking-api        | 5.7   | 1    | 0  | 1   | intermediate | mitigate | Restart tracking-api pods every night
condition:unclear-runbook                   | 5.6   | 1    | 0  | 3   | weaker       | process  | Update the runbooks | worst of the quarter
condition:communication-gap                 | 5.1   | 1    | 0  | 0.5 | weaker       | process  | Remind everyone to post updates in the incident channel
condition:slow-rollback                     | 2.15  | 1    | 0  | 1   | weaker       | process  | Write a rollback checklist
condition:poor-observability                | 5.3   | 0.04 | 0  | 0.5 | weaker       | detect   | Ask on-call to look at the tracing dashboard every morning | lasts 30 weeks
condition:cognitive-overload                | 6.5   | 1    | 0  | 2   | intermediate | process  | Move non-urgent deploy questions off the on-call rota | against fatigue
condition:missing-review@identity           | 7.0   | 0.5  | 10 | 2   | intermediate | prevent  | Require two approvals on payment and identity changes
condition:missing-test                      | 8.6   | 0.45 | 12 | 14  | stronger     | prevent  | Generate contract tests from the carrier API schemas
condition:no-isolation                      | 9.4   | 0.4  | 8  | 15  | stronger     | prevent  | Split checkout and label printing into separate worker pools
condition:unclear-ownership                 | 7.4   | 1    | 0  | 0.5 | weaker       | process  | Discuss service ownership in the next team meeting
condition:hidden-dependency                 | 6.6   | 1    | 0  | 5   | intermediate | learn    | Draw a dependency map of all services
condition:missing-alert                     | 10.9  | 0.3  | 2  | 2   | stronger     | detect   | Alert on consumer lag > 5 min for event-stream
condition:no-drill@orders-db                | 11.75 | 0.3  | 5  | 8   | stronger     | mitigate | Fail over orders-db by script and rehearse it every quarter
service:label-service                       | 6.1   | 0.3  | 9  | 16  | stronger     | prevent  | Move label-service to two zones with health-checked hand-over
condition:manual-step@billing               | never | 1    | 0  | 10  | stronger     | prevent  | Replace manual steps of the month-end run with a checked job
condition:slow-escalation                   | 6.8   | 1    | 0  | 4   | weaker       | learn    | Train every team on the incident roles
condition:scan-clock-drift                  | 6.6   | 1    | 0  | 2   | intermediate | detect   | Show the clock offset of every scanner on the depot dashboard
condition:cold-standby                      | 6.9   | 1    | 0  | 1   | weaker       | process  | Write down how a standby is warmed
`);

/** On how long the response takes: the ratio multiplies durations. */
export const PLANNED_FOR_RESPONSE: readonly Planned[] = planned(`
response_time:time_to_acknowledge           | 5.2 | 0.35 | 1 | 1 | stronger | detect   | Call the primary on-call by phone after 2 minutes instead of 10
response_time:time_to_detect@edge-proxy     | 5.6 | 0.2  | 3 | 6 | stronger | detect   | Probe every partner route through edge-proxy each 10 s and page on two failures
response_time:time_to_mitigate@tracking-api | 5.3 | 0.3  | 5 | 7 | stronger | mitigate | Shift tracking-api reads to the standby with one flag
response_time:time_to_mitigate              | 6.4 | 1    | 0 | 1 | weaker   | process  | Take turns as incident commander
response_time:time_to_resolve@checkout      | 7.1 | 1    | 0 | 1 | weaker   | process  | Add a support hand-over template to the incident channel
`);

/**
 * Reads a table of them. Columns: target (kind:id@service), closing quarter, true ratio, days from closing to effect, effort in days, strength,
 * kind, title and what is special about it.
 */
export function planned(text: string): Planned[] {
  return cells(text).map(
    ([target = "", closes, ratio, delay, effort, strength, kind, title = "", special = ""]) => {
      const [, targetKind, id = "", service = ""] = /^(\w+):([^@]+)(?:@(.+))?$/.exec(target)!;
      const weeks = /lasts (\d+) weeks/.exec(special)?.[1];
      const comparison = /against (\S+)/.exec(special)?.[1];
      return {
        title,
        strength: strength as Strength,
        kind: kind as ActionKind,
        target: [targetKind as TargetKind, id, service],
        closes: closes === "never" ? undefined : Number(closes),
        ratio: Number(ratio),
        delayDays: Number(delay),
        effortDays: Number(effort),
        ...(weeks === undefined ? {} : {lastsWeeks: Number(weeks)}),
        ...(comparison === undefined ? {} : {comparison}),
        ...(special === "worst of the quarter" ? {worstOfQuarter: true} : {})
      };
    }
  );
}
