/** Where a report says that users told of the failure (loaders/meaning/conditions/detections.ts). */
import {usersToldIn} from "../../../meaning/conditions/detections.js";
import type {Relation} from "../../../warehouse/graph.js";
import {shortened} from "../../../arrive/sources/postmortems/markdown.js";
import {passagesIn} from "../../../arrive/sources/postmortems/passages.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {record_id: "varchar", sentence: "varchar"} as const;
const LONGEST = 300;

export const toldDetections: Relation = {
  name: "told_detections",
  layer: "joining",
  file: "joining/conditions/toldDetections.ts",
  sql: "-- The first sentence of a report, in its own order, that says that users told of the failure.\n-- Key: record_id.\n",
  reads: ["told_passages"],
  async compute(db) {
    const texts = await columnsOf(db, "told_passages", ["record_id", "passages"]);
    await createTable(
      db,
      "told_detections",
      COLUMNS,
      texts.flatMap(({record_id, passages}) => {
        const sentence = usersToldIn(passagesIn(passages));
        return sentence === undefined ? [] : [{record_id, sentence: shortened(sentence, LONGEST)}];
      })
    );
  }
};
