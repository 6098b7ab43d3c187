/**
 * Framework ships each package whole and in a file of its own: a page with one chart makes 45 requests. This merges the
 * built modules into a few per page (packages, shared code, the page; what the first page does not need apart) and drops
 * what no page uses.
 */
import {mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync} from "node:fs";
import {dirname, join, posix, relative, resolve} from "node:path";
import {transform} from "esbuild";
import {type GetModuleInfo, type OutputChunk, type Plugin, rollup} from "rollup";

const FOLDER = "_modules";
const ENTRY = "\0page:";
const MODULE_SCRIPT = /<script type="module">([\s\S]*?)<\/script>/;
const PRELOAD = /<link rel="modulepreload" href="([^"]+)">\n?/g;

interface Page {
  /** path below the site, without ending */
  readonly name: string;
  readonly path: string;
  readonly html: string;
  readonly script: string;
  /** what Framework wants loaded early: all that the page imports statically */
  readonly preloaded: ReadonlySet<string>;
}

/** Rewrites the pages and modules of a built site in place. Returns the paths of the modules that are in it. */
export async function bundleModules(dist: string): Promise<string[]> {
  const root = resolve(dist);
  const pages = readPages(root);
  const bundle = await rollup({
    input: Object.fromEntries(pages.map(({name}) => [name, ENTRY + name])),
    plugins: [sitePlugin(root, pages)],
    preserveEntrySignatures: false,
    onwarn: ({code, message}) => {
      if (code !== "CIRCULAR_DEPENDENCY") throw new Error(message);
    }
  });
  const {output} = await bundle.generate({
    entryFileNames: `${FOLDER}/[name]-[hash].js`,
    chunkFileNames: `${FOLDER}/[name]-[hash].js`,
    manualChunks: (id, {getModuleInfo}) => chunkOf(id, pages, getModuleInfo)
  });
  await bundle.close();
  for (const id of bundle.watchFiles) if (id.startsWith(root)) rmSync(id);
  removeEmptyFolders(root);
  const chunks = output.filter((file) => file.type === "chunk");
  for (const {fileName, code} of chunks) {
    mkdirSync(dirname(join(root, fileName)), {recursive: true});
    writeFileSync(join(root, fileName), code);
  }
  for (const page of pages) writeFileSync(page.path, rewrite(page, chunks));
  return chunks.flatMap(({moduleIds}) => moduleIds);
}

function readPages(root: string): Page[] {
  const files = readdirSync(root, {recursive: true, encoding: "utf8"}).filter((file) =>
    file.endsWith(".html")
  );
  return files.sort().flatMap((file) => {
    const path = join(root, file);
    const html = readFileSync(path, "utf8");
    const script = MODULE_SCRIPT.exec(html)?.[1];
    if (script === undefined) return [];
    const preloaded = new Set([...html.matchAll(PRELOAD)].map(([, href]) => resolve(dirname(path), href!)));
    return [{name: file.slice(0, -".html".length), path, html, script, preloaded}];
  });
}

function sitePlugin(root: string, pages: readonly Page[]): Plugin {
  const byId = new Map(pages.map((page) => [ENTRY + page.name, page]));
  return {
    name: "site",
    resolveId(source, importer) {
      if (byId.has(source)) return source;
      const from = byId.get(importer ?? "")?.path ?? importer ?? "";
      const id = resolve(dirname(from), source);
      // Framework's client can load libraries that this site does not build; no page asks it to
      const isBuilt = !/\/_npm\/|\/_observablehq\/stdlib\//.test(id);
      // Published packages of modules have no side effects worth keeping when nothing of them is used
      return isBuilt ? {id, moduleSideEffects: !id.includes("/_node/")} : {id: source, external: true};
    },
    load: (id) => byId.get(id)?.script,
    /** Attachments are named relative to the module they are named in, which moves. */
    resolveImportMeta(property, {chunkId, moduleId}) {
      if (property !== "url" || byId.has(moduleId)) return null;
      const from = posix.dirname(chunkId);
      return `new URL(${JSON.stringify(posix.relative(from, relative(root, moduleId)))}, import.meta.url).href`;
    },
    async renderChunk(code) {
      return (await transform(code, {minify: true, format: "esm", target: "es2022"})).code;
    }
  };
}

/**
 * Packages: "vendor" where the first page needs them at once, else "charts". Our modules that several pages need, or one
 * and something loaded later (which must not run that page's own script): "site" where the first page does, else "pages".
 * Else the page's own; what is only loaded later is apart.
 */
function chunkOf(id: string, pages: readonly Page[], module: GetModuleInfo): string | undefined {
  if (id.startsWith(ENTRY)) return id.slice(ENTRY.length);
  const usersOf = (one: string): readonly Page[] => pages.filter(({preloaded}) => preloaded.has(one));
  const users = usersOf(id);
  if (users.length === 0) return undefined;
  const isFirst = users.some(({name}) => name === "index");
  if (/\/_(node|observablehq)\//.test(id)) return isFirst ? "vendor" : "charts";
  const seen = new Set<string>();
  const isUsedLater = (one: string): boolean => {
    if (one.startsWith(ENTRY) || seen.has(one)) return false;
    seen.add(one);
    return usersOf(one).length === 0 || (module(one)?.importers ?? []).some(isUsedLater);
  };
  if (users.length === 1 && !isUsedLater(id)) return users[0]!.name;
  return isFirst ? "site" : "pages";
}

/** The page with its script in a file, and early loading of the files that now hold what it imports. */
function rewrite({name, path, html, preloaded}: Page, chunks: readonly OutputChunk[]): string {
  const depth = "../".repeat(name.split("/").length - 1) || "./";
  const entry = chunks.find((chunk) => chunk.facadeModuleId === ENTRY + name);
  if (!entry) throw new Error(`${path}: its script was lost in bundling`);
  const early = chunks.filter((chunk) => chunk !== entry && chunk.moduleIds.some((id) => preloaded.has(id)));
  const links = early.map(({fileName}) => `<link rel="modulepreload" href="${depth}${fileName}">\n`);
  const script = `${links.join("")}<script type="module" src="${depth}${entry.fileName}"></script>`;
  return html.replace(PRELOAD, "").replace(MODULE_SCRIPT, () => script);
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
