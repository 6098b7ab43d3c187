/** Incidents that may be one, told by two tools that do not name each other or by two files of one: offered, never merged. */
import {group} from "d3";
import {trigramSimilarity} from "../../../../src/stats/trigramSimilarity.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {Relation} from "../../../warehouse/graph.js";
import {columnsOf, rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {a: "varchar", b: "varchar", hours_apart: "double", similarity: "double"} as const;

/** Begun within so many hours of each other on one service, with titles this alike. */
const HOURS = 12;
const ALIKE = 0.35;
const HOUR_MS = 3_600_000;
/** Of one tool only what begins together under one title, in two files, may be one: its incidents have ids. */
const SAME_TOOL_HOURS = 1 / 60;

export const lookAlikes: Relation = {
  name: "look_alikes",
  layer: "measures",
  file: "measures/questions/lookAlikes.ts",
  sql: "-- Pairs of incidents of different sources that began within hours on one service with titles alike, and of two files of one\n-- source that began within a minute under one title.\n-- Internal.\n-- Key: a, b.\n",
  reads: ["incidents", "incident_files"],
  async compute(db) {
    const incidents = await rowsOf(db, "incidents", ["occurred_at", "incident_id"]);
    const files = await columnsOf(db, "incident_files", ["incident_id", "file"]);
    const fileOf = new Map(files.map(({incident_id, file}) => [incident_id, file]));
    const rows = [...group(incidents, ({service}) => service)].flatMap(([service, own]) => {
      return own.flatMap((a, i) => {
        const found = [];
        for (const b of own.slice(i + 1)) {
          if (a.occurred_at === null || b.occurred_at === null) break;
          const hours = (b.occurred_at.getTime() - a.occurred_at.getTime()) / HOUR_MS;
          if (hours > HOURS) break;
          if (a.title === null || b.title === null) continue;
          const sameTool = a.source === b.source;
          if (sameTool ? fileOf.get(a.incident_id) === fileOf.get(b.incident_id) : service === null) continue;
          const similarity = trigramSimilarity(a.title, b.title);
          if (sameTool ? similarity === 1 && hours <= SAME_TOOL_HOURS : similarity >= ALIKE)
            found.push({a: a.incident_id, b: b.incident_id, hours_apart: hours, similarity});
        }
        return found;
      });
    });
    await createTable(db, "look_alikes", COLUMNS, rows);
  }
};
