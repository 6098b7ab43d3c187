/** What a command is doing, on stderr, so that its output stays clean. */
import {Presets, SingleBar} from "cli-progress";
import {printable, warn} from "./terminal.js";

export type Progress = (done: number, of: number, file: string) => void;

/** Without a terminal a line is written no more often than this, and one at the end. */
const QUIET_MS = 5000;

/** One step of several has begun. */
export const step = (what: string): void => warn(`${what} …`);

/** The reading of files: a bar on a terminal, else few lines; then the step that follows it. */
export function progress(): Progress {
  const show = process.stderr.isTTY ? bar() : lines();
  return (done, of, file) => {
    show(done, of, file);
    if (done === of) step("working out the tables");
  };
}

function bar(): Progress {
  const shown = new SingleBar(
    {format: "reading {bar} {value}/{total} {file}", clearOnComplete: true, hideCursor: true},
    Presets.shades_grey
  );
  return (done, of, file) => {
    if (done === 0) shown.start(of, 0, {file});
    shown.update(done, {file: printable(file.slice(-40))});
    if (done === of) shown.stop();
  };
}

/** Small folders get their last line only. */
export function lines(now: () => number = Date.now): Progress {
  let said = now();
  return (done, of) => {
    if (done < of && now() - said < QUIET_MS) return;
    said = now();
    step(`reading: ${done} of ${of} files`);
  };
}
