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
