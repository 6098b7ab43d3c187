/** Sentences of reports and tickets: what customers felt, what set it off, who noticed, what was learned. */
import type {Trigger} from "./hazards.js";
import {cells} from "./cells.js";

const lists = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(cells(text).map(([name = "", sentences = ""]) => [name, sentences.split("; ")]));

const IMPACT = lists(`
storefront | Customers saw an error page instead of the booking form; About one in five page views failed
checkout | Customers could not complete bookings; Checkout answered after more than ten seconds or not at all
payments | Card payments were declined although the cards were good; Payments stayed pending and were captured late
billing | Invoices went out late; Business customers got invoices with wrong totals
tracking-api | Parcel status was stale or missing; The tracking page showed "no data" for parcels in transit
event-stream | Scan events arrived up to two hours late; Downstream services worked on old data
routing-engine | Parcels were routed to the wrong depot; New parcels waited without a route
depot-gateway | Two depots could not upload scans; Handheld scanners in the depots worked offline only
label-service | Shops could not print labels; Labels came out with a missing barcode
address-search | Address suggestions did not appear; Customers had to type addresses by hand, many with mistakes
notifications | Delivery notices were sent twice or not at all; Customers did not get their pick-up code
identity | Users could not log in; Sessions were dropped and the apps asked for a new login
orders-db | Orders could not be written for several minutes; All services that write orders were slow
edge-proxy | A share of all requests was rejected at the edge; Partner carriers could not reach our APIs
deploy-pipeline | No service could be released; Fixes for other problems had to wait
`);

const TRIGGER = lists(`
deploy | A release of {service} had gone out shortly before; Version {version} of {service} was rolled out to all regions
config change | A configuration change of {service} had just been applied; A new setting was pushed to {service}
traffic | Traffic rose to twice the usual level; A campaign of a large customer brought four times the usual orders
dependency | {dep} had a short disturbance; Answers from {dep} became slow
certificate | A certificate reached its end date; The client certificate for the partner link ran out
capacity | Volume had grown slowly to the limit; The batch window overlapped with the day's peak
hardware | A node failed; A disk in one zone failed
unknown | What set it off is not known; No change or peak was found that explains the start
`);

const NOTICED = lists(`
alert | Alert {rule} fired and paged the on-call of {team}; The on-call engineer of {team} was paged by {rule}
human | An engineer of {team} noticed the errors on the dashboard; Depot operations called the on-call engineer of {team}
customer | Customers reported the problem to support; A customer reported failing requests, support raised a ticket
`);

export const BELIEF = [
  "First idea: a network problem between the zones",
  "Suspected the last deploy, the graphs did not agree",
  "We believed {dep} was the cause and called its team",
  "Assumed that the dashboard was delayed",
  "Thought the peak would pass by itself"
];

export const DECISION = [
  "Decided to stop the rollout",
  "Decided to route traffic to the other zone",
  "Agreed to degrade the feature rather than keep everything slow",
  "Decided to wait for the batch to finish before the restart",
  "Called in {team} as owner of the change"
];

const REPAIR: ReadonlyMap<Trigger, readonly string[]> = lists(`
deploy | Rolled back {service} to the previous version; Reverted the release of {service}
config change | Restored the previous configuration of {service}; Reverted the setting
traffic | Doubled the replicas of {service}; Throttled the bulk customer and added capacity
dependency | Restarted {service} after {dep} had recovered; Switched {service} to the fallback
certificate | Installed a new certificate and reloaded {service}; Issued the certificate by hand
capacity | Raised the limit of {service}; Moved the batch and freed the pool
hardware | Failed over to the standby; Replaced the node and rebalanced
unknown | Restarted {service}, errors stopped; Drained and restarted the pods one by one
`) as ReadonlyMap<Trigger, readonly string[]>;

export const WELL = [
  "The incident channel was open within five minutes",
  "Support had a text for customers early",
  "The depot staff switched to paper lists at once",
  "Two teams worked on it in parallel without stepping on each other",
  "The graphs of request errors showed the start to the minute",
  "Hand-over at shift change went smoothly"
];

export const LUCKY = [
  "It happened before the evening peak",
  "An expert was online by chance",
  "The queue had room for one more hour"
];

export const LESSON = [
  "We look at averages too long before we look at the slow tenth.",
  "The order of steps matters more than their speed.",
  "What we can't see in one place, nobody sees in the first half hour.",
  "A change that can't be undone in five minutes needs a smaller first step.",
  "Depots are users too: they need the status page as much as customers do."
];

/** Wording that puts it on a person; what a blameless report avoids and some don't. */
export const BLAME = [
  "The engineer should have checked the dashboard before leaving.",
  "This was human error: the wrong cluster was selected.",
  "The on-call person failed to follow the runbook.",
  "Somebody was careless with the configuration."
];

export interface Prose {
  readonly impact: readonly string[];
  readonly trigger: readonly string[];
  readonly noticed: readonly string[];
  readonly repair: readonly string[];
}

/** Sentences for a service (without its cell), a trigger and a way of noticing; with {places} to fill. */
export const prose = (service: string, trigger: Trigger, detectedBy: string): Prose => ({
  impact: IMPACT.get(service.replace(/-r\d\d$/, ""))!,
  trigger: TRIGGER.get(trigger)!,
  noticed: NOTICED.get(detectedBy)!,
  repair: REPAIR.get(trigger)!
});
