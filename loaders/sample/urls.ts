/** Where the company's records live. */
import type {Incident, Retro} from "./model.js";

const pagerUrl = (domain: string, id: string): string =>
  `https://${domain.split(".")[0]}.pagerduty.example/incidents/${id}`;
export const ticketUrl = (domain: string, key: string): string => `https://jira.${domain}/browse/${key}`;
export const reportUrl = (domain: string, {path}: Retro): string => `https://git.${domain}/sre/${path}.md`;

/** What an incident is called elsewhere: lines for a ticket's description. */
export const elsewhere = (domain: string, {pagerId, retro}: Incident): string[] => [
  ...(pagerId === undefined ? [] : [`PagerDuty: ${pagerUrl(domain, pagerId)}`]),
  ...(retro ? [`Retro: ${reportUrl(domain, retro)}`] : [])
];
