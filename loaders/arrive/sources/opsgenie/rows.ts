/** Opsgenie's alerts as its list exports them. */
import {textAt} from "../../containers.js";
import {type Shape, cellWords, firstText} from "../../tools/shape.js";
import {practice} from "../../tools/words.js";

export const alertRows: Shape = {
  kind: "alerts",
  called: "alerts (CSV)",
  is: ({value}) => ["alert_id", "alias", "tiny_id", "message", "created_at"].every((name) => name in value),
  id: "alert_id",
  updated: ["updated_at", "updated_at_date"],
  fields: {
    rule: "message",
    team: (value) => cellWords(firstText(value, "teams"))[0],
    severity: "priority",
    dedup_key: "alias"
  },
  times: {fired_at: ["created_at", "created_at_date"]},
  excluded: (value) => practice(textAt(value, "message"))
};
