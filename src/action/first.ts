/** What the Action page loads: before all else what is the same for every action, then the details of its own. */
import type {FalseAlarms, Site} from "../schema.js";
import type {DetailFiles, WriteDetails} from "../shared/rows/detailFiles.js";
import {actionDetails, targetEvents} from "./details.js";
import {type Judged, someJudged} from "./someJudged.js";

export interface ActionFirst {
  readonly here: Site;
  /** over all kinds; undefined before any is loaded */
  readonly meter: FalseAlarms | undefined;
  /** to choose from where the address names none */
  readonly some: readonly Judged[];
  readonly actions: DetailFiles;
  readonly targets: DetailFiles;
}

/** Worked out where the site is built; `write` puts details into files. */
export async function actionFirst(
  load: typeof import("../rows.js"),
  write: WriteDetails
): Promise<ActionFirst> {
  const verdicts = await load.verdictRows();
  const details = actionDetails({
    verdicts,
    looks: await load.setLooks(),
    holes: await load.setHoles(),
    deploys: await load.deployDays(),
    later: await load.missedPreventionRows()
  });
  return {
    here: await load.site(),
    meter: (await load.falseAlarms()).find(({kind}) => kind === "all"),
    some: someJudged(verdicts),
    actions: write("actions", details, 40),
    targets: write("targets", targetEvents(await load.targetEventRows()), 10)
  };
}
