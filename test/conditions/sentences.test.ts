/** Sentences of reports and the conditions they tell of: plain words, words that mean something else, what is said and not so. */
import {expect, test} from "vitest";
import {isCauseHeading} from "../../loaders/meaning/conditions/causeHeadings.js";
import {matcher} from "../../loaders/meaning/conditions/matcher.js";
import {isOrder} from "../../loaders/meaning/conditions/orders.js";
import {builtInTaxonomy} from "../../loaders/meaning/taxonomy.js";

const match = matcher(builtInTaxonomy().conditions);
const ids = (text: string): string[] => match(text).map(({id}) => id);

test.each([
  ["The failover playbook was out of date", "unclear-runbook"],
  ["The instructions for the queue were stale", "unclear-runbook"],
  ["The docs described the old setup", "unclear-runbook"],
  ["There is no on-call rota at weekends", "responder-unavailable"],
  ["Nobody was on duty during the night", "responder-unavailable"],
  ["The on-call engineer was asleep and did not hear the phone", "responder-unavailable"],
  ["The migration was started outside normal office hours", "no-change-window"],
  ["The release went out on a Friday evening", "no-change-window"],
  ["This should have been spotted in code review", "missing-review"],
  ["Nobody reviewed the firewall change", "missing-review"],
  ["The error slipped through review", "missing-review"],
  ["Secrets are rotated by hand", "manual-step"],
  ["Failover is a manual procedure", "manual-step"],
  ["Three large upgrades were shipped together in one release", "big-bang-change"],
  ["The new kernel was rolled out everywhere at once", "big-bang-change"],
  ["We lack a staging cluster for the broker", "no-staging"],
  ["There is no place to try such changes", "no-staging"],
  ["Nobody has ever rehearsed a restore", "no-drill"],
  ["There is no disaster recovery exercise", "no-drill"],
  ["We had never practised switching regions", "no-drill"],
  ["The readiness probe stayed green while the cache was dead", "misleading-health-check"],
  ["The load balancer's health check only tests the port", "misleading-health-check"],
  ["No alarm exists for a full queue", "missing-alert"],
  ["Alarms on disk growth were never set up", "missing-alert"],
  ["Monitoring did not notice the missing pods", "missing-alert"],
  ["Nothing paged us", "missing-alert"],
  ["Initially the team suspected the network, but the disk was failing", "misread-signal"],
  ["We lost an hour chasing the wrong service", "misread-signal"],
  ["The spike was mistaken for an attack", "misread-signal"],
  ["One tenant's import blocked the queues of everyone else", "no-isolation"],
  ["A single bad plugin brought the whole portal down", "no-isolation"],
  ["Hardly anybody understood how the router works", "knowledge-gap"],
  ["Nobody knew how to restart the broker", "knowledge-gap"],
  ["Each team thought the other one looked after the queue", "unclear-ownership"],
  ["The disk had been logging errors for weeks and nobody reacted", "ignored-warning"],
  ["A ticket for this had been open for months", "known-fix-open"],
  ["The same failure happened last year", "known-fix-open"],
  ["The status page stayed green during the outage", "users-not-told"],
  ["Nobody took charge of the response", "unclear-incident-roles"],
  ["The vendor was called too late", "slow-escalation"],
  ["She typed the wrong hostname", "slip"],
  ["He ran the script on production instead of staging", "slip"],
  ["Nobody checked after the deploy whether logins worked", "no-post-check"],
  ["The supplier switched the API without telling us", "unannounced-change"],
  ["There was no way to undo the schema change", "slow-rollback"],
  ["Traffic was three times the forecast", "no-capacity-plan"],
  ["The fix was pushed straight to production", "bypassed-process"],
  ["All traffic ran through a single gateway", "single-point-of-failure"],
  ["Nothing stopped the command from deleting the table", "no-guardrail"],
  ["We could not see which requests failed", "poor-observability"],
  ["The broker ran an unsupported version", "upgrade-lag"],
  ["The kernel was two years old", "upgrade-lag"],
  ["There was no time to test before the launch", "time-pressure"],
  ["We lost track of all the parallel threads", "cognitive-overload"],
  ["The checklist for the release was not up to date", "unclear-runbook"],
  ["The manual for the failover was wrong", "unclear-runbook"],
  ["Nobody could find the documentation", "unclear-runbook"],
  ["The wiki page had not been updated since the move", "unclear-runbook"],
  ["Runbook was incomplete", "unclear-runbook"],
  ["Documentation of the network was missing", "unclear-runbook"],
  ["There was nobody in the office", "responder-unavailable"],
  ["We do not offer support at night", "responder-unavailable"],
  ["No one was on call", "responder-unavailable"],
  ["The only person who could help was on vacation", "responder-unavailable"],
  ["The change was made on Saturday night", "no-change-window"],
  ["We deployed shortly before the weekend", "no-change-window"],
  ["The pull request was merged without a second pair of eyes", "missing-review"],
  ["A reviewer would have noticed the typo", "missing-review"],
  ["The change was not peer reviewed", "missing-review"],
  ["Certificates are renewed manually", "manual-step"],
  ["The import has to be started by hand", "manual-step"],
  ["Servers are configured manually", "manual-step"],
  ["Too many things changed at once", "big-bang-change"],
  ["The update was applied to all servers at the same time", "big-bang-change"],
  ["Two migrations ran in the same release", "big-bang-change"],
  ["There is no test environment for this", "no-staging"],
  ["We have no proper test system", "no-staging"],
  ["We should have a staging environment", "no-staging"],
  ["We never test our backups", "no-drill"],
  ["We have no regular failover exercises", "no-drill"],
  ["Disaster recovery was never tested", "no-drill"],
  ["The probe reported OK even though the service was down", "misleading-health-check"],
  ["Health checks were green while users got errors", "misleading-health-check"],
  ["The status check returned 200 although nothing worked", "misleading-health-check"],
  ["There are no alerts for a full disk", "missing-alert"],
  ["Monitoring for this case is missing", "missing-alert"],
  ["The alert did not fire", "missing-alert"],
  ["Alarms for the queue were not configured", "missing-alert"],
  ["We do not monitor the disk", "missing-alert"],
  ["No one was alerted", "missing-alert"],
  ["Our first guess was a DNS problem, but it was the proxy", "misread-signal"],
  ["At first we thought the database was slow", "misread-signal"],
  ["We initially suspected a network problem", "misread-signal"],
  ["The on-call engineer first looked at the wrong service", "misread-signal"],
  ["A deploy by one team took down the services of all other teams", "no-isolation"],
  ["One customer's report made the database unusable for everybody", "no-isolation"],
  ["The failure of one node brought down the rest of the cluster", "no-isolation"]
])("“%s” tells of %s", (text, id) => {
  expect(ids(text)).toContain(id);
});

