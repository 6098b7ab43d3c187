/**
 * Actions on alert rules: eleven make the pager quieter, ten change nothing, three make it louder. Of those that change nothing
 * two were closed shortly after a fix of the same rule, and two shortly before the rule got another name.
 */
import {type Planned, planned} from "./planned.js";

export const PLANNED_FOR_NOISE: readonly Planned[] = planned(`
alert_rule:HighCpu@orders-db              | 5.1  | 0.08 | 1  | 1   | stronger     | detect  | Replace the CPU page of orders-db by one on query latency
alert_rule:ReplicationLag@orders-db       | 6.4  | 0.30 | 2  | 2   | intermediate | detect  | Page on replication lag only after 5 min
alert_rule:UpstreamErrors@edge-proxy      | 7.2  | 0.45 | 0  | 3   | stronger     | detect  | Page on error-budget burn of edge-proxy over two windows
alert_rule:ConnectionsHigh@edge-proxy     | 4.6  | 0.15 | 0  | 0.5 | intermediate | detect  | Raise the connection limit of edge-proxy and page at 95 %
alert_rule:RunnerQueueLong@deploy-pipeline | 5.8 | 0.05 | 1  | 0.5 | stronger     | detect  | Send runner queue alerts to a ticket instead of the pager
alert_rule:CheckoutLatencyHigh@checkout   | 6.9  | 0.35 | 3  | 4   | stronger     | detect  | Alert on p95 > 500 ms for checkout over 10 min instead of a single scrape
alert_rule:CartAbandonmentHigh@checkout   | 4.2  | 0.05 | 0  | 0.5 | stronger     | detect  | Delete the cart abandonment page
alert_rule:HighCpu@storefront             | 7.8  | 0.10 | 2  | 1   | stronger     | detect  | Replace the CPU page of storefront by one on request errors
alert_rule:SyntheticLoginFailed@storefront | 8.3 | 0.20 | 1  | 1   | intermediate | detect  | Require three failed synthetic logins from two places before paging
alert_rule:ProviderLatency@payments       | 5.5  | 0.55 | 6  | 3   | intermediate | detect  | Page on provider latency by provider, weighted by volume
alert_rule:DepotOffline@depot-gateway     | 8.9  | 0.25 | 4  | 5   | stronger     | detect  | Count a depot as offline only when its backup line is silent too
alert_rule:HighMemory@tracking-api        | 6.1  | 1    | 0  | 0.5 | intermediate | detect  | Adjust the memory threshold of tracking-api from 88 % to 90 %
alert_rule:ConsumerLag@event-stream       | 7.5  | 1    | 0  | 1   | weaker       | detect  | Review the consumer lag alert
alert_rule:RouteComputationSlow@routing-engine | 5.9 | 1 | 0  | 1   | weaker       | process | Ask on-call to snooze the route computation alert during batch
alert_rule:LoginFailures@identity         | 6.6  | 1    | 0  | 2   | intermediate | detect  | Add a runbook link to the login failure alert
alert_rule:MailBounceRate@notifications   | 9.2  | 1    | 0  | 1   | weaker       | process | Talk to the mail provider about bounces
alert_rule:SearchLatencyHigh@address-search | 4.9 | 1   | 0  | 1   | weaker       | process | Keep an eye on the search latency alert
alert_rule:InvoiceQueueBacklog@billing    | 6.3  | 1.9  | 1  | 1   | intermediate | detect  | Lower the invoice backlog threshold to be warned earlier
alert_rule:PrinterQueueStuck@label-service      | 5.2 | 3.6  | 0  | 1   | intermediate | detect  | Alert per printer instead of per depot
alert_rule:CarrierUplinkDown@depot-gateway | 7.0 | 1.8  | 0  | 1   | intermediate | detect  | Check carrier uplinks every 10 s
alert_rule:HighCpu@orders-db              | 5.25 | 1    | 0  | 0.5 | weaker       | process | Ask on-call to comment on every CPU page of orders-db
alert_rule:SyntheticLoginFailed@storefront | 8.8 | 1    | 0  | 1   | intermediate | detect  | Add a dashboard link to the synthetic login page
alert_rule:TrackingLatencyHigh@tracking-api | 7.0 | 1   | 0  | 1   | intermediate | detect  | Group the tracking latency alert by depot
alert_rule:UnderReplicatedPartition@event-stream | 7.4 | 1 | 0 | 1  | weaker       | process | Review the partition alert with the vendor
`);
