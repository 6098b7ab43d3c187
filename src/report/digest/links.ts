import type {Digest, DigestLine} from "./digest.js";

/** The address of the page behind a line, of a site with that base; null without either. */
export function linkTo({page, id}: DigestLine, filter: Digest["filter"], site: string | null): string | null {
  if (page === undefined || site === null) return null;
  const url = new URL(page === "" ? "" : `${page}.html`, site.endsWith("/") ? site : `${site}/`);
  for (const [name, value] of Object.entries({...filter, ...(id === undefined ? {} : {id})}))
    url.searchParams.set(name, value);
  return url.href;
}
