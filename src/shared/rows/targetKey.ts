import type {TargetEventRows} from "../../schema.js";

/** One text for each target, whatever is counted of it. */
export const targetKey = (
  row: Pick<TargetEventRows, "target_kind" | "target_id" | "target_service" | "metric">
): string => [row.target_kind, row.target_id, row.target_service, row.metric].join("\n");
