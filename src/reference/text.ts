import {slug} from "../shared/ui/termId.js";
import {element} from "../shared/ui/element.js";

/** The anchor of a statistic. */
export const methodId = (name: string): string => `method-${slug(name)}`;

/** The anchor of a section of the specification, by its letter. */
export const letterId = (letter: string): string => `section-${letter.toLowerCase()}`;

/**
 * Text with `code` between backticks set as such; the name of a known function leads to it, and a reference such as
 * "METHODS A1" to its section.
 */
export function methodText(text: string, known: ReadonlySet<string> = new Set()): (Node | string)[] {
  return text.split("`").flatMap((part, index) => {
    if (index % 2 === 0) return references(part);
    const code = element("code", {}, part);
    return [known.has(part) ? element("a", {href: `#${methodId(part)}`}, code) : code];
  });
}

function references(text: string): (Node | string)[] {
  return text
    .split(/(METHODS [A-K]\d?)/)
    .map((part, index) =>
      index % 2 === 0 ? part : element("a", {href: `#${letterId(part["METHODS ".length]!)}`}, part)
    );
}

/** A name as code that may break after an underscore or before a capital, and nowhere else. */
export function codeName(name: string): HTMLElement {
  const parts = name.split(/(?<=[_.])|(?<=[a-z])(?=[A-Z])/);
  return element(
    "code",
    {},
    parts.flatMap((part, index) => (index === 0 ? [part] : [element("wbr"), part]))
  );
}
