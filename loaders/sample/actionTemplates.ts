/** What retros ask for, by condition and strength: from changes of the system to wishes. */
import type {ActionKind, Strength} from "./planned.js";
import {cells} from "./cells.js";

export interface ActionTemplate {
  readonly condition: string;
  readonly strength: Strength;
  readonly kind: ActionKind;
  readonly title: string;
}

const TEMPLATES = cells(`
missing-retry | stronger | prevent | Retry idempotent {dep} calls in {service} with jittered back-off
missing-retry | intermediate | prevent | Add a retry wrapper to the {dep} client of {service}
missing-retry | weaker | learn | Review retry behaviour of {service}
missing-timeout | stronger | prevent | Set a 800 ms timeout on {dep} calls in {service} and shed load beyond it
missing-timeout | intermediate | prevent | Configure timeouts for {service}
missing-timeout | weaker | process | Keep timeouts in mind when calling {dep}
single-point-of-failure | stronger | prevent | Run {service} in two zones with health-checked failover
single-point-of-failure | intermediate | mitigate | Add a warm standby for {service}
single-point-of-failure | weaker | learn | Think about redundancy of {service}
capacity-limit | stronger | prevent | Autoscale {service} on queue depth
capacity-limit | intermediate | prevent | Raise the quota of {service} by 50 %
capacity-limit | weaker | process | Watch capacity of {service} before campaigns
missing-alert | stronger | detect | Page when {service} has processed nothing for 10 min
missing-alert | stronger | detect | Alert on p95 > 500 ms for {service}
missing-alert | weaker | detect | Improve monitoring of {service}
noisy-alert | stronger | detect | Replace the host alert of {service} by one on error-budget burn
noisy-alert | intermediate | detect | Raise the threshold of the {service} CPU alert
noisy-alert | weaker | process | Check the alerts of {service} from time to time
poor-observability | stronger | detect | Trace requests from {service} to {dep} end to end
poor-observability | intermediate | detect | Add p95 and error-rate panels to the {service} dashboard
poor-observability | weaker | process | Remind everyone to check the {service} dashboard
unsafe-default | stronger | prevent | Fail the start of {service} when the limit is not set
unsafe-default | intermediate | prevent | Set safe limits in the {service} chart
unsafe-default | weaker | learn | Be careful with the defaults of {service}
missing-validation | stronger | prevent | Reject invalid {service} configuration in CI with a schema check
missing-validation | intermediate | prevent | Add a dry run to the {service} configuration upload
missing-validation | weaker | process | Double-check configuration before applying it
missing-test | stronger | prevent | Block the {service} release on a contract test against {dep}
missing-test | intermediate | prevent | Add a regression test for this case to {service}
missing-test | weaker | process | Test more carefully before releases
certificate-expiry | stronger | prevent | Issue {service} certificates with automatic renewal
certificate-expiry | intermediate | detect | Alert 21 days before the {service} certificate expires
certificate-expiry | weaker | process | Put certificate dates of {service} into the team calendar
hidden-dependency | stronger | prevent | Start {service} without {dep} and degrade the feature
hidden-dependency | intermediate | learn | Add {dep} to the dependency list of {service}
hidden-dependency | weaker | learn | Talk to the {dep} team about dependencies
no-isolation | stronger | prevent | Give batch work of {service} its own pool with a hard limit
no-isolation | intermediate | mitigate | Rate-limit bulk uploads to {service} per customer
no-isolation | weaker | process | Ask customers to upload off-peak
resource-leak | stronger | prevent | Return connections of {service} in a finally block and test it under load
resource-leak | intermediate | mitigate | Restart {service} when memory exceeds 85 %
resource-leak | weaker | process | Keep an eye on {service} memory
version-incompatibility | stronger | prevent | Check schema compatibility of {dep} messages at build time
version-incompatibility | intermediate | process | Pin client versions of {dep} in {service}
version-incompatibility | weaker | process | Announce version upgrades earlier
unclear-ownership | stronger | process | Route alerts of {service} by the ownership file and fail builds without an owner
unclear-ownership | intermediate | process | Write the owner of each {service} job into the catalogue
unclear-ownership | weaker | process | Clarify ownership of {service}
cognitive-overload | stronger | prevent | Require the cluster name to be typed before a purge
cognitive-overload | intermediate | process | Colour consoles by cluster
cognitive-overload | weaker | process | Be more careful during parallel incidents
knowledge-gap | stronger | mitigate | Script the rebuild of {service} so that anyone on call can run it
knowledge-gap | intermediate | learn | Record a walk-through of the {service} rebuild
knowledge-gap | weaker | learn | Share knowledge about {service}
fatigue | stronger | process | Hand the pager over automatically after two night pages
fatigue | intermediate | process | Give the day off after a disturbed night
fatigue | weaker | process | Look after each other on call
misread-signal | stronger | detect | Show deploy markers and {dep} errors on the {service} overview
misread-signal | intermediate | detect | Rename the {service} health panel to say what it measures
misread-signal | weaker | learn | Explain the {service} dashboard to new colleagues
communication-gap | stronger | process | Post the status page update automatically when a severity 1 or 2 is declared
communication-gap | intermediate | process | Add support to the incident channel template
communication-gap | weaker | process | Communicate earlier next time
slow-rollback | stronger | mitigate | Add canary step to deploy pipeline of {service}, roll back automatically on 2 % errors
slow-rollback | intermediate | mitigate | Keep the last three images of {service} in the registry
slow-rollback | weaker | process | Practise rollbacks of {service}
unclear-runbook | stronger | mitigate | Turn the {service} restart into a script with checks between the steps
unclear-runbook | intermediate | process | Rewrite the {service} runbook and link it from the alert
unclear-runbook | weaker | process | Update documentation of {service}
slow-escalation | stronger | process | Page the owning team directly from the {service} alert
slow-escalation | intermediate | process | Put vendor hotline and contract number into the {service} runbook
slow-escalation | weaker | process | Escalate sooner
missing-review | stronger | prevent | Protect the {service} main branch, two approvals for permissions
missing-review | intermediate | process | Add a reviewer rota for {service} hot fixes
missing-review | weaker | process | Remind the team that reviews are mandatory
manual-step | stronger | prevent | Automate the queue drain of {service}
manual-step | intermediate | process | Add a checklist with sign-off to the {service} procedure
manual-step | weaker | process | Don't forget the manual step in {service}
big-bang-change | stronger | prevent | Roll {service} rule changes out depot by depot with an automatic stop
big-bang-change | intermediate | process | Release {service} to one region first
big-bang-change | weaker | process | Consider smaller changes
no-change-window | stronger | prevent | Block {service} deploys from 16:00 to 20:00 in the pipeline
no-change-window | intermediate | process | Show the peak calendar in the release form
no-change-window | weaker | process | Avoid releases before peak
upgrade-lag | stronger | prevent | Open upgrade pull requests for {service} automatically every week
upgrade-lag | intermediate | prevent | Upgrade the {service} driver
upgrade-lag | weaker | process | Plan upgrades of {service} more often
no-drill | stronger | mitigate | Restore {service} from backup every night into a scratch cluster and verify it
no-drill | intermediate | learn | Rehearse the {service} failover each quarter
no-drill | weaker | learn | Do a game day at some point
`);

export const ACTION_TEMPLATES: readonly ActionTemplate[] = TEMPLATES.map(
  ([condition = "", strength, kind, title = ""]) => ({
    condition,
    strength: strength as Strength,
    kind: kind as ActionKind,
    title
  })
);
