/** What to write into taxonomy.yaml so that a factor's words mean a condition. */
import {stringify} from "yaml";
import {sentencesOf} from "./words.js";

const WORDS = 8;

/** A phrase of the taxonomy that stands in the text: its first words; undefined where it has none. */
function phraseOf(text: string): string | undefined {
  const [sentence] = sentencesOf(text);
  return sentence?.words
    .slice(0, WORDS)
    .map(({form}) => form)
    .join(" ");
}

/**
 * The entry as YAML: the phrase for the most alike condition, others named in a comment; without any, a condition of its own
 * whose layer is to be chosen. Empty where the text has no words.
 */
export function stanza(text: string, near: readonly string[]): string {
  const phrase = phraseOf(text);
  if (phrase === undefined) return "";
  const [best, ...others] = near;
  if (best === undefined) {
    const id = phrase.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
    return `${stringify([{id: id || "condition", layer: "technical", label: text.slice(0, 60), phrases: [phrase]}])}# layer: technical, human or process\n`;
  }
  const entry = stringify([{id: best, phrases: [phrase]}]);
  return others.length === 0 ? entry : `${entry}# or id: ${others.join(", ")}\n`;
}
