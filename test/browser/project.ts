import {execFile, spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync} from "node:fs";
import {type AddressInfo, createServer} from "node:net";
import {tmpdir} from "node:os";
import {join, relative, resolve} from "node:path";
import {promisify} from "node:util";
import {inject} from "vitest";

const SOURCES = [
  "data/sample",
  "loaders",
  "src",
  "types",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];
const OBSERVABLE = "node_modules/@observablehq/framework/dist/bin/observable.js";
const MADE = new Set(["src/arrow", "src/.observablehq"]);
const run = promisify(execFile);

/** The copy that all browser tests share, with the sample's site in dist/. */
export function builtProject(): string {
  const error = inject("buildError");
  if (error !== undefined) throw new Error(error);
  return inject("project");
}

/** A copy of this project as a fresh clone has it, in a temporary folder, so that a test can't disturb a running preview. */
export function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), "followthrough-test-"));
  for (const path of SOURCES.filter((path) => existsSync(path))) {
    cpSync(path, join(project, path), {recursive: true, filter: (from) => !MADE.has(relative(".", from))});
  }
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  return project;
}

/** `npm run build` in a copy; resolves to what it printed, throws with it if it fails. */
export async function build(project: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  return node(project, ["--import", "tsx/esm", "loaders/cli.ts", "build"], env);
}

/** `observable build` alone in a copy. */
export async function observableBuild(
  project: string,
  env: Readonly<Record<string, string>>
): Promise<string> {
  return node(project, [OBSERVABLE, "build"], env);
}

/** `observable preview` alone in a copy, once it answers. */
export async function observablePreview(
  project: string,
  env: Readonly<Record<string, string>>
): Promise<{url: string; stop: () => void}> {
  const port = await freePort();
  const child = spawn(process.execPath, [OBSERVABLE, "preview", "--no-open", "--port", `${port}`], {
    cwd: project,
    env: {...process.env, ...env},
    stdio: ["ignore", "pipe", "inherit"]
  });
  await new Promise((resolve, reject) => child.once("exit", reject).stdout.on("data", resolve));
  return {url: `http://127.0.0.1:${port}/`, stop: () => child.kill()};
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function node(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>
): Promise<string> {
  const {stdout, stderr} = await run(process.execPath, args, {
    cwd,
    env: {...process.env, NODE_OPTIONS: "", VITEST: undefined, ...env},
    maxBuffer: 100_000_000
  });
  return stdout + stderr;
}

/** Every file of a folder with the SHA-256 of its content, by path. */
export function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).sort();
  return new Map(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex")
      ])
  );
}
