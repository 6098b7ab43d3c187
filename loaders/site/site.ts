/** Builds the site: Framework, and what it leaves to do. */
import {spawn} from "node:child_process";
import * as fs from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import type {LoadOptions} from "../warehouse/build.js";
import {audienceOf} from "../warehouse/public.js";
import {progress, step} from "../progress.js";
import {bundleModules} from "./bundle.js";
import {copyDetails} from "./details.js";
import {ensureFresh} from "./freshness.js";
import {builtIn, type Guards, keepBuilt, refuseLoss, refuseSampleForExports} from "./guard.js";
import {licenceTexts} from "./licences.js";
import {applyPolicy, htmlFiles} from "./policy.js";
import {alone, nextOf, publish, sweep} from "./publish.js";

export interface BuildOptions extends LoadOptions, Guards {
  /** where the site goes, below the project folder */
  readonly dist?: string;
  /** without titles and texts; without it as the settings say */
  readonly public?: boolean | undefined;
}

/** Where the tables are that pages read. */
const TABLES = "src/arrow";
const COMPRESSED = /\.(html|js|css|json|svg|csv|arrow|wasm)$/;

/** Loaded before Framework: its process ends when ours does, however that was. */
const END_WITH_PARENT =
  "data:text/javascript,process.channel?.unref();process.on('disconnect',()=>process.exit(1))";

/** Complete in itself, since it is shown at any depth of any base path: it looks upwards for the site, and aims its links there. */
const NOT_FOUND = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Not found | Followthrough</title>
<style>body {font: 17px/1.5 system-ui, sans-serif; max-width: 40em; margin: 4em auto; padding: 0 1em} :root {color-scheme: light dark} a {color: inherit}</style>
</head>
<body>
<h1>There is no such page</h1>
<p>The address may be old, or mistyped. Start from one of these:</p>
<nav aria-label="Pages"><ul>
<li><a href="./">Review</a></li>
<li><a href="./outcomes.html">Outcomes</a></li>
<li><a href="./priorities.html">Priorities</a></li>
<li><a href="./incidents.html">Incidents</a></li>
<li><a href="./methods.html">Methods</a></li>
</ul></nav>
<script>
(async () => {
  for (let at = new URL("./", location.href); ; at = new URL("../", at)) {
    const found = await fetch(new URL("build.json", at)).then(({ok}) => ok, () => false);
    if (found) for (const link of document.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), at).href;
    if (found || at.pathname === "/") return;
  }
})();
</script>
</body>
</html>
`;

/** Loads the data where it changed, builds the site and puts it in place of the previous one, which stays if anything fails. */
export async function buildSite({
  dist = "dist",
  allowEmpty,
  accept,
  public: isPublic,
  ...options
}: BuildOptions = {}): Promise<void> {
  const guards = {allowEmpty, accept};
  await alone(() => build(dist, guards, {audience: audienceOf(isPublic), ...options}));
}

async function build(dist: string, guards: Guards, options: LoadOptions): Promise<void> {
  sweep(dist);
  refuseSampleForExports("data/exports", options.data ?? process.env["FOLLOWTHROUGH_DATA"], guards);
  await ensureFresh({onProgress: progress(), ...options});
  refuseLoss(builtIn(TABLES), builtIn(dist), guards);
  const next = nextOf(dist);
  try {
    step("building the pages");
    await frameworkBuild(next, options);
    failOnBrokenPages(next);
    copyDetails(TABLES, join(next, "_file/arrow"));
    if (!fs.existsSync(join(next, "404.html"))) fs.writeFileSync(join(next, "404.html"), NOT_FOUND);
    step("bundling and sealing them");
    fs.writeFileSync(join(next, "licences.txt"), licenceTexts(await bundleModules(next)));
    for (const path of htmlFiles(next)) makeAccessible(path);
    await applyPolicy(next);
    keepBuilt(TABLES, next);
    compress(next);
    publish(next, dist);
  } finally {
    fs.rmSync(next, {recursive: true, force: true});
  }
}

function environment({data, asOf, memory, audience, cache}: LoadOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(data !== undefined && {FOLLOWTHROUGH_DATA: data}),
    ...(asOf !== undefined && {FOLLOWTHROUGH_AS_OF: asOf}),
    ...(memory !== undefined && {FOLLOWTHROUGH_MEMORY: memory}),
    FOLLOWTHROUGH_PUBLIC: audience === "public" ? "1" : "0",
    ...(cache === false && {FOLLOWTHROUGH_CACHE: ""})
  };
}

/** Framework's build into a folder; what it prints is shown only if it fails. */
async function frameworkBuild(output: string, options: LoadOptions): Promise<void> {
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const child = spawn(
    process.execPath,
    ["--import", END_WITH_PARENT, join(framework, "dist/bin/observable.js"), "build"],
    {
      env: {...environment(options), FOLLOWTHROUGH_DIST: output},
      stdio: ["ignore", "pipe", "pipe", "ipc"]
    }
  );
  const printed: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => printed.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve)
  );
  if (code !== 0) throw new Error(`Building the pages failed.\n${Buffer.concat(printed).toString()}`.trim());
}

/** Framework exits 0 for a page whose code does not parse: it writes the error into the page. */
function failOnBrokenPages(folder: string): void {
  const broken = htmlFiles(folder).flatMap((path) => {
    const error =
      /<div class="observablehq--inspect observablehq--error">([\s\S]*?)<\/div>|observablehq--error/.exec(
        fs.readFileSync(path, "utf8")
      );
    return error ? [`${path.slice(folder.length + 1)}: ${error[1] ?? "shows an error"}`] : [];
  });
  if (broken.length > 0) throw new Error(`Pages with errors:\n${broken.join("\n")}`);
}

/** Framework names no language, and forbids zooming. */
function makeAccessible(path: string): void {
  const html = fs.readFileSync(path, "utf8");
  fs.writeFileSync(path, html.replace(/<html>/i, '<html lang="en">').replace(", maximum-scale=1", ""));
}

/** Writes a .gz beside each file that shrinks, for servers that send those. */
function compress(folder: string): void {
  for (const name of fs.readdirSync(folder, {recursive: true, encoding: "utf8"})) {
    if (!COMPRESSED.test(name)) continue;
    const bytes = fs.readFileSync(join(folder, name));
    const smaller = gzipSync(bytes, {level: 9});
    if (smaller.length < bytes.length) fs.writeFileSync(join(folder, `${name}.gz`), smaller);
  }
}
