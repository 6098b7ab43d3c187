/** Alertmanager webhook archives: NDJSON, one payload a line, a file for each receiver and quarter. */
import {type Fire, announcing, firesOf} from "../alerts.js";
import type {AlertRule} from "../alertRules.js";
import {HOUR, MINUTE, quarterStart} from "../clock.js";
import {isDoubled, isPaused, nameAt} from "../faults.js";
import {writePieces} from "../files.js";
import type {Simulation} from "../model.js";
import {chance, hash, stream} from "../random.js";
import {storms as stormsOf} from "../storms.js";

const NEVER = "0001-01-01T00:00:00Z";
const REPEAT = 4 * HOUR;
/** share of pages that responders have labelled as useful or not */
const LABELLED = 0.3;

interface Notification {
  readonly at: number;
  readonly ruleIndex: number;
  readonly fire: Fire;
  readonly resolved: boolean;
  /** undefined: nobody labelled it */
  readonly label: boolean | undefined;
}

/** Writes every archive; returns the number of fired alerts. */
export async function writeAlertmanager(
  simulation: Simulation,
  out: string,
  onFile: () => void
): Promise<number> {
  const storms = stormsOf(simulation);
  const announced = announcing(simulation);
  const level = simulation.options.alerts > 200_000 ? 5 : 9;
  let fired = 0;
  for (const [receiver, ruleIndexes] of byReceiver(simulation.rules)) {
    for (let quarter = 0; quarter < simulation.options.quarters; quarter++) {
      const from = quarterStart(simulation.options.quarters, quarter);
      const to = quarterStart(simulation.options.quarters, quarter + 1);
      const within = <T>(list: readonly T[], at: (item: T) => number): T[] =>
        list.filter((item) => at(item) >= from && at(item) < to);
      const raging = within(storms, (storm) => storm.at);
      const notifications: Notification[] = [];
      for (const ruleIndex of ruleIndexes) {
        const incidents = within(announced.get(ruleIndex) ?? [], (incident) => incident.detectedAt);
        const labels = stream(simulation.options.seed, `labels/${ruleIndex}/${quarter}`);
        for (const fire of firesOf(simulation, ruleIndex, from, to, raging, incidents)) {
          if (isPaused(simulation.faults, "alertmanager", fire.at)) continue;
          fired += replicas(simulation, fire).length * fire.instances.length;
          const label =
            simulation.rules[ruleIndex]!.pages && chance(labels, LABELLED) ? fire.actionable : undefined;
          notifications.push(...notified(fire, ruleIndex, label, simulation.end));
        }
      }
      notifications.sort((a, b) => a.at - b.at || a.ruleIndex - b.ruleIndex);
      const name = `alertmanager/${receiver}/${new Date(from).getUTCFullYear()}-q${Math.floor(new Date(from).getUTCMonth() / 3) + 1}.ndjson.gz`;
      await writePieces(out, name, payloads(simulation, receiver, notifications), level);
      onFile();
    }
  }
  return fired;
}

function byReceiver(rules: readonly AlertRule[]): Map<string, number[]> {
  const receivers = new Map<string, number[]>();
  for (const [index, {pages, service}] of rules.entries()) {
    const receiver = `${pages ? "pagerduty" : "slack"}-${service.team.id}`;
    const known = receivers.get(receiver);
    if (known) known.push(index);
    else receivers.set(receiver, [index]);
  }
  return receivers;
}

/** At the start, every four hours while it lasts (three times at most), and once when it is over. */
function* notified(
  fire: Fire,
  ruleIndex: number,
  label: boolean | undefined,
  end: number
): Generator<Notification> {
  const over = fire.end ?? end;
  for (let n = 0; n <= 3 && fire.at + n * REPEAT < over; n++)
    yield {at: fire.at + n * REPEAT + MINUTE / 2, ruleIndex, fire, resolved: false, label};
  if (fire.end !== undefined) yield {at: fire.end + MINUTE / 2, ruleIndex, fire, resolved: true, label};
}

/** The servers that report a fire: one, or both of a pair whose replica label nobody drops. */
const replicas = ({faults}: Simulation, {at}: Fire): readonly string[] =>
  isDoubled(faults, "alertmanager", at) ? [',"replica":"a"', ',"replica":"b"'] : [""];

