// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {RETRO_STAGES} from "../../../../src/domain.js";
import {retroFunnel} from "../../../../src/shared/charts/retroFunnel.js";
import {retroStages} from "../../../../src/shared/rows/retroStages.js";
import {stageList} from "../../../../src/shared/rows/stages.js";
import {neverBroken} from "../../../support/charts.js";

const stages = stageList(
  RETRO_STAGES,
  retroStages(
    [
      {incident_id: "a", has_retro: true, actions: 2},
      {incident_id: "b", has_retro: false, actions: 0}
    ],
    [
      {
        action_id: "x",
        incident_id: "a",
        status: "done",
        has_ticket: true,
        due_at: new Date("2026-02-01"),
        closed_at: new Date("2026-01-20")
      },
      {action_id: "y", incident_id: "a", status: "open", has_ticket: false, due_at: null, closed_at: null}
    ],
    [{action_id: "x", verdict: "improved", basis: "curated"}]
  )
);

test("a bar a stage, as a share of its own unit's first, as committed", async () => {
  await expect(retroFunnel(stages, {width: 320}).outerHTML).toMatchFileSnapshot("retroFunnel.svg");
});

neverBroken({
  draw: (width) => retroFunnel(stages, {width}),
  none: () => retroFunnel(stageList(RETRO_STAGES, retroStages([], [], []))),
  says: "No incidents"
});
