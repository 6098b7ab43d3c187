/** The alert rules of the company: how often they fire, how much of it is worth waking up for. */
import {type Company, type Service, inCell} from "./company.js";
import {cells} from "./cells.js";

export interface AlertRule {
  readonly name: string;
  readonly service: Service;
  /** goes to the pager, else to a chat channel */
  readonly pages: boolean;
  readonly summary: string;
  /** episodes a week before scaling and before any action */
  readonly perWeek: number;
  /** share of episodes that needed somebody */
  readonly actionable: number;
  /** share of episodes that flap: three to seven fires within the hour */
  readonly flapping: number;
  readonly medianMinutes: number;
  /** alerts of one episode, grouped into one notification */
  readonly instances: number;
  /** how much more often it fires at night than by day: batch jobs, backups */
  readonly night: number;
}

/** Rule, service, pager or chat, episodes a week, actionable share, flapping share, minutes open, alerts each, night factor, summary. */
const RULES = cells(`
HighCpu                  | orders-db       | pager | 5.5 | 0.05 | 0.25 | 12 | 1 | 2.0 | CPU above 85 % on an orders-db node
ReplicationLag           | orders-db       | pager | 4.0 | 0.15 | 0.20 | 9  | 1 | 2.5 | Replica more than 30 s behind
DiskWillFillIn4Hours     | orders-db       | pager | 2.2 | 0.30 | 0.05 | 45 | 1 | 1.5 | Disk of orders-db fills within 4 h
SlowQueries              | orders-db       | chat  | 14  | 0.05 | 0.15 | 15 | 3 | 1.2 | Queries slower than 2 s
BackupLate               | orders-db       | chat  | 3   | 0.20 | 0.00 | 60 | 1 | 4.0 | Nightly backup not finished by 05:00
UpstreamErrors           | edge-proxy      | pager | 5.0 | 0.25 | 0.20 | 8  | 1 | 1.0 | More than 1 % of upstream requests fail
ConnectionsHigh          | edge-proxy      | pager | 3.5 | 0.08 | 0.25 | 10 | 1 | 0.8 | Connections above 80 % of the limit
PodRestarting            | edge-proxy      | chat  | 18  | 0.04 | 0.10 | 6  | 2 | 1.0 | A proxy pod restarted
CertificateExpiresSoon   | edge-proxy      | chat  | 2   | 0.50 | 0.00 | 600 | 2 | 1.0 | Certificate expires within 14 days
RunnerQueueLong          | deploy-pipeline | pager | 2.6 | 0.05 | 0.15 | 20 | 1 | 0.3 | More than 30 jobs wait for a runner
BuildsFailing            | deploy-pipeline | chat  | 16  | 0.08 | 0.05 | 25 | 1 | 0.2 | Main branch builds fail
CheckoutLatencyHigh      | checkout        | pager | 4.5 | 0.20 | 0.20 | 9  | 1 | 0.6 | p95 of checkout above 500 ms
CheckoutErrorRate        | checkout        | pager | 2.8 | 0.60 | 0.05 | 14 | 1 | 0.7 | Error budget of checkout burns 14 times too fast
CartAbandonmentHigh      | checkout        | pager | 2.4 | 0.03 | 0.10 | 40 | 1 | 0.9 | Cart abandonment above the usual range
HighCpu                  | storefront      | pager | 4.0 | 0.05 | 0.25 | 11 | 1 | 0.6 | CPU above 85 % on a storefront node
SyntheticLoginFailed     | storefront      | pager | 3.0 | 0.10 | 0.30 | 5  | 1 | 1.0 | Synthetic login failed once
CacheHitRateLow          | storefront      | chat  | 12  | 0.03 | 0.20 | 18 | 2 | 1.0 | Cache hit rate below 70 %
FrontendErrors           | storefront      | chat  | 20  | 0.06 | 0.10 | 10 | 2 | 0.6 | JavaScript errors above baseline
AuthorisationErrors      | payments        | pager | 3.4 | 0.45 | 0.10 | 10 | 1 | 0.7 | Card authorisations fail above 3 %
ProviderLatency          | payments        | pager | 5.0 | 0.06 | 0.25 | 7  | 1 | 0.9 | Provider answers slower than 2 s
SettlementFileLate       | payments        | chat  | 2.5 | 0.30 | 0.00 | 90 | 1 | 5.0 | Settlement file not received by 03:00
InvoiceQueueBacklog      | billing         | pager | 2.2 | 0.10 | 0.10 | 35 | 1 | 2.5 | More than 5,000 invoices wait
InvoiceRenderErrors      | billing         | chat  | 10  | 0.05 | 0.10 | 20 | 2 | 1.5 | Invoices fail to render
HighMemory               | tracking-api    | pager | 5.5 | 0.12 | 0.20 | 25 | 1 | 1.0 | Memory above 90 % of the limit
TrackingLatencyHigh      | tracking-api    | pager | 3.0 | 0.35 | 0.10 | 12 | 1 | 0.7 | p95 of tracking lookups above 800 ms
PodOutOfMemory           | tracking-api    | chat  | 16  | 0.08 | 0.05 | 4  | 2 | 1.0 | A pod was killed out of memory
ConsumerLag              | event-stream    | pager | 6.0 | 0.20 | 0.25 | 15 | 1 | 1.3 | Consumer group more than 5 min behind
UnderReplicatedPartition | event-stream    | pager | 2.5 | 0.15 | 0.15 | 10 | 1 | 1.5 | Partitions below their replica count
RebalanceStorm           | event-stream    | chat  | 13  | 0.03 | 0.20 | 8  | 4 | 1.0 | Consumer groups rebalance repeatedly
DeadLetters              | event-stream    | chat  | 15  | 0.10 | 0.05 | 30 | 2 | 1.0 | Messages in the dead-letter queue
RouteComputationSlow     | routing-engine  | pager | 3.5 | 0.10 | 0.15 | 20 | 1 | 2.2 | Route computation takes longer than 90 s
RouteFailures            | routing-engine  | pager | 2.4 | 0.55 | 0.05 | 18 | 1 | 1.5 | More than 0.5 % of parcels without a route
GeocodeFallback          | routing-engine  | chat  | 14  | 0.02 | 0.10 | 12 | 2 | 1.0 | Address fell back to postcode centre
DepotOffline             | depot-gateway   | pager | 5.0 | 0.22 | 0.30 | 8  | 1 | 1.8 | A depot sent nothing for 5 min
ScannerErrors            | depot-gateway   | chat  | 22  | 0.04 | 0.15 | 10 | 3 | 1.5 | Handheld scanners report errors
CarrierUplinkDown        | depot-gateway   | pager | 2.2 | 0.40 | 0.10 | 15 | 1 | 1.2 | Uplink to a partner carrier down
PrinterQueueStuck        | label-service   | pager | 2.4 | 0.12 | 0.10 | 14 | 1 | 1.0 | Label printer queue older than 3 min
LabelRenderSlow          | label-service   | chat  | 9   | 0.03 | 0.10 | 9  | 2 | 1.0 | Label rendering slower than 1 s
SearchLatencyHigh        | address-search  | pager | 2.8 | 0.10 | 0.15 | 10 | 1 | 0.6 | p95 of address search above 300 ms
IndexStale               | address-search  | chat  | 6   | 0.10 | 0.00 | 80 | 1 | 1.5 | Address index older than 26 h
MailBounceRate           | notifications   | pager | 2.6 | 0.04 | 0.10 | 30 | 1 | 1.0 | Bounce rate of status mails above 4 %
SmsProviderErrors        | notifications   | chat  | 11  | 0.06 | 0.15 | 12 | 2 | 1.0 | SMS provider returns errors
LoginFailures            | identity        | pager | 4.0 | 0.12 | 0.15 | 10 | 1 | 1.2 | Failed logins above 8 %
TokenErrors              | identity        | pager | 2.2 | 0.50 | 0.05 | 12 | 1 | 0.9 | Token validation fails above 1 %
PasswordResetVolume      | identity        | chat  | 7   | 0.05 | 0.05 | 30 | 1 | 0.8 | Unusual number of password resets
`);

/** Every rule of every cell; the cells share a default company's rates. */
export function alertRules({services, cells}: Company): AlertRule[] {
  return Array.from({length: cells}, (_, cell) =>
    RULES.map(
      ([
        name = "",
        service = "",
        channel,
        perWeek,
        actionable,
        flapping,
        minutes,
        instances,
        night,
        summary = ""
      ]) => ({
        name,
        service: services.find((candidate) => candidate.name === inCell(service, cell))!,
        pages: channel === "pager",
        summary,
        perWeek: Number(perWeek) / cells,
        actionable: Number(actionable),
        flapping: Number(flapping),
        medianMinutes: Number(minutes),
        instances: Number(instances),
        night: Number(night)
      })
    )
  ).flat();
}
