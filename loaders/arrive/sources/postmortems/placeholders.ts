/** N/A, TBD, `<what happened>`, {{ summary }} and the like: nothing is said. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim().replace(/[.!:\s]+$/, "");
  return /^(|-+|\?+|…|\.+|n\/?a|none|nothing|no|nil|tbd|tba|tbc|todo|xxx+|yyy+|zzz+|not applicable|unknown|none (known|identified|yet)|nothing (to report|yet)|todo\b.*|<.*>|\[.*\]|\{\{.*\}\}.*)$/i.test(
    bare
  );
}