test.each([
  ["Nobody has ever rehearsed a restore", "missing-test"],
  ["There is no disaster recovery exercise", "missing-test"],
  ["Health check failures rose on all pods", "misleading-health-check"],
  ["A journalist published leaked data", "resource-leak"],
  ["An API token leaked in a public repository", "resource-leak"],
  ["It was a race against time", "race-condition"],
  ["The workers do not restart automatically", "manual-step"],
  ["The page was not updated for an hour", "upgrade-lag"],
  ["We had updated the library the day before", "upgrade-lag"],
  ["We rolled back to the old version", "upgrade-lag"],
  ["A mail said that the certificate was about to expire, and we renewed it in time", "certificate-expiry"],
  ["We suspected an expired token, but it was valid", "certificate-expiry"],
  ["The dashboard claimed that the disk was full, which was wrong", "capacity-limit"],
  ["The error said the quota was reached, but it was not", "capacity-limit"],
  ["The duty manager assumes command of the response", "wrong-assumption"],
  ["The script assumed a leading slash", "wrong-assumption"],
  ["It was a bad cable rather than a bug", "software-defect"],
  ["We never test our backups", "missing-test"],
  ["Disaster recovery was never tested", "missing-test"],
  ["Customer passwords were leaked", "resource-leak"],
  ["The configuration was deployed but not updated on all hosts", "upgrade-lag"],
  ["By the time we noticed, the queue was full", "time-pressure"],
  ["Pods were not automatically rescheduled", "manual-step"],
  ["The certificate will expire next month", "certificate-expiry"],
  ["The alert warned that the certificate would expire, so we renewed it", "certificate-expiry"],
  ["The certificate had not expired", "certificate-expiry"],
  ["The log claimed we ran out of memory, but we had not", "capacity-limit"],
  ["The second responder assumed the role of the scribe", "wrong-assumption"],
  ["The library assumes UTF-8", "wrong-assumption"],
  ["There was no bug", "software-defect"],
  ["It looked as if the disk were full, which was not the case", "capacity-limit"],
  ["There was an alert, so nothing was missed", "missing-alert"],
  ["A typo was ruled out", "slip"]
])("“%s” tells nothing of %s", (text, id) => {
  expect(ids(text)).not.toContain(id);
});

test.each([
  ["Raise the memory limit of the workers", true],
  ["Deploy a newer chart", true],
  ["Add tests for the importer", true],
  ["Don't deploy on Fridays", true],
  ["Migrate the database to the new cluster", true],
  ["Increase the timeout of the client", true],
  ["Switch the job to the new queue", true],
  ["Restart the pods every night", true],
  ["Check the certificates weekly", true],
  ["- Please document how the gateway is restarted", true],
  ["Review should have stopped it", false],
  ["Test coverage was missing", false],
  ["Deploy failed on two hosts", false],
  ["Use of a shared account", false],
  ["", false]
])("“%s” is an order: %s", (text, expected) => {
  expect(isOrder(text)).toBe(expected);
});

test.each([
  ["Causes of the outage", true],
  ["2. Why nobody saw it", true],
  ["What allowed this to happen?", true],
  ["Contributing circumstances", true],
  ["Monitoring gaps", true],
  ["Why this matters", false],
  ["Why it went well", false],
  ["Timeline", false],
  ["", false]
])("“%s” is a heading of causes: %s", (heading, expected) => {
  expect(isCauseHeading(heading)).toBe(expected);
});

test.each([
  ["The certificate expired, although the renewal was automatic", "certificate-expiry", true],
  ["The mail claimed that the certificate had expired, but it was valid", "certificate-expiry", false],
  ["We feared that the disk was full, but it was not", "capacity-limit", false],
  ["We moved the logs to avoid a full disk", "capacity-limit", false],
  ["The disk was about to run out of space", "capacity-limit", false],
  ["Support told us that the disk was full, but we acted late", "capacity-limit", true]
])("“%s” holds %s for a fact: %s", (text, id, expected) => {
  expect(ids(text).includes(id)).toBe(expected);
});
