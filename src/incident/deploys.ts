/** Deploys that came shortly before an incident, or that it names, as entries of its timeline. */
import {duration} from "../format.js";
import type {DeployRows, IncidentRows, Timeline} from "../schema.js";

/** In order of time; empty without deploys. The words say how long before the start each was. */
export function deployEvents(
  deploys: readonly DeployRows[],
  {incident_id, occurred_at}: Pick<IncidentRows, "incident_id" | "occurred_at">
): Timeline[] {
  return deploys
    .filter((deploy) => deploy.incident_id === incident_id)
    .map(({at, kind, service, title}) => {
      const what = `${kind === "deploy" ? "deployed" : kind}${service === null ? "" : ` ${service}`}`;
      const before = occurred_at === null ? Number.NaN : (occurred_at.getTime() - at.getTime()) / 1000;
      const when = before > 0 ? `, ${duration(before)} before the start` : "";
      return {
        incident_id,
        at,
        at_basis: "stated",
        kind: "deploy",
        text: `${what}${title === null ? "" : `: ${title}`}${when}`
      };
    });
}
