/** The parts of a title that could be actions of their own: “Write docs and add a check” are two. */
const VERBS =
  "add|alert|automate|block|build|configure|create|deploy|disable|document|enable|enforce|fix|implement|introduce|limit|make(?! sure)|migrate|move|page|patch|" +
  "pin|put|reject|remove|replace|restrict|run|set|stop|tighten|train|update|upgrade|use|write";
const NEXT = new RegExp(`(?:,| and| then|;|:)\\s+(?:and\\s+|then\\s+|to\\s+)?(?=(?:${VERBS})\\b)`, "giu");
/** what is asked stays a question, whatever verbs it has */
const QUESTION =
  /\b(?:how|whether|why|what|ways?|options?|possib\w+|could|should we|can we|consider\w*|discuss\w*|think|spike)\b/iu;
/** brackets, ticket keys and headings that people put before the action */
const PREFIX =
  /^(?:\s*(?:\[[^\]]*\]|\([^)]*\)|[-*•>]|\d+[.)]|[A-Z][A-Z0-9]+-\d+\b:?|(?:action(?: item)?|todo|ai|follow[- ]?up|task)\s*:))+\s*/iu;

/** The clauses of the title's first sentence; later sentences explain rather than ask. */
export function clauses(title: string): string[] {
  const bare = title.replace(PREFIX, "");
  const sentence = /^.{15,}?[.!?](?=\s+\p{Lu})/su.exec(bare)?.[0] ?? bare;
  if (QUESTION.test(sentence.split(NEXT)[0] ?? "")) return [sentence];
  return sentence.split(NEXT).filter((part) => /\p{L}/u.test(part));
}
