/** How grades reach the model: a line of links.csv overrules a label, a label the title. */
import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

test("links.csv, then labels, then the title", async () => {
  const db = await warehouse({
    files: {
      "actions.csv":
        "action_id,title,strength,kind,labels\n" +
        "A1,Rate-limit the quote API,,,\n" +
        'A2,Rate-limit the search API,,,"[""Strength:weaker"",""kind:mitigate""]"\n' +
        "A3,Rate-limit the map API,intermediate,detect,\n" +
        "A4,Improve monitoring,weaker,,\n" +
        "A5,,,,\n",
      "links.csv":
        "action_id,target_kind,target_id,service,metric,direction,check_after_days,strength,vague\n" +
        "A4,condition,no-limit,,incidents,down,90,stronger,false\n"
    },
    asOf: "2026-01-01"
  });
  const rows = await db.rows(
    "select action_id, strength, kind, vague, vague_reason from actions order by action_id"
  );
  const grades = await db.rows("select rules from action_grades where action_id = 'plain:A4'");
  db.close();
  expect(rows.map((row) => Object.values(row))).toEqual([
    ["plain:A1", "stronger", "prevent", false, null],
    ["plain:A2", "weaker", "mitigate", false, null],
    ["plain:A3", "intermediate", "detect", false, null],
    ["plain:A4", "stronger", "detect", false, "links.csv"],
    ["plain:A5", null, null, null, null]
  ]);
  expect(grades).toEqual([{rules: "wish.better topic.detect"}]);
});
