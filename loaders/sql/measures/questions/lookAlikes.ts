/** Incidents that may be one, told by two tools that do not name each other: offered, never merged. */
import {group} from "d3";
import {trigramSimilarity} from "../../../../src/stats/trigramSimilarity.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {Relation} from "../../../warehouse/graph.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {a: "varchar", b: "varchar", hours_apart: "double", similarity: "double"} as const;

/** Begun within so many hours of each other on one service, with titles this alike. */
const HOURS = 12;
const ALIKE = 0.35;
const HOUR_MS = 3_600_000;

export const lookAlikes: Relation = {
  name: "look_alikes",
  layer: "measures",
  file: "measures/questions/lookAlikes.ts",
  sql: "-- Pairs of incidents of different sources that began within hours on one service with titles alike.\n-- Internal.\n-- Key: a, b.\n",
  reads: ["incidents"],
  async compute(db) {
    const incidents = await rowsOf(db, "incidents", ["occurred_at", "incident_id"]);
    const rows = [...group(incidents, ({service}) => service)].flatMap(([service, own]) => {
      if (service === null) return [];
      return own.flatMap((a, i) => {
        const found = [];
        for (const b of own.slice(i + 1)) {
          if (a.occurred_at === null || b.occurred_at === null) break;
          const hours = (b.occurred_at.getTime() - a.occurred_at.getTime()) / HOUR_MS;
          if (hours > HOURS) break;
          if (a.source === b.source || a.title === null || b.title === null) continue;
          const similarity = trigramSimilarity(a.title, b.title);
          if (similarity >= ALIKE)
            found.push({a: a.incident_id, b: b.incident_id, hours_apart: hours, similarity});
        }
        return found;
      });
    });
    await createTable(db, "look_alikes", COLUMNS, rows);
  }
};
