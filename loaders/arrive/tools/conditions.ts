/** Contributing factors that lie inside an incident's record, as records of their own. */
import type {JsonObject} from "../containers.js";
import type {Part, Shape} from "./shape.js";

const factors = (basis: "field" | "tag"): Shape => ({
  kind: "conditions",
  called: "contributing factors",
  is: () => false,
  id: "id",
  incident: "incident_id",
  fields: {condition: "condition", place: "place", basis: () => basis}
});

/** Each named factor of an incident; the place says where it stands. Prose of over 80 characters names nothing. */
export const conditionParts = (
  incident: string | null,
  conditions: readonly string[],
  basis: "field" | "tag" = "field"
): Part[] =>
  incident === null
    ? []
    : [...new Set(conditions.map((condition) => condition.trim()))]
        .filter((condition) => condition !== "" && condition.length <= 80 && !condition.includes("\n"))
        .map((condition) => {
          const value: JsonObject = {
            id: `${incident}#${condition.toLowerCase()}`,
            incident_id: incident,
            condition
          };
          return {shape: factors(basis), value};
        });

const TAG = /^(?:condition|cause|root[ _-]?cause)\s*[:/]+\s*/i;

/** The tags among some that name a condition: `condition:ID`, `cause: words`. */
export const taggedConditions = (tags: readonly string[]): string[] =>
  tags.filter((tag) => TAG.test(tag)).map((tag) => tag.replace(TAG, ""));
