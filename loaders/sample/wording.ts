/** How this company writes about each condition: incident titles, and the factor as a retro names it. */
import {cells} from "./cells.js";

export interface Wording {
  readonly titles: readonly string[];
  readonly factors: readonly string[];
}

/** `{service}` and `{dep}` (a service it depends on) are filled in. */
const WORDING = cells(`
missing-retry | {service} drops requests when {dep} resets connections; Failed {service} calls after a short {dep} blip; {service}: one in nine requests lost during {dep} restart | {service} calls {dep} once and gives up, there is no retry with back-off; The client had no retry policy, so a two-second blip became lost requests
missing-timeout | {service} hangs while {dep} is slow; {service} threads exhausted waiting for {dep}; {service} unresponsive: all workers blocked on {dep} | Calls from {service} to {dep} have no timeout; The connection pool waited for {dep} without limit
single-point-of-failure | {service} down after loss of one node; {service} unavailable in eu-central, single primary lost | Only one instance of {service} could take writes; All traffic passed through a single node
capacity-limit | {service} at its connection limit during evening peak; {service} backlog grows after newsletter campaign; {service} throttled, partition throughput exhausted | {service} ran at its capacity limit before the peak; The quota for {service} was set for last year's volume
missing-alert | {service} stopped processing without an alert; {service} failure found by depot staff; Silent failure of {service} overnight | Nothing alerted on this failure of {service}; We have no alert for a stalled consumer
noisy-alert | {service} degraded for an hour, alert lost among repeats; Real {service} outage hidden in flapping alerts | The page was one of forty that evening and was taken for noise; The alert flaps several times a week, so it was snoozed
poor-observability | {service} errors without a visible cause; Intermittent 5xx from {service}, no traces; Slow {service}, cause unclear for two hours | There were no traces across {service} and {dep}; The dashboard shows averages only, the slow tenth was invisible
unsafe-default | {service} rejects large requests after defaults changed; {service} opens unlimited connections to {dep}; {service} caches error pages | The default of the setting is unsafe at our volume; A missing value means "unlimited" in {service}
missing-validation | Malformed route table loaded by {service}; {service} rejects all jobs after bad configuration; {service} sends parcels to a closed depot | The configuration was accepted without validation; A wrong value passed CI because nothing checks the file
missing-test | Regression in {service} price rounding; {service} fails for orders without a phone number; {service} breaks on daylight-saving change | No test covered this case; The contract between {service} and {dep} is not tested
certificate-expiry | {service} refuses TLS, certificate expired; Carrier uplink of {service} down: client certificate expired; Expired signing secret breaks {service} | The certificate of {service} expired; The renewal of the client certificate was missed
hidden-dependency | {service} down although only {dep} was in maintenance; {service} breaks with an unrelated {dep} change; Unexpected coupling of {service} and {dep} | Nobody knew that {service} needs {dep} at start-up; {service} depends on {dep} through a shared cache that is not documented
no-isolation | One customer's bulk upload slows {service} for all; Batch jobs starve {service}; {service} outage spreads to label printing | Batch and interactive work share one pool in {service}; A failure in one tenant took the others with it
resource-leak | {service} memory climbs until restart; {service} runs out of file handles; {service} pods killed one after the other, out of memory | {service} leaks memory under long polling; Connections are not returned after an error
version-incompatibility | {service} can't read messages of the new {dep} version; {service} fails after client library upgrade | The new schema version could not be read by the old consumer; Client and server versions of {dep} did not match
unclear-ownership | Orphaned job in {service} fails for three days; {service} incident passed between teams | No team owned this part of {service}; Two teams each thought the other one was responsible
cognitive-overload | {service} change applied to the wrong cluster; {service} queue purged by mistake during triage; {service} restarted twice during parallel incident | The responder handled two incidents and a release at once; The console shows eleven clusters that look alike
knowledge-gap | {service} recovery delayed, procedure known to few; {service} rebuild needed an absent specialist | Only one person knew how {service} is rebuilt; The knowledge about this component left with the former team
fatigue | Third night page in a row: {service} slow to recover; {service} outage prolonged overnight; {service} degraded from midnight to morning | The on-call engineer had been paged on three nights in a row; Response was slow in the fourth hour of a night incident
misread-signal | {service} errors taken for a monitoring fault; {service} failing health checks read as a deploy; {service} latency blamed on {dep} | The error rate was read as a sign of the deploy; The first dashboard looked healthy and pointed to {dep}
communication-gap | Support not told about {service} outage; {service} maintenance overlaps with depot cut-over | Support learned about it from customers; The change was announced in a channel that depots don't read
slow-rollback | Bad release of {service}, rollback took an hour; {service} error rate after release; {service}: release breaks parcel drop-off, rollback blocked by migration | Rolling back {service} takes over forty minutes; The release could not be rolled back without rebuilding the image
unclear-runbook | {service} recovery slowed by outdated runbook; {service} stuck after restart, steps unclear; {service} failover in the wrong order | The runbook for {service} describes the old set-up; There was no runbook for this failure
slow-escalation | {service} outage waits for the right team; {service} partner outage, vendor called late | It took forty minutes until the owning team was called; Escalation to the vendor needed an approval
missing-review | Unreviewed change breaks {service}; {service} permissions removed by a direct push | The change went in without a second pair of eyes; The hot fix skipped review
manual-step | {service} job skipped: manual step forgotten; {service} stalled, queue not drained by hand; Wrong file uploaded by hand to {service} | A step in the procedure is done by hand; The rotation relies on a calendar entry
big-bang-change | {service} release to all regions at once fails; {service} rule change hits all depots | The change went to all regions at once; There was no canary stage
no-change-window | {service} change during evening cut-off; {service} deploy on Black Friday eve | The release went out during the evening cut-off; Nobody checked the peak calendar before the change
upgrade-lag | {service} hit by a known bug of an old driver; {service} vendor patch missing | The library was four major versions behind; The fix had been available for nine months
scan-clock-drift | {service} rejects parcels scanned in the future; Parcels out of order in {service} after a scanner swap | The scanners ran eleven minutes ahead of {service}; Half of the scanners had not synchronised for a week
cold-standby | {service} slow for an hour after the switch to its standby; {service} standby answers errors while it fills | The standby of {service} had no data in memory; The standby took traffic before it was warm
no-drill | {service} restore fails at first attempt; {service} failover took three hours | The restore had never been rehearsed; Nobody on call had run the failover before
`);

/** Where or for whom, so that two incidents of a kind don't read alike. */
export const DETAILS = [
  "in eu-central",
  "in eu-west",
  "in us-east",
  "in ap-south",
  "for business customers",
  "for marketplace sellers",
  "for express parcels",
  "for international parcels",
  "for returns"
] as const;

const BY_CONDITION = new Map<string, Wording>(
  WORDING.map(([condition = "", titles = "", factors = ""]) => [
    condition,
    {titles: titles.split("; "), factors: factors.split("; ")}
  ])
);

export function wording(condition: string): Wording {
  const found = BY_CONDITION.get(condition);
  if (!found) throw new Error(`no wording for condition ${condition}`);
  return found;
}

export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
