/** Pictures of the built site, for a reader to look at. */
import {existsSync, mkdirSync} from "node:fs";
import {basename, join} from "node:path";
import type {Browser} from "playwright-core";
import {UsageError} from "../errors.js";
import {launchBrowser} from "./browser.js";
import {htmlFiles} from "./policy.js";
import {type Served, serveSite} from "./serve.js";
import {say, warn} from "../terminal.js";

const OUT = "dist-look";
const WIDTHS = [1440, 768, 390];
const SCHEMES = ["light", "dark"] as const;
/** Pages whose tops are pictures of the documentation; the Review is the README's too. */
const GALLERY = ["index", "outcomes", "conditions", "priorities", "alerts", "response"];

/** Every page at three widths, light and dark, into dist-look/, and the pictures of docs/gallery.md. */
export async function look(): Promise<void> {
  if (!existsSync("dist/index.html"))
    throw new UsageError("There is no site in dist/: run npm run build first.");
  const site = await serveSite({port: 0});
  const browser = await launchBrowser();
  try {
    mkdirSync(OUT, {recursive: true});
    mkdirSync("docs/gallery", {recursive: true});
    const pages = htmlFiles("dist")
      .map((path) => basename(path, ".html"))
      .filter((page) => page !== "404");
    for (const page of pages) {
      warn(`look: ${page}`);
      for (const width of WIDTHS)
        for (const scheme of SCHEMES)
          await picture(browser, urlOf(site, page), {
            width,
            scheme,
            path: join(OUT, `${page}-${width}-${scheme}.png`)
          });
    }
    for (const page of GALLERY)
      await picture(browser, urlOf(site, page), {
        width: 1280,
        scheme: "light",
        path: page === "index" ? "docs/review.png" : `docs/gallery/${page}.png`,
        height: 860
      });
    say(`${pages.length} pages in ${OUT}/`);
  } finally {
    await browser.close();
    await site.close();
  }
}

const urlOf = ({url}: Served, page: string): string => new URL(page === "index" ? "" : page, url).href;

interface Picture {
  readonly width: number;
  readonly scheme: (typeof SCHEMES)[number];
  readonly path: string;
  /** the top of the page only; the whole page without */
  readonly height?: number;
}

async function picture(browser: Browser, url: string, {width, scheme, path, height}: Picture): Promise<void> {
  const page = await browser.newPage({viewport: {width, height: height ?? 900}, colorScheme: scheme});
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  await page.screenshot({path, fullPage: height === undefined});
  await page.close();
}
