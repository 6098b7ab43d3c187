/** incident.io: pages of its API (v1 and v2), what its CLI and Singer tap write, and the dashboard's CSV. */
import {textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {tool} from "../../tools/tool.js";
import {alerts, attachments, incidentAlerts} from "./alerts.js";
import {followUps, responseActions} from "./actions.js";
import {incidents} from "./incidents.js";
import {postmortemDocuments} from "./retros.js";
import {incidentUpdates} from "./updates.js";

export const incidentIo: Source = tool({
  name: "incident_io",
  folders: ["incident_io", "incident.io", "incidentio", "incident-io"],
  shapes: [
    incidents,
    followUps,
    responseActions,
    postmortemDocuments,
    incidentAlerts,
    attachments,
    alerts,
    incidentUpdates,
    {
      kind: "other",
      called: "settings of the account",
      is: ({value}) =>
        /^01[0-9A-HJKMNP-TV-Z]{24}$/.test(textAt(value, "id") ?? "") && "name" in value && "rank" in value,
      id: "id"
    }
  ],
  screens: {mark: /incident[-_. ]?io\b/i, distinct: ["reference", "impact started at"]}
});