function* payloads(
  simulation: Simulation,
  receiver: string,
  notifications: Iterable<Notification>
): Generator<string> {
  const known = new Map<string, Texts>();
  for (const {ruleIndex, fire, resolved, label} of notifications) {
    const rule = simulation.rules[ruleIndex]!;
    const name = nameAt(simulation.faults, "alert_rule", rule.name, fire.at);
    const key = `${ruleIndex}/${name}`;
    let texts = known.get(key);
    if (!texts) known.set(key, (texts = textsOf({...rule, name}, simulation.company.domain, ruleIndex)));
    const status = resolved ? "resolved" : "firing";
    const starts = stamp(fire.at, texts.fraction);
    const ends = resolved ? stamp(fire.end!, texts.fraction) : NEVER;
    const notes = resolved ? annotations(label, fire) : "";
    const alerts = replicas(simulation, fire).flatMap((replica) =>
      fire.instances.map((instance) => alertText(texts, instance, replica, status, notes, starts, ends))
    );
    yield `{"receiver":"${receiver}","status":"${status}","alerts":[${alerts.join(",")}],${texts.tail}\n`;
  }
}

function alertText(
  texts: Texts,
  instance: number,
  replica: string,
  status: string,
  notes: string,
  starts: string,
  ends: string
): string {
  const [labels, fingerprint] = texts.instance(instance, replica);
  return `{"status":"${status}","labels":${labels},"annotations":{${texts.notes}${notes}},"startsAt":"${starts}","endsAt":"${ends}",${texts.generator},"fingerprint":"${fingerprint}"}`;
}

/** What the responders' bot adds when an alert is over. */
function annotations(label: boolean | undefined, {incident}: Fire): string {
  const linked = incident?.pagerId === undefined ? "" : `,"incident":"${incident.pagerId}"`;
  return label === undefined ? linked : `,"actionable":"${label}"${linked}`;
}

/** Evaluation has a fixed fraction of a second in each rule group. */
const stamp = (at: number, fraction: string): string =>
  `${new Date(at).toISOString().slice(0, 19)}${fraction}`;

interface Texts {
  readonly fraction: string;
  readonly notes: string;
  readonly generator: string;
  readonly tail: string;
  /** labels and fingerprint of an instance, as one server reports it */
  readonly instance: (number: number, replica: string) => readonly [string, string];
}

/** The parts of a rule's payloads that never change, as JSON text. */
function textsOf(rule: AlertRule, domain: string, ruleIndex: number): Texts {
  const severity = rule.pages ? "critical" : "warning";
  const common = {alertname: rule.name, service: rule.service.name, severity, team: rule.service.team.id};
  const group = {alertname: rule.name, service: rule.service.name};
  const instances = new Map<string, readonly [string, string]>();
  const instance = (number: number, replica: string): readonly [string, string] => {
    const key = `${number}${replica}`;
    const known = instances.get(key);
    if (known) return known;
    const plain = JSON.stringify({...common, instance: `${rule.service.name}-${number}`});
    const text = `${plain.slice(0, -1)}${replica}}`;
    const [a, b] = hash(text);
    const made = [text, a.toString(16).padStart(8, "0") + b.toString(16).padStart(8, "0")] as const;
    instances.set(key, made);
    return made;
  };
  return {
    fraction: `.${String(hash(`${ruleIndex}`)[0] % 1000).padStart(3, "0")}Z`,
    notes: `"summary":${JSON.stringify(rule.summary)}`,
    generator: `"generatorURL":"https://prometheus.${domain}/graph?g0.expr=${rule.name}&g0.tab=1"`,
    tail: `"groupLabels":${JSON.stringify(group)},"commonLabels":${JSON.stringify(common)},"commonAnnotations":{"summary":${JSON.stringify(rule.summary)}},"externalURL":"https://alertmanager.${domain}","version":"4","groupKey":"{}:{alertname=\\"${rule.name}\\", service=\\"${rule.service.name}\\"}","truncatedAlerts":0}`,
    instance
  };
}
