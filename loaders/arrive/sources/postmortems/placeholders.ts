/** N/A, TBD, `<what happened>`, {{ summary }} and the like: nothing is said. */
export function isPlaceholder(text: string): boolean {
  const bare = withoutBraces(text)
    .trim()
    .replace(/(?<![.!:\s])[.!:\s]+$/, "");
  return /^(|[-–—]+|[?]+|…|\.+|n\/?a|none|nothing|no|nil|tbd|tba|tbc|todo|xxx+|yyy+|zzz+|not applicable|unknown|none (known|identified|yet)|nothing (to report|yet)|todo\W*(?:add|fill|write|link|describe|complete|update)?(?: (?:this|in|me|here|section|later))*|<.*>|\[(?!person\]).*\]|\{\{(?:(?!\}\}).)*\}\}.*|(?:attachments?|references|appendi(?:x|ces)|see also|further reading)(?:: ?(?:none|n\/?a|[-–—]))?|lorem ipsum.*|(?:for )?examples?: .*|e\.g\.:? .*|\((?:add|insert|fill|list|describe|write|more|etc)\b[^()]*\)|no (?:further |additional |new |more |follow-?up )*(?:actions?|items?|follow-?ups?|steps|work)(?: items?)?(?: (?:is|are|was|were|have been))?(?: (?:required|needed|necessary|planned|identified|agreed|taken|yet|at this time|at the moment|from this|for now))*|(?:(?:action|follow-?up) )?(?:action|task|item|description|owner|name|follow-?up) ?\d?)$/i.test(
    bare
  );
}

/** Words that only describe what is to be filled in */
const ASKED =
  /^\W*(?:summary|description|title|name|insert|your|details?|short|brief|action|date|link|owner|what|who|when|why|how)\b/i;

/** A template's braces that somebody filled with a text are taken off; so is the link that was left out. */
export const withoutBraces = (text: string): string =>
  text
    .replace(/\{\{([^{}]*)\}\}/g, (whole: string, held: string) => {
      const inner = held.trim();
      return inner.split(/\s+/).length >= 3 && !ASKED.test(inner) ? inner : whole;
    })
    .replace(/(?:(?<!\s)\s+)?\[(?:link to|insert|add)\b[^\]]*\]\]?\s*$/i, "");
