import {Presets, SingleBar} from "cli-progress";
import type {Progress} from "./arrive/land.js";

/** A bar on a terminal, a line for each tenth otherwise; on stderr, so that output stays clean. */
export function progress(): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      {format: "reading {bar} {value}/{total} {file}", clearOnComplete: true, hideCursor: true},
      Presets.shades_grey
    );
    return (done, of, file) => {
      if (done === 0) bar.start(of, 0, {file});
      bar.update(done, {file: file.slice(-40)});
      if (done === of) bar.stop();
    };
  }
  let said = -1;
  return (done, of) => {
    const tenth = of === 0 ? 10 : Math.floor((10 * done) / of);
    if (tenth === said) return;
    said = tenth;
    console.error(`reading: ${done} of ${of} files`);
  };
}
