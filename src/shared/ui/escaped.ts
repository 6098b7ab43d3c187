/** Characters that Markdown, or a renderer of it, would take for markup, links or mentions. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~!@$]/g, "\\$&")
    .replace(/^(\s*)([-+](?=\s)|\d+[.)](?=\s))/, "$1\\$2")
    .replace(/(https?|ftp):\/\//gi, "$1:\u200b//")
    .trim();
