import type {Digest, DigestLine} from "./digest.js";
import {linkTo} from "./links.js";
import {plain} from "./plain.js";

/** The digest as plain text, an address behind what has one. */
export const toEmail = ({lines, filter}: Digest, site: string | null): string =>
  lines
    .map((line) => {
      const href = linkTo(line, filter, site);
      return `${mark(line)}${plain(line.text)}${href === null ? "" : ` ${href}`}`;
    })
    .join("\n");

const mark = ({kind}: DigestLine): string => (kind === "item" ? "- " : "");
