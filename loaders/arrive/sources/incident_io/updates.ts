/** Updates posted during an incident: their words, and what status or severity they changed to. */
import {textAt} from "../../containers.js";
import type {Shape} from "../../tools/shape.js";

export const incidentUpdates: Shape = {
  kind: "timeline",
  called: "incident updates",
  is: ({value}) => "new_incident_status" in value && "incident_id" in value,
  id: "id",
  incident: "incident_id",
  fields: {
    kind: () => "note",
    text: (value) => {
      const status = textAt(value, "new_incident_status.name");
      return [status === null ? null : `Status: ${status}`, textAt(value, "message")]
        .filter((text) => text !== null)
        .join(". ");
    }
  },
  times: {occurred_at: "created_at"}
};
