/** A Content-Security-Policy for every page: no other host, no inline script but the page's own, no code made at run time but the database of the page that asks it. */
import {createHash} from "node:crypto";
import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {type Plugin, build} from "esbuild";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const TAG = /<[a-z][^\s/>]*((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const HANDLER = /(?:^|\s)(on[a-z]+)\s*=/i;
/** The pages that run WebAssembly, by file. */
const WASM: ReadonlySet<string> = new Set(["explore.html"]);
const CHARSET = '<meta charset="utf-8">';

interface Page {
  readonly path: string;
  readonly html: string;
  /** the text of its inline scripts */
  readonly inline: readonly string[];
  /** the paths of its other scripts */
  readonly files: readonly string[];
}

/** Adds the policy to every .html below a built site. Throws for a page that could not work under it. */
export async function applyPolicy(dist: string): Promise<void> {
  const pages = htmlFiles(dist).map(readPage);
  await resolveImports(pages);
  for (const {path, html, inline} of pages) {
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(inline, WASM.has(relative(dist, path)))}">`;
    writeFileSync(path, html.replace(CHARSET, `${CHARSET}\n${meta}`));
  }
}

/** The policy of a page with these inline scripts. */
export function policy(scripts: readonly string[], runsWasm = false): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...(runsWasm ? ["'wasm-unsafe-eval'"] : []), ...new Set(hashes)].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'self'"
  ].join("; ");
}

/** Every .html below a folder, sorted. */
export function htmlFiles(dist: string): string[] {
  return readdirSync(dist, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => join(dist, name));
}

function readPage(path: string): Page {
  const html = readFileSync(path, "utf8");
  if (!html.includes(CHARSET)) throw new Error(`${path}: no ${CHARSET} to put the policy after`);
  const handler = eventHandler(html.replace(SCRIPT, ""));
  if (handler !== undefined)
    throw new Error(`${path}: the attribute ${handler} would be refused; add a listener instead`);
  const scripts = [...html.matchAll(SCRIPT)].map(([, attributes = "", text = ""]) => ({
    src: /\ssrc="([^"]+)"/i.exec(attributes)?.[1],
    text
  }));
  return {
    path,
    html,
    inline: scripts.filter(({src}) => src === undefined).map(({text}) => text),
    files: scripts.flatMap(({src}) => (src === undefined ? [] : relative(".", join(dirname(path), src))))
  };
}

/** The name of the first event-handler attribute of some markup. */
function eventHandler(html: string): string | undefined {
  for (const [, attributes = ""] of html.matchAll(TAG)) {
    const names = attributes.replace(/"[^"]*"|'[^']*'/g, "");
    const handler = HANDLER.exec(names);
    if (handler) return handler[1];
  }
  return undefined;
}

/** Follows what each script imports, statically or not. Throws for an import that leads nowhere. */
async function resolveImports(pages: readonly Page[]): Promise<void> {
  const inline = new Map(pages.flatMap((page) => page.inline.map((text, i) => [inlineName(page, i), text])));
  const plugin: Plugin = {
    name: "inline",
    setup(hooks) {
      hooks.onResolve({filter: /^inline:/}, ({path}) => ({path, namespace: "page"}));
      // Framework's client can load libraries that this site does not build; no page asks it to
      hooks.onResolve({filter: /\/(_npm|stdlib)\//}, () => ({external: true}));
      hooks.onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({
        contents: inline.get(path) ?? "",
        resolveDir: dirname(resolve(path.slice("inline:".length)))
      }));
    }
  };
  const files = pages.flatMap((page) => page.files.map((file) => `./${file}`));
  await build({
    entryPoints: [...inline.keys(), ...files].map((name, i) => ({in: name, out: String(i)})),
    plugins: [plugin],
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: "unused",
    write: false,
    logLevel: "silent"
  });
}

function inlineName({path}: Page, index: number): string {
  return `inline:${path}#${index}`;
}
