/** `npm run lint`: each check in turn, all of them even if one fails. */
import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {step} from "../progress.js";
import {warn} from "../terminal.js";
import {documents, writeOrProve} from "./documents.js";

const ROOT = resolve(import.meta.dirname, "../..");

/** What is run; with `fix` the first two write what they can mend. */
const checks = (fix: boolean): readonly (readonly string[])[] => [
  ["prettier", fix ? "--write" : "--check", "--log-level", "warn", "."],
  ["eslint", ...(fix ? ["--fix"] : []), "."],
  ["typescript#tsc"],
  ["knip", "--no-progress", "--no-config-hints"]
];

/** Sets exit code 1 if any check finds something, or a generated document is not current. */
export async function lint({fix = false}: {readonly fix?: boolean}): Promise<void> {
  const failed = checks(fix).filter(([tool, ...args]) => {
    step(tool!.split("#").at(-1)!);
    return (
      spawnSync(process.execPath, [programOf(tool!), ...args], {cwd: ROOT, stdio: "inherit"}).status !== 0
    );
  });
  step("documents");
  const stale = await writeOrProve(documents(), {check: !fix});
  for (const document of stale) warn(document);
  const n = failed.length + (stale.length > 0 ? 1 : 0);
  if (n === 0) return;
  warn(`${n} of ${checks(fix).length + 1} checks failed.`);
  process.exitCode = 1;
}

/** The script of a package's program; `package#program` where they are named apart. */
function programOf(tool: string): string {
  const [name, program = name] = tool.split("#");
  const home = join(ROOT, "node_modules", name!);
  const {bin} = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  return join(home, typeof bin === "string" ? bin : bin[program!]!);
}
