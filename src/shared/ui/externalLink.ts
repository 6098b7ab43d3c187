import {shorten, UNKNOWN} from "../../format.js";
import {element} from "./element.js";

/** The address if it is an absolute http(s) one, else undefined: data may hold `javascript:` or worse. */
export function safeUrl(address: string | null | undefined): string | undefined {
  if (address == null) return undefined;
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

/** A link out of the site, or plain text when the address can't be trusted. */
export function externalLink(address: string | null | undefined, text: string): HTMLElement {
  const href = safeUrl(address);
  if (href === undefined) return element("span", {}, text);
  return element("a", {href, rel: "noreferrer noopener", target: "_blank", class: "external"}, text);
}

/** What people call the record behind an address: its last path segment (a tracker's key), else its host. */
export function linkName(address: string | null | undefined): string {
  const href = safeUrl(address);
  if (href === undefined) return UNKNOWN;
  const {hostname, pathname} = new URL(href);
  const last = pathname.split("/").filter(Boolean).at(-1);
  return last === undefined ? hostname : shorten(readable(last), 28);
}

function readable(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
