/** A company of a chosen size as files of our own column names, seeded: incidents, actions, alerts and links. */
import {once} from "node:events";
import {createWriteStream, mkdirSync} from "node:fs";
import {join} from "node:path";
import {finished} from "node:stream/promises";
import {csvLine} from "../../sample/files.js";
import {type Random, between, chance, integer, lognormal, pick, stream} from "../../sample/random.js";

/** What a company of some incidents has beside them. */
export interface Size {
  readonly incidents: number;
  readonly actions: number;
  readonly alerts: number;
}

/** Actions, alerts and links for a number of incidents, in the shares of a large company. */
export const sizeOf = (incidents: number): Size => ({
  incidents,
  actions: Math.round(incidents * 0.6),
  alerts: incidents * 3
});

const DAY = 86_400_000;
const FROM = Date.UTC(2021, 6, 1);
const TO = Date.UTC(2026, 6, 1);

const CONDITIONS = "missing-retry retry-storm slow-rollback knowledge-gap unclear-ownership fatigue";
const SAID = [
  "There was no retry, so one dropped packet lost the file.",
  "Rolling back took an hour and had never been tried.",
  "Nobody owned the nightly export.",
  "The alert came late because no threshold was set.",
  "A deploy changed the timeout of the pool.",
  "The certificate had expired.",
  "Traffic grew and the queue filled up.",
  "The cause is not known yet."
];
const DOING = [
  "Add an alert for",
  "Document",
  "Automate the rollback of",
  "Add a retry to",
  "Remove",
  "Test"
];
const METRICS = ["time_to_detect", "time_to_resolve"];

/** Writes the folder's four files; the same size and seed give the same bytes. */
export async function writeCompany(out: string, size: Size, seed = 1): Promise<void> {
  const folder = join(out, "own");
  mkdirSync(folder, {recursive: true});
  const services = Array.from({length: Math.ceil(Math.sqrt(size.incidents))}, (_, i) => `service-${i + 1}`);
  const starts = startsOf(size.incidents, stream(seed, "starts"));
  await writeCsv(join(folder, "incidents.csv"), incidents(starts, services, stream(seed, "incidents")));
  await writeCsv(join(folder, "actions.csv"), actions(size.actions, starts, stream(seed, "actions")));
  await writeCsv(join(folder, "alerts.csv"), alerts(size.alerts, services, stream(seed, "alerts")));
  await writeCsv(join(out, "links.csv"), links(size.actions, services, stream(seed, "links")));
}

/** When each incident started, in order. */
const startsOf = (n: number, random: Random): readonly number[] =>
  Array.from({length: n}, () => Math.round(between(random, FROM, TO))).toSorted((a, b) => a - b);

function* incidents(starts: readonly number[], services: readonly string[], random: Random): Rows {
  yield "incident_id,title,summary,severity,status,service,team,started_at,detected_at,acknowledged_at,resolved_at,detected_by,impact_minutes".split(
    ","
  );
  for (const [i, at] of starts.entries()) {
    const service = integer(random, 0, services.length - 1);
    const detected = at + lognormal(random, 6, 1) * 60_000;
    const resolved = detected + lognormal(random, 60, 1) * 60_000;
    yield [
      `INC-${i + 1}`,
      `${services[service]!} answers slowly (${i + 1})`,
      `${pick(random, SAID)} ${pick(random, SAID)} It was seen on ${services[service]!}.`,
      `SEV${integer(random, 1, 4)}`,
      "resolved",
      services[service]!,
      `team-${(service % 40) + 1}`,
      iso(at),
      iso(detected),
      iso(detected + lognormal(random, 4, 1) * 60_000),
      iso(resolved),
      pick(random, ["alert", "human", "customer"]),
      String(Math.round((resolved - at) / 60_000))
    ];
  }
}

function* actions(n: number, starts: readonly number[], random: Random): Rows {
  yield "action_id,incident_id,title,team,status,created_at,due_at,closed_at".split(",");
  for (let i = 0; i < n; i++) {
    const incident = integer(random, 0, starts.length - 1);
    const created = starts[incident]! + between(random, 0, 7) * DAY;
    const closed = created + lognormal(random, 30, 1) * DAY;
    const isDone = closed < TO && chance(random, 0.85);
    yield [
      `ACT-${i + 1}`,
      `INC-${incident + 1}`,
      `${pick(random, DOING)} step ${i + 1} of the start-up`,
      `team-${integer(random, 1, 40)}`,
      isDone ? "done" : "open",
      iso(created),
      iso(created + 30 * DAY),
      isDone ? iso(closed) : ""
    ];
  }
}

function* alerts(n: number, services: readonly string[], random: Random): Rows {
  yield "alert_id,rule,service,severity,fired_at,acknowledged_at,resolved_at,paged".split(",");
  for (let i = 0; i < n; i++) {
    const at = between(random, FROM, TO);
    yield [
      `AL-${i + 1}`,
      `Rule${integer(random, 1, 8)}`,
      pick(random, services),
      pick(random, ["critical", "warning"]),
      iso(at),
      chance(random, 0.7) ? iso(at + lognormal(random, 5, 1) * 60_000) : "",
      iso(at + lognormal(random, 30, 1) * 60_000),
      String(chance(random, 0.6))
    ];
  }
}

/** Half of the actions have a target that somebody named. */
function* links(actions: number, services: readonly string[], random: Random): Rows {
  yield "action_id,target_kind,target_id,service,metric,direction".split(",");
  for (let i = 0; i < actions; i += 2) {
    const kind = pick(random, [
      "condition",
      "condition",
      "condition",
      "service",
      "alert_rule",
      "response_time"
    ]);
    const service = pick(random, services);
    const target = {
      condition: [pick(random, CONDITIONS.split(" ")), chance(random, 0.5) ? service : "", ""],
      service: [service, "", ""],
      alert_rule: [`Rule${integer(random, 1, 8)}`, service, "pages"],
      response_time: [pick(random, METRICS), chance(random, 0.5) ? service : "", ""]
    }[kind]!;
    yield [`own:ACT-${i + 1}`, kind, ...target, "down"];
  }
}

type Rows = Generator<readonly string[]>;

const iso = (at: number): string => new Date(at).toISOString();

async function writeCsv(file: string, rows: Rows): Promise<void> {
  const to = createWriteStream(file);
  for (const row of rows) if (!to.write(csvLine(row))) await once(to, "drain");
  to.end();
  await finished(to);
}
