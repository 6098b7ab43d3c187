/** Pagers whose every page is called an incident: each record is the alert, and may be the incident too. */
import type {Part, Shape} from "./shape.js";
import type {JsonObject} from "../containers.js";

/** The alert that a pager's incident also is, from the same fields. */
export function pageOf(
  incident: Shape,
  fields: NonNullable<Shape["fields"]>
): (value: JsonObject) => readonly Part[] {
  const {started_at, created_at, acknowledged_at, resolved_at} = incident.times ?? {};
  const fired = created_at ?? started_at;
  const shape: Shape = {
    kind: "alerts",
    called: "pages",
    is: () => false,
    id: incident.id,
    incident: incident.id,
    ...(incident.updated === undefined ? {} : {updated: incident.updated}),
    fields: {team: incident.fields?.["team"] ?? (() => undefined), ...fields},
    times: {
      ...(fired === undefined ? {} : {fired_at: fired}),
      ...(acknowledged_at === undefined ? {} : {acknowledged_at}),
      ...(resolved_at === undefined ? {} : {resolved_at})
    }
  };
  return (value) => [{shape, value}];
}
