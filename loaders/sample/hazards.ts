/**
 * The ways in which this company breaks. Each is a Poisson process of its own: several conditions must align on a
 * service, and a trigger sets it off. Fixing one of the conditions thins the whole process.
 */
import type {Company, Service} from "./company.js";
import {inCell} from "./company.js";

export type Trigger =
  "deploy" | "config change" | "traffic" | "dependency" | "certificate" | "capacity" | "hardware" | "unknown";

export interface Hazard {
  readonly service: Service;
  readonly trigger: Trigger;
  /** incidents a quarter before scaling and before any action */
  readonly perQuarter: number;
  /** the main one first */
  readonly conditions: readonly string[];
}

const TABLE = `
checkout         deploy         1.1  slow-rollback big-bang-change
storefront       deploy         0.7  slow-rollback big-bang-change manual-step
payments         deploy         0.6  slow-rollback missing-review no-change-window
tracking-api     deploy         0.7  slow-rollback upgrade-lag
billing          deploy         0.5  slow-rollback manual-step
identity         deploy         0.6  slow-rollback no-change-window
notifications    deploy         0.5  slow-rollback no-change-window
depot-gateway    deploy         0.4  slow-rollback version-incompatibility
checkout         dependency     1.1  missing-timeout single-point-of-failure
storefront       dependency     0.8  missing-timeout knowledge-gap
tracking-api     dependency     0.6  missing-timeout noisy-alert
depot-gateway    dependency     0.7  missing-timeout version-incompatibility
address-search   traffic        0.5  missing-timeout upgrade-lag
label-service    dependency     0.3  missing-timeout knowledge-gap
edge-proxy       certificate    1.1  certificate-expiry manual-step knowledge-gap
depot-gateway    certificate    0.9  certificate-expiry manual-step
identity         certificate    0.6  certificate-expiry manual-step
payments         certificate    0.5  certificate-expiry knowledge-gap
payments         dependency     1.9  missing-retry single-point-of-failure
payments         traffic        0.9  missing-retry upgrade-lag
payments         dependency     0.8  missing-retry noisy-alert knowledge-gap
event-stream     traffic        1.6  capacity-limit big-bang-change
event-stream     traffic        1.1  capacity-limit upgrade-lag manual-step
event-stream     capacity       1.0  capacity-limit manual-step
orders-db        capacity       0.3  capacity-limit no-drill
storefront       traffic        0.2  capacity-limit single-point-of-failure
routing-engine   config change  1.7  missing-validation missing-review
routing-engine   config change  1.1  missing-validation big-bang-change
routing-engine   config change  0.6  missing-validation no-change-window
orders-db        hardware       0.6  unclear-runbook no-drill single-point-of-failure
event-stream     unknown        0.6  unclear-runbook knowledge-gap
edge-proxy       config change  0.5  unclear-runbook slow-escalation
depot-gateway    hardware       0.8  unclear-runbook communication-gap
deploy-pipeline  unknown        0.5  unclear-runbook single-point-of-failure
billing          unknown        0.6  unclear-runbook communication-gap
edge-proxy       config change  1.4  unsafe-default no-change-window
edge-proxy       traffic        0.9  unsafe-default single-point-of-failure
edge-proxy       config change  0.6  unsafe-default missing-review
identity         unknown        0.8  misread-signal noisy-alert
checkout         traffic        0.6  misread-signal noisy-alert
routing-engine   capacity       0.6  misread-signal knowledge-gap
storefront       unknown        0.6  misread-signal noisy-alert upgrade-lag
tracking-api     unknown        1.3  resource-leak upgrade-lag
tracking-api     traffic        0.8  resource-leak single-point-of-failure
tracking-api     capacity       0.6  resource-leak communication-gap
deploy-pipeline  capacity       1.3  cognitive-overload manual-step
orders-db        capacity       1.2  cognitive-overload knowledge-gap
routing-engine   traffic        1.1  cognitive-overload noisy-alert
checkout         traffic        1.3  fatigue noisy-alert
notifications    unknown        1.1  fatigue upgrade-lag
storefront       hardware       0.9  fatigue single-point-of-failure
billing          unknown        0.9  poor-observability knowledge-gap
storefront       unknown        0.8  poor-observability noisy-alert
address-search   traffic        0.8  poor-observability upgrade-lag
notifications    traffic        0.8  poor-observability big-bang-change
storefront       dependency     0.8  hidden-dependency unclear-ownership
billing          dependency     0.7  hidden-dependency slow-escalation
identity         dependency     0.6  hidden-dependency no-isolation
notifications    unknown        0.6  unclear-ownership communication-gap
address-search   unknown        0.5  unclear-ownership missing-alert
label-service    unknown        0.8  unclear-ownership slow-escalation
label-service    hardware       0.7  single-point-of-failure slow-escalation
label-service    deploy         0.8  version-incompatibility missing-test upgrade-lag
tracking-api     deploy         0.5  missing-test no-isolation
checkout         deploy         0.5  missing-test missing-review communication-gap
identity         deploy         0.6  missing-review missing-test
notifications    traffic        0.6  no-isolation missing-alert
event-stream     unknown        0.5  missing-alert no-isolation
depot-gateway    unknown        2.7  scan-clock-drift
tracking-api     unknown        1.0  scan-clock-drift
billing          hardware       2.4  cold-standby
orders-db        hardware       1.0  cold-standby
`;

/** Every hazard of every cell; the cells share a default company's rates. */
export function hazards({services, cells}: Company): Hazard[] {
  const rows = TABLE.trim()
    .split("\n")
    .map((line) => /^(\S+)\s+(\S+(?: \S+)*?)\s+([\d.]+)\s+(\S.*)$/.exec(line)!.slice(1));
  return Array.from({length: cells}, (_, cell) =>
    rows.map(([service = "", trigger = "", rate = "", conditions = ""]) => ({
      service: services.find(({name}) => name === inCell(service, cell))!,
      trigger: trigger as Trigger,
      perQuarter: Number(rate) / cells,
      conditions: conditions.split(" ")
    }))
  ).flat();
}
