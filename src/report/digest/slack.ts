import type {Digest, DigestLine} from "./digest.js";
import {plain} from "./plain.js";
import {linkTo} from "./links.js";

/** Signs that Slack takes for markup, and look-alikes: its markup has no escape but for the first three. */
const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "*": "\u2217",
  _: "\u02cd",
  "~": "\u223c",
  "`": "\u02cb",
  "@": "\uff20",
  "|": "\u2223"
};

/** A text that Slack shows as it is: no bold, link, code, channel or user in it. */
export const slackText = (text: string): string =>
  plain(text).replace(/[&<>*_~`@|]/g, (sign) => SIGNS[sign]!);

/** The digest in Slack's mrkdwn; links only where the site's address is known. */
export const toSlack = ({lines, filter}: Digest, site: string | null): string =>
  lines
    .map((line) => {
      const href = linkTo(line, filter, site);
      const text = slackText(line.text);
      return drawn(line, href === null ? text : `<${href.replace(/[&<>|]/g, encoded)}|${text}>`);
    })
    .join("\n");

function drawn({kind}: DigestLine, text: string): string {
  if (kind === "title" || kind === "answer") return `*${text}*`;
  return kind === "item" ? `• ${text}` : text;
}

const encoded = (sign: string): string => (sign === "|" ? "%7C" : SIGNS[sign]!);
