import type {Browser, Page} from "playwright-core";

export interface Visit {
  readonly page: Page;
  /** what a reader or a closed network would stumble over */
  readonly problems: string[];
  /** addresses within the site that the drawn page links to */
  readonly links: readonly string[];
}

/** Opens an address and waits until everything is drawn. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  const problems = watch(page, new URL(url).origin);
  await page.goto(url);
  await drawn(page);
  const links = await page.$$eval("a[href]", (anchors) =>
    anchors.map((anchor) => new URL(anchor.getAttribute("href")!, document.baseURI).href)
  );
  return {page, problems, links: links.filter((link) => link.startsWith(new URL(url).origin))};
}

/** Until no cell is pending and nothing more is loaded. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  await page.waitForLoadState("networkidle");
}

/** Collects what goes wrong from now on. */
function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "data:") problems.push(`another host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}
