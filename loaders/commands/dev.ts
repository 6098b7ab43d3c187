/** `npm run dev`: Framework's preview; the site's configuration keeps the data fresh. */
import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {join, resolve} from "node:path";
import {asOfDay} from "../settings/asOf.js";
import {type LoadOptions} from "../warehouse/build.js";
import {dataFolder} from "../settings/dataFolder.js";

const ROOT = resolve(import.meta.dirname, "../..");

export async function dev({
  data,
  asOf,
  memory,
  cache
}: Pick<LoadOptions, "data" | "asOf" | "memory" | "cache">): Promise<void> {
  asOfDay(asOf);
  const framework = join(
    createRequire(import.meta.url).resolve("@observablehq/framework/package.json"),
    "../dist/bin/observable.js"
  );
  const env = {
    ...process.env,
    FOLLOWTHROUGH_DATA: dataFolder(data),
    ...(asOf === undefined ? {} : {FOLLOWTHROUGH_AS_OF: asOf}),
    ...(memory === undefined ? {} : {FOLLOWTHROUGH_MEMORY: memory}),
    ...(cache === false && {FOLLOWTHROUGH_CACHE: ""})
  };
  const child = spawn(
    process.execPath,
    [framework, "preview", "--no-open", "--port", process.env["PORT"] ?? "3000"],
    {
      cwd: ROOT,
      env,
      stdio: "inherit"
    }
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((done) => child.once("exit", (code) => done(code ?? 1)));
}
