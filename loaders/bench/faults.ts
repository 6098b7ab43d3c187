/** Commands killed at random moments: what stood before must stand whole or be replaced whole, and the next run must work. */
import {type ChildProcess, spawn} from "node:child_process";
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join, resolve} from "node:path";
import {type Random, stream} from "../sample/random.js";
import {SHIPPED_SAMPLE} from "../settings/dataFolder.js";
import {stateOf} from "./faults/state.js";

/** After so many kills of a command it is let run to its end: what they left has added up by then. */
const BETWEEN_RUNS = 5;
const PERIOD = "2026-Q2";
/** The data without and with one more incident: what is half old and half new is neither. */
const SIDES = [0, 1];
const MORE = `incident_id,title,started_at,resolved_at
MORE-1,One more,2026-05-04T10:00:00Z,2026-05-04T11:00:00Z
`;

interface Killed {
  readonly name: string;
  /** what follows `tsx loaders/cli.ts`, or code to run in its place */
  readonly run: readonly string[] | {readonly code: string};
  /** the file or folder that it writes */
  readonly target: string;
}

/** The commands that write, each with a place of its own below `folder`; the site can't be built outside of the project. */
const commandsIn = (folder: string, dist: string): readonly Killed[] => {
  const data = ["--data", join(folder, "data"), "--no-cache"];
  const site = JSON.stringify({dist, data: join(folder, "data"), cache: false});
  return [
    {
      name: "build",
      run: {code: `import {buildSite} from "./loaders/site/site.ts"; await buildSite(${site});`},
      target: dist
    },
    {
      name: "load",
      run: ["load", ...data, "--db", join(folder, "out/x.duckdb")],
      target: join(folder, "out/x.duckdb")
    },
    {
      name: "export",
      run: ["export", ...data, "--format", "json", "--out", join(folder, "tables")],
      target: join(folder, "tables")
    },
    {
      name: "snapshot",
      run: ["snapshot", ...data, "--period", PERIOD],
      target: join(folder, "data/history", PERIOD)
    }
  ];
};

/** Kills each command an equal share of `kills` times and prints what held; the same moments for the same speed and seed. */
export async function benchFaults(kills = 200, seed = 1): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-faults-"));
  const dist = `dist-faults-${process.pid}`;
  const more = join(folder, "data/more/incidents.csv");
  cpSync(SHIPPED_SAMPLE, join(folder, "data"), {recursive: true});
  mkdirSync(join(folder, "out"));
  mkdirSync(dirname(more));
  const turn = (side: number): void => (side === 0 ? rmSync(more, {force: true}) : writeFileSync(more, MORE));
  try {
    const commands = commandsIn(folder, dist);
    for (const command of commands) {
      const random = stream(seed, command.name);
      const {done, faults} = await tried(command, Math.ceil(kills / commands.length), {random, turn});
      console.log(`${command.name}: ${done} kills, ${faults.length} faults`);
      for (const fault of faults) console.log(`${command.name}: ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
    rmSync(dist, {recursive: true, force: true});
  }
}

async function tried(
  command: Killed,
  kills: number,
  {random, turn}: {readonly random: Random; readonly turn: (side: number) => void}
): Promise<{done: number; faults: string[]}> {
  const faults: string[] = [];
  const whole: string[] = [];
  let ms = 0;
  for (const side of SIDES) {
    turn(side);
    const from = performance.now();
    const code = await ended(started(command));
    if (code !== 0) return {done: 0, faults: [`ends with ${code} without a kill`]};
    ms = performance.now() - from;
    whole.push(await stateOf(command.target));
  }
  if (whole[0] === whole[1]) return {done: 0, faults: ["writes the same for other data"]};
  let stood = whole[1]!;
  for (let kill = 1; kill <= kills; kill++) {
    const side = kill % SIDES.length;
    turn(side);
    const after = Math.round(ms * momentOf(random));
    await killedAfter(started(command), after);
    const left = await stateOf(command.target);
    const isWhole = left === stood || left === whole[side];
    if (isWhole) stood = left;
    else if (command.name !== "export" || left !== "no manifest")
      faults.push(`killed after ${after} ms: ${left.slice(0, 300)}`);
    if (kill % BETWEEN_RUNS !== 0 && kill !== kills) continue;
    console.error(`${command.name}: ${kill} of ${kills} kills, ${faults.length} faults so far …`);
    const code = await ended(started(command));
    if (code !== 0) faults.push(`after ${kill} kills the next run ends with ${code}`);
    else if ((await stateOf(command.target)) !== whole[side])
      faults.push(`after ${kill} kills the next run writes something else`);
    stood = whole[side]!;
    for (const name of besides(command.target)) faults.push(`after ${kill} kills and a run, ${name} is left`);
  }
  return {done: kills, faults};
}

/** As a share of a whole run: half of the moments anywhere in it, half near its end, where it puts in place what it made. */
const momentOf = (random: Random): number => (random() < 0.5 ? 1.05 * random() : 0.9 + 0.15 * random());

/** What lies beside a target under a name made from its own. */
const besides = (target: string): string[] => {
  const beside = dirname(resolve(target));
  const own = basename(target);
  if (!existsSync(beside)) return [];
  return readdirSync(beside).filter((name) => name !== own && name.includes(own));
};

function started({run}: Killed): ChildProcess {
  const args =
    "code" in run
      ? ["--import", "tsx", "--input-type=module", "-e", run.code]
      : ["--import", "tsx", "loaders/cli.ts", ...run];
  return spawn(process.execPath, args, {stdio: "ignore", detached: true});
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.once("close", done).once("error", () => done(null)));

/** Ends a process and all that it started, as an out-of-memory killer does; at once if it ends by itself before. */
async function killedAfter(child: ChildProcess, ms: number): Promise<void> {
  const end = ended(child);
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, ms);
  await end;
  clearTimeout(timer);
}
