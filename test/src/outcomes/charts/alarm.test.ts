// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {outcomeAlarm} from "../../../../src/outcomes/charts/alarm.js";
import {neverBroken} from "../../../support/charts.js";

const row = {
  draws: 400,
  judged: 200,
  improved: 4,
  worsened: 0,
  naive: 110,
  share: 0.02,
  low: 0.008,
  high: 0.05,
  nominal: 0.05,
  targets: 3
};

test("the rule's share with its limits beside the nominal and the naive one, as committed", async () => {
  await expect(outcomeAlarm(row, {width: 400}).outerHTML).toMatchFileSnapshot("alarm.svg");
});

neverBroken({
  draw: (width) => outcomeAlarm(row, {width}),
  none: () => outcomeAlarm({...row, judged: 19}),
  says: "Too few draws"
});
