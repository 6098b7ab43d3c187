/** PagerDuty's REST API: pages of `/incidents` and of `/log_entries`, a page a line. */
import {iso} from "../clock.js";
import type {Company, Service, Team} from "../company.js";
import {pages} from "../files.js";
import type {Page} from "../pages.js";
import {hash, pagerId, stream} from "../random.js";

/** `/incidents`, a hundred a page; the first ones of the next page repeat the last of this one, as paging a growing list does. */
export function* incidentPages(company: Company, all: readonly Page[]): Generator {
  for (const {items, offset} of pages(all, 100)) {
    const repeated = offset === 0 ? [] : all.slice(offset - 2, offset);
    yield {
      incidents: [...repeated, ...items].map((page) => incident(company, page)),
      limit: 100,
      offset,
      more: offset + 100 < all.length,
      total: null
    };
  }
}

/** `/log_entries`, newest first on each page. */
export function* logPages(company: Company, all: readonly Page[]): Generator {
  for (const {items, offset} of pages(all, 25))
    yield {
      log_entries: items
        .flatMap((page) => entries(company, page))
        .sort((a, b) => (a.created_at < b.created_at ? 1 : -1)),
      limit: 100,
      offset: offset * 4,
      more: offset + 25 < all.length,
      total: null
    };
}

const web = ({domain}: Company): string => `https://${domain.split(".")[0]!}.pagerduty.example`;

/** A stable identifier of anything named. */
const idOf = (kind: string, name: string): string => pagerId(stream(0, `${kind}/${name}`), "P", 7);

const teamReference = (team: Team): unknown => ({
  id: idOf("team", team.id),
  type: "team_reference",
  summary: team.name
});
const serviceReference = (service: Service, name: string): unknown => ({
  id: idOf("service", service.name),
  type: "service_reference",
  summary: name
});
const userReference = (name: string): unknown => ({
  id: idOf("user", name),
  type: "user_reference",
  summary: name
});

function incident(company: Company, page: Page): unknown {
  const {id, number, title, service, createdAt, acknowledgedAt, resolvedAt, responder} = page;
  const status =
    resolvedAt !== undefined ? "resolved" : acknowledgedAt !== undefined ? "acknowledged" : "triggered";
  const changed = resolvedAt ?? acknowledgedAt ?? createdAt;
  const user = userReference(responder);
  return {
    id,
    type: "incident",
    summary: `[#${number}] ${title}`,
    self: `https://api.pagerduty.example/incidents/${id}`,
    html_url: `${web(company)}/incidents/${id}`,
    incident_number: number,
    title,
    description: title,
    created_at: iso(createdAt),
    updated_at: iso(changed),
    status,
    incident_key: hash(id)
      .map((word) => word.toString(16).padStart(8, "0"))
      .join(""),
    service: serviceReference(service, page.serviceName),
    teams: [teamReference(service.team)],
    priority:
      page.priority === undefined
        ? null
        : {
            id: idOf("priority", String(page.priority)),
            type: "priority",
            summary: `P${page.priority}`,
            name: `P${page.priority}`
          },
    urgency: page.urgent ? "high" : "low",
    assignments: status === "resolved" ? [] : [{at: iso(createdAt), assignee: user}],
    acknowledgements: status === "acknowledged" ? [{at: iso(acknowledgedAt!), acknowledger: user}] : [],
    last_status_change_at: iso(changed),
    last_status_change_by: page.autoResolved ? serviceReference(service, page.serviceName) : user,
    resolved_at: resolvedAt === undefined ? null : iso(resolvedAt),
    resolve_reason:
      page.mergedInto === undefined
        ? null
        : {type: "merge_resolve_reason", incident: {id: page.mergedInto, type: "incident_reference"}},
    alert_counts: {all: 1, triggered: status === "triggered" ? 1 : 0, resolved: status === "resolved" ? 1 : 0}
  };
}

interface Entry {
  readonly created_at: string;
  readonly [field: string]: unknown;
}

function entries(company: Company, page: Page): Entry[] {
  const {id, number, title, service, createdAt, acknowledgedAt, escalatedAt, resolvedAt, responder} = page;
  const user = userReference(responder);
  const machine = serviceReference(service, page.serviceName);
  const entry = (type: string, at: number, agent: unknown, summary: string, channel: unknown): Entry => ({
    id: pagerId(stream(number, type), "R", 26),
    type: `${type}_log_entry`,
    summary,
    created_at: iso(at),
    agent,
    channel,
    service: machine,
    incident: {
      id,
      type: "incident_reference",
      summary: `[#${number}] ${title}`,
      html_url: `${web(company)}/incidents/${id}`
    },
    teams: [teamReference(service.team)]
  });
  const list = [
    entry("trigger", createdAt, machine, "Triggered through the API", {type: "api"}),
    entry("notify", createdAt + 1000, machine, `Notified ${responder} by push notification`, {
      type: "auto",
      notification: {type: "push_notification"}
    })
  ];
  if (escalatedAt !== undefined)
    list.push(entry("escalate", escalatedAt, machine, "Escalated to the second level", {type: "timeout"}));
  if (acknowledgedAt !== undefined)
    list.push(entry("acknowledge", acknowledgedAt, user, `Acknowledged by ${responder}`, {type: "mobile"}));
  if (page.note !== undefined) {
    const at = (acknowledgedAt ?? createdAt) + 120_000;
    list.push(entry("annotate", at, user, `Note added by ${responder}`, {type: "note", summary: page.note}));
  }
  if (resolvedAt !== undefined) {
    const agent = page.autoResolved ? machine : user;
    list.push(
      entry(
        "resolve",
        resolvedAt,
        agent,
        page.autoResolved ? "Resolved through the API" : `Resolved by ${responder}`,
        {type: page.autoResolved ? "api" : "website"}
      )
    );
  }
  return list;
}
