/** A Chromium for reports and tests: the machine's own, else the one that comes with the packages. */
import {execFile} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir, userInfo} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {promisify} from "node:util";
import {type Browser, chromium} from "playwright-core";
import {UsageError} from "../errors.js";

export interface BrowserProgram {
  readonly executablePath: string;
  /** variables it needs besides ours */
  readonly env: Readonly<Record<string, string>>;
}

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
];

/** Keep it from dialling out, and from what containers lack. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings"
];

/** How long a page may take: a slow machine is no fault. */
const PATIENCE_MS = 10 * 60_000;

/** Starts a headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const {executablePath, env} = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: QUIET,
    env: {...process.env, ...env},
    timeout: PATIENCE_MS
  });
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE_MS));
  return browser;
}

/** CHROME_PATH, else an installed browser, else the bundled one. FOLLOWTHROUGH_BROWSER=bundled skips the first two. */
async function findBrowser(): Promise<BrowserProgram> {
  if (process.env.FOLLOWTHROUGH_BROWSER === "bundled") return bundledBrowser();
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new UsageError(`CHROME_PATH names no file: ${named}`);
    return {executablePath: named, env: {}};
  }
  const installed = SYSTEM.find((path) => existsSync(path));
  return installed === undefined ? bundledBrowser() : {executablePath: installed, env: {}};
}

/** Unpacks @sparticuz/chromium once per version and user, with the libraries and fonts that a bare machine lacks. */
async function bundledBrowser(): Promise<BrowserProgram> {
  const advice = "Install Chromium or Google Chrome, or let CHROME_PATH name one.";
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new UsageError(
      `No browser found, and none is bundled for ${process.platform}-${process.arch}. ${advice}`
    );
  }
  const root = bundledRoot();
  if (root === undefined) {
    throw new UsageError(`No browser found, and the package @sparticuz/chromium is not installed. ${advice}`);
  }
  const folder = join(tmpdir(), `followthrough-chromium-${versionOf(root)}-${userInfo().uid}`);
  if (!existsSync(folder)) await unpack(root, folder);
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf")
    }
  };
}

/** The package's folder; its exports hide its package.json and what unpacks libraries. */
function bundledRoot(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../..");
  } catch {
    return undefined;
  }
}

function versionOf(root: string): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {version: string}).version;
}

/** The package unpacks into the temporary folder of its process, so it gets its own; a rename then makes it whole. */
async function unpack(root: string, folder: string): Promise<void> {
  const TMPDIR = mkdtempSync(`${folder}.`);
  const module = (name: string): string => JSON.stringify(pathToFileURL(join(root, "build/esm", name)).href);
  const script = `
    const {default: chromium} = await import(${module("index.js")});
    const {inflate} = await import(${module("lambdafs.js")});
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(root, "bin/al2023.tar.br"))});`;
  const run = promisify(execFile);
  await run(process.execPath, ["--input-type=module", "--eval", script], {env: {...process.env, TMPDIR}});
  writeFileSync(join(TMPDIR, "fonts.conf"), fontsConfig(folder));
  if (existsSync(folder)) rmSync(TMPDIR, {recursive: true});
  else renameSync(TMPDIR, folder);
}

/** The machine's fonts where it has any, else the bundled Open Sans for every family. */
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
