/**
 * Pictures of the built site (`npm run build` first): every page at three widths, light and dark, into dist-look/, and
 * the README's picture into docs/.
 */
import {mkdirSync} from "node:fs";
import {basename, join} from "node:path";
import type {Browser} from "playwright-core";
import {launchBrowser} from "./browser.js";
import {htmlFiles} from "./policy.js";
import {serveSite} from "./serve.js";

const OUT = "dist-look";
const WIDTHS = [1440, 768, 390];
const SCHEMES = ["light", "dark"] as const;

const site = await serveSite({port: 0});
const browser = await launchBrowser();
try {
  mkdirSync(OUT, {recursive: true});
  mkdirSync("docs", {recursive: true});
  const pages = htmlFiles("dist")
    .map((path) => basename(path, ".html"))
    .filter((page) => page !== "404");
  for (const page of pages)
    for (const width of WIDTHS)
      for (const scheme of SCHEMES)
        await picture(browser, page, {width, scheme, path: join(OUT, `${page}-${width}-${scheme}.png`)});
  await picture(browser, "index", {width: 1280, scheme: "light", path: "docs/review.png", height: 860});
} finally {
  await browser.close();
  await site.close();
}

interface Picture {
  readonly width: number;
  readonly scheme: (typeof SCHEMES)[number];
  readonly path: string;
  /** the top of the page only; the whole page without */
  readonly height?: number;
}

async function picture(
  browser: Browser,
  name: string,
  {width, scheme, path, height}: Picture
): Promise<void> {
  const page = await browser.newPage({viewport: {width, height: height ?? 900}, colorScheme: scheme});
  await page.goto(new URL(name === "index" ? "" : name, site.url).href);
  await page.waitForLoadState("networkidle");
  await page.screenshot({path, fullPage: height === undefined});
  await page.close();
}
