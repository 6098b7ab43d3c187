// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {outcomeAlarm} from "../../../../src/outcomes/charts/alarm.js";
import type {FalseAlarms} from "../../../../src/schema.js";
import {neverBroken} from "../../../support/charts.js";

const row: FalseAlarms = {
  ...{kind: "all", targets: 25, judged: 200, improved: 4, worsened: 0, naive: 110},
  ...{share: 0.02, low: 0.008, high: 0.05}
};

test("the rule's share with its limits beside the naive one, as committed", async () => {
  await expect(outcomeAlarm(row, {width: 400}).outerHTML).toMatchFileSnapshot("alarm.svg");
});

neverBroken({
  draw: (width) => outcomeAlarm(row, {width}),
  none: () => outcomeAlarm({...row, targets: 19, share: null, low: null, high: null}),
  says: "Too few: 20 targets without an action are needed."
});
